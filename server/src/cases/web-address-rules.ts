import { UserRefusal } from '../errors.ts';

/**
 * "A write-up may be linked from the acknowledgment."
 *
 * What the portal links to in public is an ordinary https page: no other scheme, no credentials, nothing invisible.
 */

const longest = 300;

/** The address in its usual form. Throws INVALID with what is wrong with it. */
export function readWebAddress(text: string, path: readonly string[]): string {
  const given = text.trim();
  if (given.length > longest) throw new UserRefusal('INVALID', `Keep the address within ${longest} characters.`, path);
  const url = /[\s\p{C}\\]/u.test(given) ? null : URL.parse(given);
  if (url === null) throw new UserRefusal('INVALID', 'Write a whole web address, as https://example.org/page.', path);
  if (url.protocol !== 'https:') throw new UserRefusal('INVALID', 'Only addresses that start with https:// can be linked.', path);
  if (url.username !== '' || url.password !== '') throw new UserRefusal('INVALID', 'Leave user name and password out.', path);
  if (!url.hostname.includes('.') || /^[\d.]+$|^\[/.test(url.hostname)) {
    throw new UserRefusal('INVALID', 'The address needs the name of a public site.', path);
  }
  return url.href;
}
