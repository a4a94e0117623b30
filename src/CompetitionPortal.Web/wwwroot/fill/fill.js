// The entry grid: keys, paste, undo; what is typed is kept in the browser until the server has acknowledged it.
import { Keeper } from './keeper.js';
import { Sheet, asks, keyOf } from './sheet.js';
import { Place } from './place.js';
import { parseBlock, readNames, writeBlock } from './block.js';
import { describe, nameOf, words } from './words.js';
import { showConflicts } from './conflicts.js';
import { Submission } from './submission.js';
import { keyAct } from './keys.js';

const root = document.querySelector('[data-fill]');
const find = name => root.querySelector(`[data-${name}]`);
const token = () => root.querySelector('[name=__RequestVerificationToken]').value;
const sheet = new Sheet(root);
const place = new Place(sheet, find('scroll'), { commit, arrived: tell });
const { editor } = place;
const reasonBox = find('reason');
const reasonInput = reasonBox.querySelector('input');
const longest = { figure: 200, reason: 500 }; // letters that the server keeps of a cell
let undo = [];
let redo = [];

const keeper = new Keeper({
  key: root.dataset.key, address: root.dataset.save, token, settled: settle, status: say,
  signIn: `/account/sign-in?returnUrl=${encodeURIComponent(root.dataset.here)}`,
});
const submission = new Submission({ root, sheet, keeper, token, report, inform, back: () => editor.focus({ preventScroll: true }) });

function say(text, bad, link) {
  const status = find('status');
  status.textContent = text;
  status.classList.toggle('bad', !!bad);
  if (link) {
    const a = document.createElement('a');
    a.href = link;
    a.textContent = '重新登录';
    status.append(' ', a);
  }
}

function inform(text) { find('info').textContent = text; }

function tell(cell) {
  const figure = cell.figure ?? cell;
  inform(describe(figure));
}

function report(lines) {
  const box = find('left');
  box.hidden = lines.length === 0;
  box.replaceChildren(...lines.map(line => { const p = document.createElement('p'); p.textContent = line; return p; }));
}

// Changes cells as one step that can be undone; each change: a cell and its new text.
function change(changes, remember = true) {
  if (remember) { undo.push(changes.map(([cell]) => [cell, cell.text])); redo = []; }
  const figures = new Set();
  for (const [cell, whole] of changes) {
    const figure = cell.figure ?? cell;
    const text = whole.slice(0, longest[cell.kind]);
    if (cell.kind === 'reason') sheet.set(figure, { reason: text, state: 'waiting' });
    else sheet.set(figure, { text, state: 'waiting', problem: null, hint: null, conflict: null });
    figures.add(figure);
  }
  keep([...figures]);
}

function keep(figures) {
  keeper.put(figures.map(figure => [keyOf(figure), { unit: figure.unit, indicator: figure.indicator, text: figure.text, seen: figure.seen, reason: figure.reason || null }]));
  after();
}

function after() {
  sheet.recount();
  showConflicts(find('conflicts'), sheet.figures.filter(cell => cell.conflict), { go: cell => place.go(cell), choose, back: () => editor.focus({ preventScroll: true }) });
  if (place.at) { tell(place.cell); place.align(); }
}

function back(stack, other) {
  const changes = stack.pop();
  if (!changes) { inform('没有可以撤销的了。'); return; }
  other.push(changes.map(([cell]) => [cell, cell.text]));
  change(changes.filter(([cell]) => cell.open), false);
  place.go(changes[0][0]);
}

// What the server says of a cell.
function settle(name, outcome, isLatest, sent) {
  const cell = sheet.byKey.get(name);
  if (outcome.outcome === 'refused') {
    refusals.push(`${nameOf(cell ?? { name: sent.unit, indicator: sent.indicator })}填的“${sent.text}”没有存上：${outcome.problem}`);
    report(refusals);
  }
  if (!cell) return;
  if (outcome.outcome === 'refused') {
    sheet.set(cell, { text: outcome.other ?? cell.saved, state: outcome.state ?? 'locked', open: false, conflict: null, problem: null, hint: null });
  } else if (outcome.outcome === 'conflict') {
    sheet.set(cell, { conflict: outcome, state: 'conflict' });
  } else {
    cell.seen = outcome.version;
    if (isLatest) sheet.set(cell, { saved: cell.text, state: outcome.state, problem: outcome.problem, hint: outcome.hint, reason: outcome.reason ?? '', conflict: null, who: '' });
  }
  scheduled ||= requestAnimationFrame(() => { scheduled = 0; after(); });
}
const refusals = [];
let scheduled = 0;

