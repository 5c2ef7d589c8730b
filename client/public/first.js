// Runs before everything else, so that a chosen theme never flashes, and that somebody says so when a part of the page is not what
// the page names: the browser refuses to run it, and perhaps nothing else runs. app/theme.ts writes the key.
(() => {
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem('laurel-theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Storage refused: the system's theme stands.
  }
  root.dataset.watched = '';

  /** Where the judge does not come as it was built either, that is the answer. */
  const judge = '/judge.js';
  const changedPart = (address) =>
    import(judge).then(
      (judging) => judging.changedPart(address),
      () => fetch(judge).then(({ ok }) => ok && judge),
    );
  const show = (path) => {
    const notice = document.getElementById('changed');
    if (!notice) return addEventListener('DOMContentLoaded', () => show(path));
    document.getElementById('changed-part').textContent = path;
    notice.hidden = false;
  };
  const failed = (address) => void changedPart(address).then((path) => path && show(path), () => undefined);
  addEventListener('error', ({ target }) => void ((target.tagName === 'SCRIPT' || target.tagName === 'LINK') && failed(target.src || target.href)), true);
  addEventListener('laurel-part-failed', ({ detail }) => failed(detail));
})();
