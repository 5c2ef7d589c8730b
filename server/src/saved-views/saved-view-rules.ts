import { UserRefusal } from '../errors.ts';

/**
 * "Saved views, personal and shared by the team."
 *
 * A view is a name for a structured query. It stands in clear, so it holds no plain words: those stay in the fragment of an address.
 */

/** Of one person, and of the team: few enough to look through. */
export const mostViews = 50;
const longestName = 60;

/** The name as it is stored, in one line. Throws REQUIRED, INVALID. */
export function readViewName(given: string): string {
  const path = ['input', 'name'];
  const name = given.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (name === '') throw new UserRefusal('REQUIRED', 'Give the view a name.', path);
  if (name.length > longestName) throw new UserRefusal('INVALID', `Keep it within ${longestName} characters.`, path);
  if (/[^\P{C}\u200c\u200d]/u.test(name)) throw new UserRefusal('INVALID', 'It holds characters that nobody sees. Type it anew.', path);
  return name;
}
