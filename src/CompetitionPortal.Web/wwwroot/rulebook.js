// A part of a draft in a plain form: Ctrl+S saves, the sum of full marks and the drawn curves follow what is typed. Without
// this script the form works as well; the curve is then drawn when it is saved.
import { steps } from './steps.js';

const form = document.querySelector('[data-draft]');
const note = form.querySelector('[data-draft-note]');
const Wait = 350;
let [sending, changed] = [false, false];

const digits = text => { const m = /^\s*(\d{1,9})(?:\.(\d{1,6}))?\s*$/.exec(text); return m ? BigInt(m[1]) * 1000000n + BigInt((m[2] ?? '').padEnd(6, '0')) : 0n; };
const plain = value => `${value / 1000000n}${value % 1000000n ? '.' + String(value % 1000000n).padStart(6, '0').replace(/0+$/, '') : ''}`;

function addUp() {
  const sum = form.querySelector('[data-marks]');
  if (!sum || !sum.dataset.marks) return;
  const total = [...form.querySelectorAll('.marks input')].map(i => digits(i.value)).reduce((a, b) => a + b, 0n);
  const full = digits(sum.dataset.marks);
  const rest = total === full ? '，与类别满分一致' : `，比类别满分 ${plain(full)} ${total < full ? '少' : '多'} ${plain(total < full ? full - total : total - full)} 分`;
  sum.textContent = `${total === full ? '●' : total < full ? '▲' : '▼'} 合计 ${plain(total)} 分${rest}`;
  sum.classList.toggle('even', total === full);
  sum.classList.toggle('odd', total !== full);
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

form.addEventListener('input', e => {
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
form.addEventListener('submit', e => { sending = e.submitter?.dataset.step === undefined; });
document.addEventListener('keydown', e => {
  if (e.isComposing || e.keyCode === 229) return;
  if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 's') { e.preventDefault(); form.requestSubmit(); }
});
addEventListener('beforeunload', e => { if (changed && !sending) e.preventDefault(); });
addUp();
if (form.querySelector('[data-fill]')) steps(form, { say: text => { changed = true; note.textContent = text; document.querySelector('.said')?.remove(); }, shown: addUp });
