// A table of fields in a plain form: Enter and arrows move, a block from Excel or WPS is pasted over the fields, what was
// changed is marked until it is saved. Without this script the form works as well.
import { parseBlock, readNames } from './fill/block.js';

const form = document.querySelector('[data-targets]');
const note = form.querySelector('[data-targets-note]');
const rows = [...form.querySelectorAll('tr[data-row]')];
const grid = rows.map(row => [...row.querySelectorAll('.field-cell input')]);
const fields = grid.flat();
const rowNames = rows.map(row => row.dataset.row);
const columnNames = grid[0].map(field => field.dataset.column);
const [past, inUnits] = [[], field => field.closest('tbody') !== null];
let [sending, last, isFresh] = [false, null, false];

const placeOf = field => { const r = grid.findIndex(row => row.includes(field)); return { r, c: grid[r].indexOf(field) }; };

function go(field, dr) {
  const { r, c } = placeOf(field);
  const next = grid[r + dr]?.[c];
  if (next) { next.focus(); next.select(); }
  return Boolean(next);
}

function mark() {
  const changed = fields.filter(field => field.value.trim() !== (field.dataset.saved ?? '').trim());
  fields.forEach(field => field.closest('td').classList.toggle('changed', changed.includes(field)));
  if (changed.length > 0) note.textContent = `改动 ${changed.length} 格，还没有保存。`;
  return changed.length;
}

// One step that can be taken back: the fields it changed with what stood in them.
function put(changes) {
  past.push(changes.map(({ field }) => ({ field, text: field.value })));
  for (const { field, text } of changes) field.value = text;
  isFresh = true;
  mark();
}

// A value goes into the blank fields of its column, from a field down or in all units.
function fill(cells, text, name) {
  const blank = cells.filter(field => inUnits(field) && field.value.trim() === '');
  if (text === '' || blank.length === 0) { note.textContent = text === '' ? `“${name}”没有可以填的数。请先在这一列写好一格。` : `“${name}”没有空格，没有改动。`; return; }
  put(blank.map(field => ({ field, text })));
  note.textContent = `已把 ${text} 填进“${name}”的 ${blank.length} 个空格。还没有保存；按 Ctrl+Z 撤销。`;
}

function fillColumn(button) {
  const name = button.dataset.fill;
  const cells = fields.filter(field => field.dataset.column === name && inUnits(field));
  const own = cells.includes(last) && last.value.trim() !== '' ? last : button.dataset.usual ? null : cells.find(field => field.value.trim() !== '');
  fill(cells, own?.value.trim() ?? button.dataset.usual ?? '', name);
}

// Every column of direct marks at once, each with its own full marks: one step.
function fillUsual() {
  const usual = new Map([...form.querySelectorAll('[data-fill][data-usual]')].filter(b => b.dataset.usual !== '').map(b => [b.dataset.fill, b.dataset.usual]));
  const blank = fields.filter(field => inUnits(field) && usual.has(field.dataset.column) && field.value.trim() === '');
  if (blank.length === 0) { note.textContent = '直接计分的各列没有空格，没有改动。'; return; }
  put(blank.map(field => ({ field, text: usual.get(field.dataset.column) })));
  note.textContent = `已在直接计分的 ${usual.size} 列里填了 ${blank.length} 个空格。还没有保存；按 Ctrl+Z 撤销。`;
}

function paste(text, { r, c }) {
  const block = parseBlock(text);
  const named = readNames(block, rowNames, columnNames);
  note.classList.toggle('balance-Short', Boolean(named?.refusal));
  if (named?.refusal) { note.textContent = `▼ ${named.refusal}`; return; }
  const changes = [];
  let lost = 0;
  (named?.body ?? block).forEach((row, i) => row.forEach((value, j) => {
    const field = grid[named?.rows ? named.rows[i] : r + i]?.[named?.columns ? named.columns[j] : c + j];
    if (field) changes.push({ field, text: value.trim() }); else if (value.trim() !== '') lost++;
  }));
  put(changes);
  note.textContent = `粘贴了 ${changes.length} 格${lost > 0 ? `；有 ${lost} 格在表外，没有采用` : ''}。还没有保存。`;
}

form.addEventListener('input', () => { isFresh = false; mark(); });
form.addEventListener('focusin', e => { if (fields.includes(e.target)) { last = e.target; e.target.select(); } });
form.addEventListener('click', e => { if (e.target.matches('[data-fill]')) fillColumn(e.target); if (e.target.matches('[data-fill-usual]')) fillUsual(); });
form.addEventListener('submit', () => { sending = true; });
form.addEventListener('keydown', e => {
  if (e.isComposing || e.keyCode === 229) return;
  if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 's') { e.preventDefault(); form.requestSubmit(); return; }
  // Until something is typed again Ctrl+Z takes back the step, afterwards the letters, as the browser does it.
  if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'z' && isFresh && past.length > 0) {
    e.preventDefault();
    const step = past.pop();
    for (const { field, text } of step) field.value = text;
    mark();
    note.textContent = `已撤销，${step.length} 格和原来一样。`;
    return;
  }
  if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'd' && fields.includes(e.target)) {
    e.preventDefault();
    const { r, c } = placeOf(e.target);
    fill(grid.slice(r + 1).map(row => row[c]), e.target.value.trim(), e.target.dataset.column);
    return;
  }
  if (e.ctrlKey || e.altKey || e.metaKey || !fields.includes(e.target)) return;
  if (e.key === 'Enter') { e.preventDefault(); go(e.target, e.shiftKey ? -1 : 1); }
  if (e.key === 'ArrowDown' && go(e.target, 1)) e.preventDefault();
  if (e.key === 'ArrowUp' && go(e.target, -1)) e.preventDefault();
  if (e.key === 'Escape') { e.target.value = e.target.dataset.saved ?? ''; mark(); }
});
form.addEventListener('paste', e => {
  if (!fields.includes(e.target)) return;
  const text = e.clipboardData.getData('text/plain');
  const block = parseBlock(text);
  if (block.length === 1 && block[0].length === 1) return;
  e.preventDefault();
  paste(text, placeOf(e.target));
});
addEventListener('beforeunload', e => { if (!sending && mark() > 0) e.preventDefault(); });
mark();
