import { UserRefusal } from '../errors.ts';

/**
 * "Labels, reply templates and internal cases."
 *
 * A label is the team's word for a group of cases. It stands in clear, so it says nothing of what a report says; reporters and tools see none.
 */

export const labelColours = ['GREY', 'BLUE', 'TEAL', 'OLIVE', 'ROSE', 'VIOLET'] as const;
export type LabelColour = (typeof labelColours)[number];

export interface LabelText {
  readonly name: string;
  readonly colour: LabelColour;
}

/** How many an installation has: as many as one page of a list shows. */
export const mostLabels = 100;
/** How many a case wears. */
export const mostLabelsOfCase = 20;
const longestName = 40;

/** What is stored of a label. A query writes its name in quotes, so it has none. Throws REQUIRED, INVALID with the field. */
export function readLabel({ name: given, colour }: LabelText): LabelText {
  const path = ['input', 'name'];
  const name = given.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (name === '') throw new UserRefusal('REQUIRED', 'Give the label a name.', path);
  if (name.length > longestName) throw new UserRefusal('INVALID', `Keep it within ${longestName} characters.`, path);
  if (/[^\P{C}\u200c\u200d]/u.test(name)) throw new UserRefusal('INVALID', 'It holds characters that nobody sees. Type it anew.', path);
  if (/["\\]/.test(name)) throw new UserRefusal('INVALID', 'A name has no quotes and no backslash, so that a query can write it.', path);
  return { name, colour };
}
