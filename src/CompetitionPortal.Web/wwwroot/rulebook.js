// A part of a draft in a plain form: Ctrl+S saves, the sum of full marks and the drawn curves follow what is typed. Without
// this script the form works as well; the curve is then drawn when it is saved.
import { steps } from './steps.js';

const form = document.querySelector('[data-draft]');
const note = form.querySelector('[data-draft-note]');
const Wait = 350;
let [sending, changed] = [false, false];

const digits = text => { const m = /^\s*(\d{1,9})(?:\.(\d{1,6}))?\s*$/.exec(text); return m ? BigInt(m[1]) * 1000000n + BigInt((m[2] ?? '').padEnd(6, '0')) : 0n; };
const plain = value => `${value / 1000000n}${value % 1000000n ? '.' + String(value % 1000000n).padStart(6, '0').replace(/0+$/, '') : ''}`;

// The sum of a class's cards stands above them; those of the table of all classes stand under its headings, as short as they fit.
function addUp() {
  for (const sum of form.querySelectorAll('[data-marks]')) {
    const column = sum.dataset.of;
    const fields = column ? form.querySelectorAll(`tbody [data-column="${column}"] input`) : form.querySelectorAll('.marks input');
    const total = [...fields].map(i => digits(i.value)).reduce((a, b) => a + b, 0n);
    if (!sum.dataset.marks) { if (column) sum.textContent = plain(total); continue; }
    const full = digits(sum.dataset.marks);
    const [mark, word, gap] = total === full ? ['●', '', 0n] : total < full ? ['▲', '少', full - total] : ['▼', '多', total - full];
    sum.textContent = column ? `${mark} ${plain(total)}/${plain(full)}${word ? ` ${word} ${plain(gap)}` : ''}`
      : `${mark} 合计 ${plain(total)} 分${word ? `，比类别满分 ${plain(full)} ${word} ${plain(gap)} 分` : '，与类别满分一致'}`;
    sum.classList.toggle('even', total === full);
    sum.classList.toggle('odd', total !== full);
  }
}

const valueOf = (card, heading) => card.querySelector(`[aria-label$=" ${heading}"]`)?.value ?? '';
const timers = new Map();
const latest = new Map();

async function draw(card) {
  const place = card.querySelector('[data-curve]');
  const query = new URLSearchParams({ row: card.dataset.row, class: form.dataset.sum, indicator: valueOf(card, '指标'), marks: valueOf(card, '满分'), kind: valueOf(card, '计分方式'), unit: card.dataset.unit ?? '' });
  for (const field of place.querySelectorAll('[name]')) query.set(field.name, field.value);
  const asked = query.toString();
  latest.set(card, asked);
  const answer = await fetch(`${form.dataset.draft}?${asked}`).catch(() => null);
  if (!answer?.ok || latest.get(card) !== asked) return;
  const fresh = document.createElement('div');
  fresh.innerHTML = await answer.text();
  const isOtherKind = place.querySelector('[name$=".kind"]')?.value !== fresh.querySelector('[name$=".kind"]')?.value;
  // The fields stay under the hands of who types in them, unless another kind asks for others.
  if (isOtherKind) place.querySelector('.curve-fields').replaceWith(fresh.querySelector('.curve-fields'));
  place.querySelector('.curve-drawing').replaceWith(fresh.querySelector('.curve-drawing'));
}

function later(card) {
  clearTimeout(timers.get(card));
  timers.set(card, setTimeout(() => draw(card), Wait));
}

// What was said of a field is no longer true of what stands in it now; the next save says what is.
function unsay(field) {
  if (!field.hasAttribute('aria-describedby') || field.value === '') return;
  document.getElementById(field.getAttribute('aria-describedby'))?.remove();
  field.removeAttribute('aria-describedby');
  field.removeAttribute('aria-invalid');
}

function offerAll() {
  for (const button of form.querySelectorAll('[data-all][hidden]')) button.hidden = false;
}

form.addEventListener('click', e => {
  if (e.target.dataset?.all === undefined) return;
  for (const box of e.target.closest('fieldset').querySelectorAll('[type=checkbox]')) box.checked = e.target.dataset.all === '1';
});
form.addEventListener('input', e => {
  unsay(e.target);
  changed = true;
  note.textContent = '有改动，还没有保存。';
  addUp();
  const card = e.target.closest('.use-card[data-row]');
  if (card?.querySelector('[data-curve]')) later(card);
});
// The columns that the chosen types of row use; one with something written in it stays.
function columns() {
  const table = form.querySelector('.draft-table');
  if (!table?.querySelector('[data-types]')) return;
  const cells = [...table.querySelectorAll('tbody [data-column]')];
  const typeOf = cell => cell.closest('tr').querySelector('[data-column="0"] select')?.value ?? '';
  const isWritten = cell => [...cell.querySelectorAll('input:not([type=hidden]), select, textarea')].some(f => (f.type === 'checkbox' ? f.checked : f.value !== ''));
  const chosen = new Set(cells.map(typeOf).filter(t => t !== ''));
  for (const head of table.querySelectorAll('[data-types]')) {
    const types = head.dataset.types.split(' ');
    const mine = cells.filter(c => c.dataset.column === head.dataset.head);
    for (const cell of mine) cell.classList.toggle('unused', typeOf(cell) !== '' && !types.includes(typeOf(cell)) && !isWritten(cell));
    if (types.some(t => chosen.has(t))) for (const cell of [head, ...mine]) cell.classList.remove('folded');
  }
}

form.addEventListener('change', e => {
  if (e.target.closest('[data-column="0"]')) columns();
});
// Arrows go through a list; only who chose with the pointer has chosen.
let byKeys = false;
form.addEventListener('pointerdown', () => { byKeys = false; });
form.addEventListener('keydown', () => { byKeys = true; });
form.addEventListener('change', e => { if (e.target.matches('[data-submit]') && e.target.value && !byKeys) form.requestSubmit(e.target.parentElement.querySelector('button')); });
document.addEventListener('keydown', e => {
  if (e.isComposing || e.keyCode === 229) return;
  if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 's') { e.preventDefault(); form.requestSubmit(); }
});
addEventListener('beforeunload', e => { if (changed && !sending) e.preventDefault(); });
addUp();
offerAll();
if (form.querySelector('[data-fill]')) steps(form, { say: text => { changed = true; note.textContent = text; document.querySelector('.said')?.remove(); }, shown: () => { addUp(); offerAll(); } });
// After the steps, which keep their own submits from being sent.
form.addEventListener('submit', e => { sending = !e.defaultPrevented; });
