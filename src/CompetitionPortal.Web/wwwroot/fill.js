// The entry grid: keys, paste, undo; keeps what is typed in the browser until the server has acknowledged it.
import { Keeper } from './fill-keeper.js';
import { parseBlock, writeBlock } from './fill-block.js';

const root = document.querySelector('[data-fill]');
const words = { empty: '○ 未填', draft: '◐ 草稿', wrong: '▼ 有误', reported: '● 已报', verified: '✔ 已核', returned: '▲ 退回', locked: '■ 锁定', waiting: '… 待传', conflict: '▲ 有冲突' };
const find = (name, within = root) => within.querySelector(`[data-${name}]`);
const indicators = JSON.parse(root.dataset.indicators);
const grid = [...root.querySelectorAll('tbody tr')].map(tr => [...tr.querySelectorAll('td.cell, td.none')].map(td => (td.classList.contains('cell') ? td : null)));
const cells = grid.flat().filter(Boolean);
const unitOf = td => td.parentElement.dataset.u;
const indicatorOf = td => indicators[+td.dataset.i];
const keyOf = td => `${unitOf(td)}\n${indicatorOf(td)}`;
const byKey = new Map(cells.map(td => [keyOf(td), td]));
const info = find('info');
const reasonBox = find('reason');
const reasonInput = reasonBox.querySelector('input');
const editor = document.createElement('input');
editor.className = 'fill-editor';
editor.setAttribute('inputmode', 'decimal');
editor.setAttribute('autocomplete', 'off');

let at = null; // { r, c } of the current cell
let from = null; // the other corner of the selection
let editing = null; // null, 'replace' or 'edit'
let undo = [];
let redo = [];

const keeper = new Keeper({
  key: root.dataset.key,
  address: root.dataset.save,
  token: () => root.querySelector('[name=__RequestVerificationToken]').value,
  settled: settle,
  status: (text, bad) => { const s = find('status'); s.textContent = text; s.classList.toggle('bad', !!bad); },
});

for (const td of cells) td.dataset.saved = td.textContent;
root.querySelector('tbody').addEventListener('mousedown', e => {
  const td = e.target.closest('td.cell');
  if (!td || e.target === editor) return;
  e.preventDefault();
  const place = placeOf(td);
  move(place.r, place.c, e.shiftKey);
});
root.querySelector('tbody').addEventListener('dblclick', e => { if (e.target.closest('td.cell')) begin('edit'); });
editor.addEventListener('keydown', onKey);
editor.addEventListener('input', () => { if (!editing) begin('replace', editor.value); });
editor.addEventListener('compositionstart', () => { if (!editing) begin('replace', ''); });
editor.addEventListener('blur', () => commit());
editor.addEventListener('copy', e => copy(e, false));
editor.addEventListener('cut', e => copy(e, true));
editor.addEventListener('paste', paste);
find('help').addEventListener('click', toggleHelp);
document.querySelector('[data-submit]')?.addEventListener('click', submit);
find('reason-save').addEventListener('click', saveReason);
reasonInput.addEventListener('keydown', e => {
  if (e.isComposing) return;
  if (e.key === 'Enter') { e.preventDefault(); saveReason(); }
  if (e.key === 'Escape') { e.preventDefault(); editor.focus(); }
});
document.querySelector('form[action="/account/sign-out"]')?.addEventListener('submit', e => {
  if (keeper.size > 0 && !confirm(`还有 ${keeper.size} 项没有传到服务器，退出会丢掉它们。仍要退出吗？`)) e.preventDefault();
  else keeper.forget();
});

for (const [key, cell] of keeper.restore()) {
  const td = byKey.get(key);
  if (td) show(td, cell.text, 'waiting');
}
keeper.send();
const first = cells.find(td => td.dataset.open && td.textContent === '') ?? cells[0];
if (first) { const place = placeOf(first); move(place.r, place.c); }
count();

function placeOf(td) {
  const r = grid.findIndex(row => row.includes(td));
  return { r, c: grid[r].indexOf(td) };
}

function current() { return at && grid[at.r][at.c]; }

function move(r, c, extend) {
  commit();
  r = Math.max(0, Math.min(grid.length - 1, r));
  c = Math.max(0, Math.min(grid[r].length - 1, c));
  if (!grid[r][c]) return;
  at = { r, c };
  if (!extend) from = { r, c };
  paintSelection();
  const td = current();
  td.append(editor);
  editor.value = '';
  editor.setAttribute('aria-label', `${td.dataset.name} ${indicatorOf(td)}`);
  td.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  editor.focus({ preventScroll: true });
  describe(td);
}

