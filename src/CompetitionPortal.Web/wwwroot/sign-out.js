// Before signing out: what this person typed and the server has not acknowledged is named, then wiped from the browser.
for (const form of document.querySelectorAll('[data-who]')) {
  form.addEventListener('submit', e => {
    const keys = Object.keys(localStorage).filter(key => key.startsWith(`fill:${form.dataset.who}:`));
    const count = keys.reduce((sum, key) => sum + JSON.parse(localStorage.getItem(key)).length, 0);
    if (count > 0 && !confirm(`还有 ${count} 项没有传到服务器，退出会丢掉它们。仍要退出吗？`)) { e.preventDefault(); return; }
    document.dispatchEvent(new Event('signing-out'));
    keys.forEach(key => localStorage.removeItem(key));
  });
}
