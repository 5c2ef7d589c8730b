// Asked when a part of the page failed: a part that did not come at all is an everyday fault, one that came as something else is not.

/** @returns {Promise<string | undefined>} the part's path, where what comes is not what the page names */
export async function changedPart(address) {
  const path = address ? new URL(address).pathname : '';
  const named = JSON.parse(document.querySelector('script[type=importmap]').textContent).integrity[path];
  const answer = named && (await fetch(path));
  if (!answer?.ok) return undefined;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.arrayBuffer()));
  return named === `sha256-${btoa(String.fromCharCode(...hash))}` ? undefined : path;
}