// Of two figures the one that counts: mine over the other's version, or the other's.
function choose(cell, mine) {
  const { other, version, reason } = cell.conflict;
  if (!mine && version === 0) {
    keeper.drop(keyOf(cell));
    sheet.set(cell, { text: other, saved: other, state: 'returned', reason: reason ?? '', conflict: null });
    after();
    return;
  }
  cell.seen = version;
  sheet.set(cell, { text: mine ? cell.text : other, reason: (mine ? cell.reason : reason) ?? '', state: 'waiting', conflict: null });
  keep([cell]);
  keeper.send();
}

function begin(kind, text) {
  const { cell } = place;
  if (!cell.open) {
    editor.value = '';
    inform(`这一格${words[cell.state]}，现在不能改。${describe(cell.figure ?? cell)}`);
    return;
  }
  place.begin(kind, text);
}

function commit() {
  if (!place.editing) return;
  const { cell } = place;
  const text = editor.value.trim();
  place.stop();
  if (text !== cell.text) change([[cell, text]]);
}

function copy(e, isCut) {
  if (place.editing) return;
  e.preventDefault();
  e.clipboardData.setData('text/plain', writeBlock(place.selection().map(row => row.map(cell => cell?.text ?? ''))));
  if (isCut) clear();
}

function clear() {
  const changes = place.selection().flat().filter(cell => cell?.open && cell.text !== '').map(cell => [cell, '']);
  if (changes.length > 0) change(changes);
}

function paste(e) {
  if (place.editing === 'edit') return;
  e.preventDefault();
  place.stop();
  const block = parseBlock(e.clipboardData.getData('text/plain'));
  const changes = [];
  let skipped = 0;
  const put = (cell, text) => {
    if (cell?.open) changes.push([cell, text.trim()]);
    else if (text.trim() !== '') skipped++;
  };
  const isOne = block.length === 1 && block[0].length === 1;
  const named = isOne ? null : readNames(block, place.rows.map(row => row.tr.querySelector('th').textContent.trim()), sheet.columnNames);
  if (named?.refusal) { inform(named.refusal); report([named.refusal]); return; }
  const [r0, c0] = [Math.min(place.at.r, place.from.r), Math.min(place.at.c, place.from.c)];
  if (isOne) place.selection().flat().forEach(cell => put(cell, block[0][0]));
  else (named?.body ?? block).forEach((row, r) => row.forEach((text, c) => put(place.rows[named?.rows?.[r] ?? r0 + r]?.cells[named?.columns?.[c] ?? c0 + c], text)));
  if (changes.length > 0) change(changes);
  inform(`${named ? '按名称对号入座，' : ''}粘贴了 ${changes.length} 格${skipped > 0 ? `；有 ${skipped} 格没有地方放（表外、不考核、已报或锁定），没有采用` : ''}。`);
}

function fillDown() {
  const rows = place.selection();
  const changes = [];
  rows[0].forEach((top, c) => { if (top) rows.slice(1).forEach(row => { if (row[c]?.open) changes.push([row[c], top.text]); }); });
  if (changes.length > 0) change(changes);
}

function nextProblem() {
  const bad = cell => ['wrong', 'returned', 'conflict'].includes(cell.state) || asks(cell) || (cell.state === 'empty' && cell.open);
  const cells = place.rows.flatMap(row => row.cells).filter(cell => cell?.kind === 'figure');
  const start = cells.indexOf(place.cell.figure ?? place.cell);
  const next = [...cells.slice(start + 1), ...cells.slice(0, start + 1)].find(bad);
  if (next) place.go(next);
  else inform('没有问题，也没有未填的格。');
}

function toggleHelp() {
  const text = find('help-text');
  text.hidden = !text.hidden;
  find('help').setAttribute('aria-expanded', String(!text.hidden));
}

function openReason() {
  commit();
  const cell = place.cell.figure ?? place.cell;
  if (cell.conflict) { find('conflicts').querySelector(`[data-of="${CSS.escape(keyOf(cell))}"] button`)?.focus(); return; }
  if (cell.reasonCell) { place.go(cell.reasonCell); begin('edit'); return; }
  if (!cell.open) { inform(`这一格${words[cell.state]}，现在不能改。`); return; }
  reasonBox.hidden = false;
  reasonInput.value = cell.reason;
  reasonInput.focus();
}

