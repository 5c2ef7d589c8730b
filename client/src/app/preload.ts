/** In place of Vite's helper, which loads stylesheets unchecked: the build makes every dynamic import go through this. */
import { integrityOf, partFailed } from '../crypto/page-integrity.ts';

const asked = new Map<string, Promise<unknown>>();

/**
 * Asks for the parts of a chunk before it runs, and waits for its stylesheets.
 * @param load the import itself, which the browser checks against the import map
 * @param parts paths without a slash at their front
 */
export async function preload<Module>(load: () => Promise<Module>, parts: readonly string[] = []): Promise<Module> {
  try {
    await Promise.all(parts.map((part) => ask(`/${part}`)));
    return await load();
  } catch (error) {
    const [address] = /https?:\S+/.exec(String(error)) ?? [];
    dispatchEvent(new CustomEvent(partFailed, { detail: address }));
    throw error;
  }
}

/** What stands in the shell is there already. */
function ask(path: string): Promise<unknown> {
  const answer = asked.get(path) ?? (document.querySelector(`link[href="${path}"],script[src="${path}"]`) ? Promise.resolve() : append(path));
  asked.set(path, answer);
  return answer;
}

/** @returns for a stylesheet: once it holds */
function append(path: string): Promise<unknown> {
  const link = document.createElement('link');
  const isStyle = path.endsWith('.css');
  link.rel = isStyle ? 'stylesheet' : 'modulepreload';
  link.crossOrigin = '';
  link.integrity = integrityOf(path);
  link.href = path;
  const settled = isStyle ? holds(link, path) : Promise.resolve();
  document.head.append(link);
  return settled;
}

/** One that fails may be asked for again. */
function holds(link: HTMLLinkElement, path: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => {
      asked.delete(path);
      link.remove();
      reject(new Error(`Not loaded: ${link.href}`));
    };
  });
}
