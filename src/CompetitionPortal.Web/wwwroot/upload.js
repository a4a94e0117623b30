// Says before the sending what the server would say after it: a file that is too large or no workbook.
const field = document.querySelector('[data-upload] input[type="file"]');
const note = document.querySelector('[data-upload-note]');
field?.addEventListener('change', () => {
  const file = field.files[0];
  const most = +field.dataset.most;
  const problem = !file ? ''
    : file.size > most ? `文件有 ${Math.ceil(file.size / 1048576)} MB，最多 ${most / 1048576} MB。请删去图片和不用的工作表后再导入。`
    : !(field.dataset.textToo === undefined ? /\.xlsx$/i : /\.(xlsx|csv|tsv|txt)$/i).test(file.name) ? `只收 .xlsx${field.dataset.textToo === undefined ? '' : ' 或 .csv'} 文件。.xls 和 .et 请用 Excel 或 WPS 打开，另存为 .xlsx。` : '';
  field.setCustomValidity(problem);
  note.textContent = problem || (file ? `已选 ${file.name}，${Math.ceil(file.size / 1024)} KB。` : '');
});
document.querySelector('[data-upload]')?.addEventListener('submit', () => { note.textContent = '正在上传和检查，大的工作簿要几秒钟……'; });
