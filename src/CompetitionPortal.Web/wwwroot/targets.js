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
let sending = false;

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

function paste(text, { r, c }) {
  const block = parseBlock(text);
  const named = readNames(block, rowNames, columnNames);
  if (named?.refusal) { note.textContent = named.refusal; return; }
  let [put, lost] = [0, 0];
  (named?.body ?? block).forEach((row, i) => row.forEach((value, j) => {
    const field = grid[named?.rows ? named.rows[i] : r + i]?.[named?.columns ? named.columns[j] : c + j];
    if (field) { field.value = value.trim(); put++; } else if (value.trim() !== '') lost++;
  }));
  mark();
  note.textContent = `粘贴了 ${put} 格${lost > 0 ? `；有 ${lost} 格在表外，没有采用` : ''}。还没有保存。`;
}

form.addEventListener('input', mark);
form.addEventListener('focusin', e => { if (fields.includes(e.target)) e.target.select(); });
form.addEventListener('submit', () => { sending = true; });
form.addEventListener('keydown', e => {
  if (e.isComposing || e.keyCode === 229) return;
  if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 's') { e.preventDefault(); form.requestSubmit(); return; }
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
