// Keeps a page that is only read up to date: the server says that the year changed (never a figure), the page asks for
// itself again with its own rights. A hidden tab listens to nothing.
const place = document.querySelector('[data-live]');
let source = null;
let pending = false;
let seen = null;

function listen() {
  if (document.hidden) { source?.close(); source = null; return; }
  if (source) return;
  source = new EventSource(`/live/${place.dataset.live}`);
  source.addEventListener('changed', e => {
    if (seen !== e.data && (seen !== null || e.data !== place.dataset.version)) renew();
    seen = e.data;
  });
}

async function renew() {
  if (pending) return;
  pending = true;
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('[data-live]');
    if (!fresh) return;
    place.dataset.version = fresh.dataset.version;
    // The head tells how far the figures have come.
    const [head, next] = [document, page].map(d => d.querySelector('[data-head]'));
    const same = head.innerHTML === next.innerHTML;
    if (!same) head.replaceChildren(...next.childNodes);
    if (fresh.innerHTML === place.innerHTML) { if (!same) say(); return; }
    const open = [...place.querySelectorAll('details')].map(d => d.open);
    const focus = document.activeElement?.closest('[data-live] a')?.getAttribute('href');
    place.replaceChildren(...fresh.childNodes);
    [...place.querySelectorAll('details')].forEach((d, n) => { d.open = open[n] ?? d.open; });
    if (focus) place.querySelector(`a[href="${CSS.escape(focus)}"]`)?.focus({ preventScroll: true });
    say();
  } finally {
    pending = false;
  }
}

function say() {
  let note = document.querySelector('.live-note');
  if (!note) {
    note = document.createElement('p');
    note.className = 'live-note';
    note.setAttribute('role', 'status');
    document.body.append(note);
  }
  note.textContent = `已更新 ${new Date().toLocaleTimeString('zh-CN', { hour12: false, timeZone: 'Asia/Shanghai' })}`;
}

if (place) {
  document.addEventListener('visibilitychange', listen);
  listen();
}
