/**
 * Starts the worker from octets that were checked here. Browsers check no worker's script, and a server could hand out another one to
 * the second request; so it is fetched once, by its hash, and runs from memory. Relative addresses mean nothing in it.
 */
import { integrityOf, partFailed } from './page-integrity.ts';

/** Trusted Types, as far as they are used here: a policy that lets through the scripts that are ours. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** Addresses of scripts that were fetched by their hash here. A page has one policy of a name, and more than one worker. */
const checked = new Set<string>();
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

function trusted(scriptUrl: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return scriptUrl;
  checked.add(scriptUrl);
  policy ??= trustedTypes.createPolicy('laurel', {
    createScriptURL(url) {
      if (!checked.delete(url)) throw new TypeError('not a script of this page');
      return url;
    },
  });
  return policy.createScriptURL(scriptUrl);
}

/** @param path of a script in one piece @throws TypeError where it does not come, or comes changed */
export async function startChecked(path: string, name: string): Promise<Worker> {
  try {
    const answer = await fetch(path, { integrity: integrityOf(path) });
    if (!answer.ok) throw new TypeError('The worker did not come.');
    const script = new Blob([await answer.arrayBuffer()], { type: 'text/javascript' });
    return new Worker(trusted(URL.createObjectURL(script)), { type: 'module', name });
  } catch (error) {
    dispatchEvent(new CustomEvent(partFailed, { detail: new URL(path, location.href).href }));
    throw error;
  }
}
