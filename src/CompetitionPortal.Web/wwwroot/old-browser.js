// Written for every browser: shows the notice where the scripts of this page would not run (they need Chromium 94).
(function () {
  var notice = document.getElementById('old-browser');
  var isNew = typeof Promise === 'function' && 'noModule' in document.createElement('script') && !!window.fetch && !!Array.prototype.at && !!Object.fromEntries && typeof HTMLDialogElement === 'function';
  if (notice && !isNew) notice.removeAttribute('hidden');
})();
