/** Rows of a file as the portal takes them. Pure. */
import type { ThanksRow } from '../../../../schema/past-thanks/read-file.ts';

export interface ThanksEntry {
  readonly name: string;
  readonly url: string | null;
  readonly words: string | null;
  readonly year: number;
  readonly month: number | null;
}

const orNull = (text: string): string | null => (text === '' ? null : text);
/** What is no small number becomes one that the portal refuses with its reason. */
const numberIn = (text: string): number => (/^\d{1,4}$/.test(text) ? Number(text) : 0);

export const entriesOf = (rows: readonly ThanksRow[]): readonly ThanksEntry[] =>
  rows.map(({ name, url, words, year, month }) => ({ name, url: orNull(url), words: orNull(words), year: numberIn(year), month: month === '' ? null : numberIn(month) }));
