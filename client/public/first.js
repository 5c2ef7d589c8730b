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

  /** Whether it did not come at all, which happens, or came as something else. */
  async function judge(address) {
    const path = address ? new URL(address).pathname : '';
    const named = JSON.parse(document.querySelector('script[type=importmap]').textContent).integrity[path];
    const answer = named && (await fetch(path));
    if (!answer?.ok) return;
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.arrayBuffer()));
    if (named !== `sha256-${btoa(String.fromCharCode(...hash))}`) show(path);
  }
  function show(path) {
    const notice = document.getElementById('changed');
    if (!notice) return addEventListener('DOMContentLoaded', () => show(path));
    document.getElementById('changed-part').textContent = path;
    notice.hidden = false;
  }
  const ask = (address) => judge(address).catch(() => undefined);
  addEventListener('error', ({ target }) => (target.tagName === 'SCRIPT' || target.tagName === 'LINK') && ask(target.src || target.href), true);
  addEventListener('laurel-part-failed', ({ detail }) => ask(detail));
})();
