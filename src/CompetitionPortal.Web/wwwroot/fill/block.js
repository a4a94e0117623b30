// Blocks of cells as Excel and WPS put them on the clipboard: tabs, line ends, quotes where a cell holds one of them.

export function parseBlock(text) {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') { cell += '"'; i++; }
      else quoted = false;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === '\t') { rows[rows.length - 1].push(cell); cell = ''; }
    else if (c === '\n' || c === '\r') {
      if (c === '\r' && text[i + 1] === '\n') i++;
      rows[rows.length - 1].push(cell);
      cell = '';
      rows.push([]);
    } else cell += c;
  }
  rows[rows.length - 1].push(cell);
  const last = rows[rows.length - 1];
  if (rows.length > 1 && last.length === 1 && last[0] === '') rows.pop();
  return rows;
}

export function writeBlock(rows) {
  return rows.map(row => row.map(text => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t')).join('\r\n');
}

// Names copied along with the figures: where each row (and each column) is named exactly as in the table, its place there;
// where only some are, a sentence instead, since nothing is guessed. Null where no name is in it.
// Rows without anything in them are left out: tables of files have them between groups.
export function readNames(all, rowNames, columnNames) {
  const block = all.filter(row => row.some(text => text.trim() !== ''));
  if (block.length === 0) return null;
  const place = (names, text) => names.indexOf(text.trim());
  const nameColumn = [0, 1].find(c => block.some(row => row.length > c && place(rowNames, row[c]) >= 0));
  const first = nameColumn === undefined ? 0 : nameColumn + 1;
  const headed = block[0].slice(first).some(text => place(columnNames, text) >= 0);
  if (nameColumn === undefined && !headed) return null;

  const body = headed ? block.slice(1) : block;
  const columns = headed ? block[0].slice(first).map(text => place(columnNames, text)) : null;
  const rows = nameColumn === undefined ? null : body.map(row => place(rowNames, row[nameColumn] ?? ''));
  const unknown = columns && columns.includes(-1) ? block[0][first + columns.indexOf(-1)]
    : rows && rows.includes(-1) ? body[rows.indexOf(-1)][nameColumn] : undefined;
  if (unknown !== undefined) {
    return { refusal: `没有粘贴：粘贴的内容里有名称，但“${unknown.trim()}”和表里的名称对不上。请把名称改成和表里完全一样，或者只复制数字。` };
  }
  for (const [places, names] of [[rows, rowNames], [columns, columnNames]]) {
    const twice = places?.find((p, n) => places.indexOf(p) !== n);
    if (twice !== undefined) return { refusal: `没有粘贴：“${names[twice]}”出现了两次，看不出用哪一个。` };
  }
  return { rows, columns, body: body.map(row => row.slice(first)) };
}
