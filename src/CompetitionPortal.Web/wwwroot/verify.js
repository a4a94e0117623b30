// Keys of the verifier's queue: J / K or arrows move, space marks, E verifies, R returns, digits choose a stock reason.
const form = document.querySelector('[data-verify]');
const rows = [...form.querySelectorAll('tbody tr')];
const field = name => form.querySelector(`[data-field="${name}"]`);
const button = name => form.querySelector(`[data-act="${name}"]`);
const stock = [...form.querySelectorAll('[data-stock]')];
const boxOf = row => row.querySelector('input[type="checkbox"]');
let at = Math.max(0, rows.findIndex(boxOf));

function go(n) {
  at = Math.max(0, Math.min(rows.length - 1, n));
  rows[at].focus({ preventScroll: true });
  rows[at].scrollIntoView({ block: 'nearest' });
}

function count() {
  const chosen = rows.filter(row => boxOf(row)?.checked).length;
  form.querySelector('[data-chosen]').textContent = chosen > 0 ? `已勾选 ${chosen} 个` : '';
}

function mark(box, on) {
  if (box) box.checked = on;
  count();
}

// Does it to the marked rows, else to the current one.
function act(name) {
  if (!rows.some(row => boxOf(row)?.checked)) mark(boxOf(rows[at]), true);
  form.requestSubmit(button(name));
}

function choose(n) {
  const reason = stock[n - 1]?.lastChild.textContent.trim();
  if (reason) field('reason').value = reason;
  return !!reason;
}

form.querySelector('[data-all]').addEventListener('change', e => rows.forEach(row => mark(boxOf(row), e.target.checked)));
form.addEventListener('change', count);
stock.forEach((b, n) => b.addEventListener('click', () => { choose(n + 1); field('reason').focus(); }));
form.addEventListener('submit', e => {
  const name = e.submitter?.dataset.act;
  if (['r', 'w', 'd'].includes(name) && field('reason').value.trim() === '') { e.preventDefault(); field('reason').focus(); }
});
field('reason').addEventListener('keydown', e => { if (e.key === 'Enter' && !e.isComposing && e.keyCode !== 229) { e.preventDefault(); act(field('value').value.trim() === '' ? 'r' : 'd'); } });
field('value').addEventListener('keydown', e => { if (e.key === 'Enter' && !e.isComposing && e.keyCode !== 229) { e.preventDefault(); act('d'); } });
document.addEventListener('keydown', e => {
  if (e.isComposing || e.keyCode === 229 || e.ctrlKey || e.altKey || e.metaKey) return;
  if (e.target.matches('input:not([type="checkbox"]), textarea, select')) {
    if (e.key === 'Escape') go(at);
    return;
  }
  const acts = {
    j: () => go(at + 1), k: () => go(at - 1), ArrowDown: () => go(at + 1), ArrowUp: () => go(at - 1), e: () => act('e'), r: () => act('r'),
    ' ': () => { const box = boxOf(rows[at]); mark(box, !box?.checked); },
  };
  if (e.key === ' ' && e.target.matches('a, button, summary, input')) return;
  const done = acts[e.key] ?? acts[e.key.toLowerCase()] ?? (/^[1-9]$/.test(e.key) ? () => choose(+e.key) : null);
  if (done) { e.preventDefault(); done(); }
});
count();
if (rows.length > 0) go(at);
form.dataset.ready = '';