// The next cell in a direction, past pairs that are not due.
function step(dr, dc, extend) {
  let { r, c } = at;
  do { r += dr; c += dc; } while (grid[r] && c >= 0 && c < grid[r].length && !grid[r][c]);
  if (grid[r]?.[c]) move(r, c, extend);
  else commit();
}

// To the next cell in reading order (Tab) or column order (Enter).
function flow(direction, byColumn) {
  let { r, c } = at;
  const height = grid.length;
  const width = grid[0].length;
  for (let n = 0; n < height * width; n++) {
    if (byColumn) { r += direction; if (r < 0 || r >= height) { c += direction; r = direction > 0 ? 0 : height - 1; } }
    else { c += direction; if (c < 0 || c >= width) { r += direction; c = direction > 0 ? 0 : width - 1; } }
    if (r < 0 || r >= height || c < 0 || c >= width) { commit(); return; }
    if (grid[r][c]) { move(r, c); return; }
  }
}

function selection() {
  const [r1, r2] = [Math.min(at.r, from.r), Math.max(at.r, from.r)];
  const [c1, c2] = [Math.min(at.c, from.c), Math.max(at.c, from.c)];
  return grid.slice(r1, r2 + 1).map(row => row.slice(c1, c2 + 1));
}

function paintSelection() {
  root.querySelectorAll('.chosen, .current').forEach(td => td.classList.remove('chosen', 'current'));
  selection().flat().forEach(td => td?.classList.add('chosen'));
  current().classList.add('current');
}

function textOf(td) { return td.dataset.text ?? [...td.childNodes].filter(n => n.nodeType === Node.TEXT_NODE).map(n => n.data).join(''); }

function begin(kind, text) {
  const td = current();
  if (!td.dataset.open) {
    editor.value = '';
    say(`这一格${words[stateOf(td)].slice(2)}，现在不能改。${td.dataset.r ?? ''}`);
    return;
  }
  editing = kind;
  editor.classList.add('editing');
  if (kind === 'edit') { editor.value = textOf(td); editor.setSelectionRange(editor.value.length, editor.value.length); }
  else if (text !== undefined && editor.value !== text) editor.value = text;
}

function commit() {
  if (!editing) return;
  const [td, text] = [current(), editor.value.trim()];
  end();
  if (text !== textOf(td)) change([[td, text]]);
}

function end() {
  editing = null;
  editor.value = '';
  editor.classList.remove('editing');
}

// Changes cells as one step that can be undone.
function change(changes, remember = true) {
  if (remember) { undo.push(changes.map(([td]) => [td, textOf(td)])); redo = []; }
  for (const [td, text] of changes) {
    show(td, text, 'waiting');
    keeper.put(keyOf(td), { unit: unitOf(td), indicator: indicatorOf(td), text, seen: +td.dataset.v, reason: td.dataset.w || null });
  }
  keeper.later();
  count();
  if (at) describe(current());
}

function back(stack, other) {
  const changes = stack.pop();
  if (!changes) { say('没有可以撤销的了。'); return; }
  other.push(changes.map(([td]) => [td, textOf(td)]));
  change(changes, false);
  const place = placeOf(changes[0][0]);
  move(place.r, place.c);
}

function show(td, text, state) {
  td.dataset.text = text;
  [...td.childNodes].forEach(n => { if (n.nodeType === Node.TEXT_NODE) n.remove(); });
  td.prepend(document.createTextNode(text));
  mark(td, state);
}

function stateOf(td) { return [...td.classList].find(c => c.startsWith('s-')).slice(2); }

function mark(td, state) {
  td.classList.remove(`s-${stateOf(td)}`, 'hint');
  td.classList.add(`s-${state}`);
  const word = td.parentElement.querySelector('[data-state-of]');
  if (word) word.textContent = words[state] + (td.dataset.r ? `：${td.dataset.r}` : '');
}

