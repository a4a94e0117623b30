// Steps in a part of a draft that are shown before they are saved: a block from Excel, WPS or Word pasted over the fields, a
// value filled down, blank rows. The server reads and places them; what stood there before is kept and can be taken back.
import { parseBlock } from './fill/block.js';

export function steps(form, { say, shown }) {
  const part = () => form.querySelector('[data-part]');
  const button = name => form.querySelector(`[data-${name}]`);
  const [past, future] = [[], []];
  let [last, isFresh, isBusy, waits] = [null, false, false, null];

  // The cell in which one is: its row, its column and the columns shown from there on.
  function placeOf(element) {
    const cell = element?.closest?.('[data-column]');
    const row = cell?.closest('[id^="row-"]');
    if (!cell || !form.contains(cell)) return null;
    const column = Number(cell.dataset.column);
    const columns = [...row.querySelectorAll('[data-column]')].filter(c => c.offsetParent !== null || c === cell).map(c => Number(c.dataset.column)).filter(c => c >= column).sort((a, b) => a - b);
    return { row: Number(row.id.slice(4)), column, columns: [...new Set(columns)] };
  }

  const fieldsOf = cell => cell?.querySelector('input:not([type=hidden]), select, textarea');

  function focusOn({ name, value, place, isBlank }) {
    const same = name && form.querySelector(`[name="${CSS.escape(name)}"]:not([type=hidden])${name === 'act' ? `[value="${CSS.escape(value)}"]` : ''}`);
    const field = isBlank ? fieldsOf(form.querySelector('[data-blank] [data-column]'))
      : same || (place && fieldsOf(document.getElementById(`row-${place.row}`)?.querySelector(`[data-column="${place.column}"]`)));
    field?.focus();
  }

  function buttons() {
    button('undo').hidden = past.length === 0;
    button('redo').hidden = future.length === 0;
    button('fill').hidden = last === null;
  }

  // Puts one state in the place of another; the fields keep what was typed in them.
  function swap(next, to, sentence) {
    const now = part();
    to.push(now);
    now.replaceWith(next);
    shown();
    say(sentence);
    isFresh = true;
    buttons();
  }

  async function step(act, extra = {}, from = document.activeElement) {
    if (isBusy) return;
    isBusy = true;
    say('正在做，请稍候……');
    const focus = { name: from?.name, value: from?.value, place: placeOf(from) ?? last, isBlank: act === 'rows' };
    const body = new FormData(form);
    body.set('act', act);
    body.set('step', '1');
    for (const [name, value] of Object.entries(extra)) body.set(name, value);
    // What would be typed meanwhile would be lost.
    const now = part();
    now.inert = true;
    form.setAttribute('aria-busy', 'true');
    const answer = await fetch(location.href, { method: 'POST', body }).catch(() => null);
    const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
    now.inert = false;
    form.removeAttribute('aria-busy');
    isBusy = false;
    const save = waits;
    waits = null;
    const fresh = page?.querySelector('form[data-draft] [data-part]');
    if (!fresh) { focusOn(focus); say('没有做成：连不上服务器，或者登录已经过期。写的内容都还在，请先保存，再做一次。'); return; }
    future.length = 0;
    swap(document.adoptNode(fresh), past, page.querySelector('[data-draft-note]').textContent);
    focusOn(focus);
    save?.();
  }

  function back(from, to, word) {
    if (isBusy || from.length === 0) return;
    const focus = { name: document.activeElement?.name, place: placeOf(document.activeElement) ?? last };
    swap(from.pop(), to, `${word}。还没有保存。`);
    focusOn(focus);
  }

  const undo = () => back(past, future, '已撤销');
  const fill = place => step(`fill:${place.row}.${place.column}`);

  form.addEventListener('focusin', e => { const place = placeOf(e.target); if (place) { last = place; buttons(); } });
  form.addEventListener('input', () => { isFresh = false; });
  form.addEventListener('submit', e => {
    const { submitter } = e;
    const isSave = submitter?.dataset.step === undefined;
    if (isSave && !isBusy) return;
    e.preventDefault();
    // Who saves while a block is still on its way saves it too.
    if (isSave) waits = () => form.requestSubmit(submitter);
    else step(submitter.value, {}, submitter);
  });
  button('fill').addEventListener('click', () => last && fill(last));
  button('undo').addEventListener('click', undo);
  button('redo').addEventListener('click', () => back(future, past, '已恢复'));
  form.addEventListener('keydown', e => {
    if (e.isComposing || e.keyCode === 229) return;
    if (e.key === 'Enter' && e.target.matches('[data-rows]')) { e.preventDefault(); step('rows'); return; }
    if (!(e.ctrlKey || e.metaKey) || e.altKey || e.shiftKey) return;
    const place = placeOf(e.target);
    if (e.key.toLowerCase() === 'd' && place) { e.preventDefault(); fill(place); }
    // Until something is typed again Ctrl+Z takes back the step, afterwards the letters, as the browser does it.
    if (e.key.toLowerCase() === 'z' && isFresh && past.length > 0) { e.preventDefault(); undo(); }
  });
  // A list has no caret: the event of a paste may come from the page instead.
  document.addEventListener('paste', e => {
    const place = placeOf(form.contains(e.target) && placeOf(e.target) ? e.target : document.activeElement);
    if (!place) return;
    const block = parseBlock(e.clipboardData.getData('text/plain'));
    if (block.length === 1 && block[0].length === 1 && document.activeElement.tagName !== 'SELECT') return;
    e.preventDefault();
    step(`paste:${place.row}.${place.column}`, { block: JSON.stringify(block), columns: place.columns.join(',') });
  });
  buttons();
}
