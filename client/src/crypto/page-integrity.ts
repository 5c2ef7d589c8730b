/** What the shell says of the parts of this page. Whoever loads a part that browsers do not check by themselves asks this file. */

/** For whoever tells people that a part did not come as it was built; `detail` is its address. */
export const partFailed = 'laurel-part-failed';

interface ImportMap {
  readonly integrity?: Readonly<Record<string, string>>;
}

let known: Readonly<Record<string, string>> | undefined;

/**
 * @param path of a stylesheet, chunk or worker, from the page's address
 * @returns the hash as Subresource Integrity writes it
 * @throws Error for what the shell does not name
 */
export function integrityOf(path: string): string {
  if (known === undefined) {
    const map: ImportMap = JSON.parse(document.querySelector('script[type=importmap]')?.textContent ?? '{}');
    known = map.integrity ?? {};
  }
  const integrity = known[path];
  if (integrity === undefined) throw new Error(`${path} is no part of this page.`);
  return integrity;
}