// What the server says of a cell.
function settle(key, outcome, isLatest) {
  const td = byKey.get(key);
  if (!td) return;
  if (outcome.outcome === 'refused') {
    report([`${td.dataset.name}“${indicatorOf(td)}”写的“${textOf(td)}”没有采用：${outcome.problem}`]);
    show(td, td.dataset.saved, 'reported');
    delete td.dataset.open;
  } else if (outcome.outcome === 'conflict') {
    td.dataset.v = outcome.version;
    td.dataset.other = outcome.other;
    td.dataset.r = `您填的是“${textOf(td)}”，${outcome.by} ${outcome.at} 填的是“${outcome.other}”`;
    mark(td, 'conflict');
  } else {
    td.dataset.v = outcome.version;
    delete td.dataset.other;
    if (isLatest) {
      td.dataset.saved = textOf(td);
      td.dataset.r = outcome.problem ?? outcome.hint ?? '';
      mark(td, outcome.problem ? 'wrong' : textOf(td) === '' ? 'empty' : 'draft');
      if (outcome.hint && !outcome.problem) td.classList.add('hint');
    }
  }
  count();
  if (td === current()) describe(td);
}

function count() {
  for (const name of ['empty', 'draft', 'wrong', 'returned', 'reported', 'verified']) {
    const place = root.querySelector(`[data-count="${name}"]`);
    if (place) place.textContent = cells.filter(td => stateOf(td) === name).length;
  }
}

function describe(td) {
  const parts = [`${td.dataset.name} · ${indicatorOf(td)}`, `单位 ${td.dataset.m}`];
  for (const [name, word] of [['t', '全年目标'], ['p', '时序目标'], ['b', '上期'], ['l', '上年同期']]) {
    if (td.dataset[name]) parts.push(`${word} ${td.dataset[name]}`);
  }
  parts.push(words[stateOf(td)]);
  if (td.dataset.r) parts.push(td.dataset.r);
  if (td.dataset.w) parts.push(`原因：${td.dataset.w}`);
  if (td.dataset.by && stateOf(td) !== 'waiting') parts.push(td.dataset.by);
  info.replaceChildren(document.createTextNode(parts.join('　')));
  if (stateOf(td) === 'conflict') {
    info.append(choice('用我填的', () => { keeper.put(keyOf(td), { unit: unitOf(td), indicator: indicatorOf(td), text: textOf(td), seen: +td.dataset.v, reason: td.dataset.w || null }); mark(td, 'waiting'); keeper.send(); }));
    info.append(choice('用对方填的', () => { keeper.drop(keyOf(td)); td.dataset.r = ''; td.dataset.saved = td.dataset.other; show(td, td.dataset.other, 'draft'); delete td.dataset.other; describe(td); count(); editor.focus(); }));
  }
}

function choice(text, act) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = text;
  button.addEventListener('click', act);
  return button;
}

function say(text) { info.textContent = text; }

function report(lines) {
  const box = find('left');
  box.hidden = false;
  for (const line of lines) { const p = document.createElement('p'); p.textContent = line; box.append(p); }
}

function copy(e, isCut) {
  if (editing) return;
  e.preventDefault();
  e.clipboardData.setData('text/plain', writeBlock(selection().map(row => row.filter(Boolean).map(textOf))));
  if (isCut) clear();
}

function clear() {
  const changes = selection().flat().filter(td => td?.dataset.open && textOf(td) !== '').map(td => [td, '']);
  if (changes.length > 0) change(changes);
}

function paste(e) {
  if (editing === 'edit') return;
  e.preventDefault();
  end();
  const block = parseBlock(e.clipboardData.getData('text/plain'));
  const chosen = selection();
  const changes = [];
  let skipped = 0;
  const put = (td, text) => {
    if (td?.dataset.open) changes.push([td, text.trim()]);
    else if (text.trim() !== '') skipped++;
  };
  if (block.length === 1 && block[0].length === 1) chosen.flat().forEach(td => put(td, block[0][0]));
  else {
    const [r0, c0] = [Math.min(at.r, from.r), Math.min(at.c, from.c)];
    block.forEach((row, r) => row.forEach((text, c) => put(grid[r0 + r]?.[c0 + c], text)));
  }
  if (changes.length > 0) change(changes);
  say(`粘贴了 ${changes.length} 格${skipped > 0 ? `；有 ${skipped} 格没有地方放（表外、不考核、已报或锁定），没有采用` : ''}。`);
}

function fillDown() {
  const rows = selection();
  const changes = [];
  rows[0].forEach((top, c) => { if (top) rows.slice(1).forEach(row => { if (row[c]?.dataset.open) changes.push([row[c], textOf(top)]); }); });
  if (changes.length > 0) change(changes);
}

function nextProblem() {
  const bad = td => ['wrong', 'returned', 'conflict'].includes(stateOf(td)) || td.classList.contains('hint') || (stateOf(td) === 'empty' && td.dataset.open);
  const start = cells.indexOf(current());
  const next = [...cells.slice(start + 1), ...cells.slice(0, start + 1)].find(bad);
  if (!next) { say('没有问题，也没有未填的格。'); return; }
  const place = placeOf(next);
  move(place.r, place.c);
}