function saveReason() {
  const text = reasonInput.value.trim();
  const { cell } = place;
  reasonBox.hidden = true;
  editor.focus({ preventScroll: true });
  if (text !== cell.reason) {
    sheet.set(cell, { reason: text, state: 'waiting' });
    keep([cell]);
  }
}

const acts = {
  move: (dr, dc, extend) => place.step(dr, dc, extend), page: (dr, extend) => place.move(place.at.r + dr, place.at.c, extend),
  flow: (direction, byColumn) => place.flow(direction, byColumn), end: (last, extend) => place.end(last, extend), corner: (last, extend) => { commit(); place.corner(last, extend); },
  all: () => place.all(), edit: () => begin('edit'), restore: () => { place.stop(); tell(place.cell); }, clear, fillDown: () => { commit(); fillDown(); },
  undo: () => back(undo, redo), redo: () => back(redo, undo), save: () => { commit(); keeper.send(); }, submit: () => { commit(); submission.ask(); },
  nextProblem: () => { commit(); nextProblem(); }, reason: openReason, help: toggleHelp, leave: () => { commit(); (document.querySelector('[data-submit]') ?? find('help')).focus(); },
};

editor.addEventListener('keydown', e => {
  const act = keyAct(e, place.editing, acts);
  if (act) { e.preventDefault(); act(); }
});
editor.addEventListener('input', () => { if (!place.editing) begin('replace', editor.value); });
editor.addEventListener('compositionstart', () => { if (!place.editing) begin('replace', ''); });
editor.addEventListener('blur', () => commit());
editor.addEventListener('copy', e => copy(e, false));
editor.addEventListener('cut', e => copy(e, true));
editor.addEventListener('paste', paste);
const body = root.querySelector('.fill-grid tbody');
const cellOf = td => { const row = td && sheet.rows.find(r => r.tr === td.parentElement); return row?.cells.find(cell => cell?.td === td); };
body.addEventListener('mousedown', e => {
  const cell = e.button === 0 && cellOf(e.target.closest('td.c'));
  if (!cell) return;
  e.preventDefault();
  const to = place.find(cell);
  place.move(to.r, to.c, e.shiftKey);
});
body.addEventListener('mouseover', e => {
  const cell = e.buttons === 1 && place.at && document.activeElement === editor && cellOf(e.target.closest('td.c'));
  if (cell) { const to = place.find(cell); place.move(to.r, to.c, true); }
});
body.addEventListener('dblclick', e => { if (cellOf(e.target.closest('td.c')) && !place.editing) begin('edit'); });
find('help').addEventListener('click', toggleHelp);
document.querySelector('[data-submit]')?.addEventListener('click', acts.submit);
find('reason-save').addEventListener('click', saveReason);
reasonInput.addEventListener('keydown', e => {
  if (e.isComposing || e.keyCode === 229) return;
  if (e.key === 'Enter') { e.preventDefault(); saveReason(); }
  if (e.key === 'Escape') { e.preventDefault(); reasonBox.hidden = true; editor.focus({ preventScroll: true }); }
});
for (const button of root.querySelectorAll('[data-filter]')) {
  button.addEventListener('click', () => {
    commit();
    const on = button.getAttribute('aria-pressed') !== 'true';
    for (const other of root.querySelectorAll('[data-filter]')) other.setAttribute('aria-pressed', String(on && other === button));
    sheet.filter(on ? button.dataset.filter : null);
    sheet.recount();
    place.at = null;
    start();
  });
}
document.addEventListener('keydown', e => {
  if (e.target === editor || e.isComposing || !e.ctrlKey || find('dialog').open) return;
  const act = { Enter: acts.submit, s: acts.save }[e.key];
  if (act) { e.preventDefault(); act(); }
});
addEventListener('resize', () => { if (place.at) place.align(); });

function start() {
  const first = place.rows.flatMap(row => row.cells).find(cell => cell?.kind === 'figure' && cell.open && cell.text === '') ?? place.rows[0]?.cells.find(Boolean);
  if (first) place.go(first);
}

const restored = keeper.restore().map(([name, kept]) => [sheet.byKey.get(name), kept]).filter(([cell]) => cell);
for (const [cell, kept] of restored) sheet.set(cell, { text: kept.text, reason: kept.reason ?? '', state: 'waiting' });
if (restored.length > 0) { sheet.recount(); keeper.send(); }
start();
root.dataset.ready = '1';

