// Keys of the verifier's queue: J / K or arrows move, space marks, E verifies, R returns, digits choose a stock reason.
const form = document.querySelector('[data-verify]');
const rows = [...form.querySelectorAll('tbody tr')];
const reasons = [...document.querySelectorAll('#stock-reasons option')].map(o => o.value);
const reason = form.querySelector('[data-field="reason"]');
const boxOf = row => row.querySelector('input[type="checkbox"]');
let at = Math.max(0, rows.findIndex(boxOf));

function go(n) {
  at = Math.max(0, Math.min(rows.length - 1, n));
  rows[at].focus({ preventScroll: true });
  rows[at].scrollIntoView({ block: 'nearest' });
}

function act(name) {
  if (!rows.some(row => boxOf(row)?.checked) && boxOf(rows[at])) boxOf(rows[at]).checked = true;
  form.requestSubmit(form.querySelector(`[data-act="${name}"]`));
}

form.querySelector('[data-all]').addEventListener('change', e => rows.forEach(row => { if (boxOf(row)) boxOf(row).checked = e.target.checked; }));
form.addEventListener('submit', e => {
  if (e.submitter?.dataset.act === 'r' && reason.value.trim() === '') { e.preventDefault(); reason.focus(); }
});
document.addEventListener('keydown', e => {
  if (e.isComposing || e.keyCode === 229 || e.ctrlKey || e.altKey || e.metaKey) return;
  if (e.target.matches('input:not([type="checkbox"]), textarea, select')) {
    if (e.key === 'Escape') go(at);
    return;
  }
  const keys = {
    j: () => go(at + 1), k: () => go(at - 1), ArrowDown: () => go(at + 1), ArrowUp: () => go(at - 1), e: () => act('e'), r: () => act('r'),
    ' ': () => { const box = boxOf(rows[at]); if (box) box.checked = !box.checked; },
  };
  const digit = reasons[+e.key - 1];
  const done = keys[e.key] ?? keys[e.key.toLowerCase()] ?? (digit ? () => { reason.value = digit; } : null);
  if (done && !(e.target.matches('a, button') && e.key === ' ')) { e.preventDefault(); done(); }
});
if (rows.length > 0) go(at);