function toggleHelp() {
  const text = find('help-text');
  text.hidden = !text.hidden;
  find('help').setAttribute('aria-expanded', String(!text.hidden));
}

function openReason() {
  if (!current().dataset.open) return;
  commit();
  reasonBox.hidden = false;
  reasonInput.value = current().dataset.w ?? '';
  reasonInput.focus();
}

function saveReason() {
  const td = current();
  td.dataset.w = reasonInput.value.trim();
  reasonBox.hidden = true;
  change([[td, textOf(td)]], false);
  editor.focus();
}

async function submit() {
  commit();
  const wrong = cells.filter(td => stateOf(td) === 'wrong').length;
  const empty = cells.filter(td => stateOf(td) === 'empty' && td.dataset.open).length;
  if (!await keeper.flush()) { say('还有没传到服务器的数，传完才能提交。它们保存在本机，不会丢。'); return; }
  const drafts = cells.filter(td => stateOf(td) === 'draft').length;
  if (drafts === 0) { say('没有可以提交的草稿。'); return; }
  const rest = [wrong > 0 ? `有误 ${wrong} 项` : '', empty > 0 ? `未填 ${empty} 项` : ''].filter(Boolean).join('、');
  if (!confirm(`提交 ${drafts} 项。${rest ? `${rest}不会提交，留在这里。` : ''}提交以后，核定员退回之前不能再改。`)) { editor.focus(); return; }
  const answer = await fetch(root.dataset.submitTo, { method: 'POST', headers: { RequestVerificationToken: root.querySelector('[name=__RequestVerificationToken]').value } });
  const said = await answer.json();
  if (answer.ok) {
    sessionStorage.setItem('fill-left', JSON.stringify([`已提交 ${said.submitted} 项。`, ...said.left]));
    location.reload();
  } else report(said.refusals);
}

const left = sessionStorage.getItem('fill-left');
if (left) { report(JSON.parse(left)); sessionStorage.removeItem('fill-left'); }

function onKey(e) {
  if (e.isComposing || e.keyCode === 229) return;
  const ctrl = e.ctrlKey || e.metaKey;
  const act = ctrl ? controlKey(e) : e.altKey ? (e.key === 'Enter' ? openReason : null) : plainKey(e);
  if (act) { e.preventDefault(); act(); }
}

function controlKey(e) {
  const keys = {
    s: () => { commit(); keeper.send(); }, z: () => { if (!editing) back(undo, redo); }, y: () => { if (!editing) back(redo, undo); }, d: () => { commit(); fillDown(); },
    Enter: submit, '`': () => { commit(); nextProblem(); },
    Home: () => { const place = placeOf(cells[0]); move(place.r, place.c); }, End: () => { const place = placeOf(cells[cells.length - 1]); move(place.r, place.c); },
    a: () => { from = { r: 0, c: 0 }; const place = placeOf(cells[cells.length - 1]); move(place.r, place.c, true); },
  };
  if (editing && ['z', 'y', 'a'].includes(e.key)) return null;
  return keys[e.key] ?? keys[e.key.toLowerCase()] ?? null;
}

function plainKey(e) {
  switch (e.key) {
    case 'Enter': return () => flow(e.shiftKey ? -1 : 1, true);
    case 'Tab': return () => flow(e.shiftKey ? -1 : 1, false);
    case 'Escape': return () => { end(); describe(current()); };
    case 'F2': return () => { if (!editing) begin('edit'); };
    default:
  }
  if (editing === 'edit') return null;
  switch (e.key) {
    case 'ArrowUp': return () => step(-1, 0, e.shiftKey);
    case 'ArrowDown': return () => step(1, 0, e.shiftKey);
    case 'ArrowLeft': return () => step(0, -1, e.shiftKey);
    case 'ArrowRight': return () => step(0, 1, e.shiftKey);
    case 'PageUp': return () => move(at.r - 15, at.c, e.shiftKey);
    case 'PageDown': return () => move(at.r + 15, at.c, e.shiftKey);
    default:
  }
  if (editing) return null;
  switch (e.key) {
    case 'Home': return () => move(at.r, grid[at.r].findIndex(Boolean), e.shiftKey);
    case 'End': return () => move(at.r, grid[at.r].findLastIndex(Boolean), e.shiftKey);
    case 'Delete': case 'Backspace': return clear;
    case '?': return toggleHelp;
    default: return null;
  }
}
