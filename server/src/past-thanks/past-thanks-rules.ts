/**
 * "Acknowledgments from before Laurel: imported as a class of their own, each removable, shown as such."
 *
 * What one of them may hold. Pure.
 */
import { readWebAddress } from '../cases/web-address-rules.ts';
import { UserRefusal } from '../errors.ts';
import { isShown } from '../names/shown-text-rules.ts';

export interface TypedThanks {
  readonly name: string;
  readonly url?: string | null | undefined;
  readonly words?: string | null | undefined;
  readonly year: number;
  readonly month?: number | null | undefined;
}
export interface PastThanksFacts {
  readonly name: string;
  readonly url: string | null;
  readonly words: string | null;
  readonly year: number;
  /** From 1; null where it is not known. */
  readonly month: number | null;
}

const most = { name: 80, words: 200 } as const;
/** The oldest public lists of thanks are younger. */
const earliestYear = 1980;
const refuse = (message: string, field: string): never => {
  throw new UserRefusal('INVALID', message, [field]);
};

function line(typed: string | null | undefined, field: 'name' | 'words'): string | null {
  const text = (typed ?? '').normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (text === '') return null;
  if (Array.from(text).length > most[field]) refuse(`At most ${most[field]} characters.`, field);
  return isShown(text) ? text : refuse('It holds a character that cannot be shown.', field);
}

/** In its usual form. @throws UserRefusal INVALID or REQUIRED, for a month that is yet to come too */
export function goodPastThanks(typed: TypedThanks, now: Date): PastThanksFacts {
  const name = line(typed.name, 'name');
  if (name === null) throw new UserRefusal('REQUIRED', 'A name is missing.', ['name']);
  const { year } = typed;
  const month = typed.month ?? null;
  if (!Number.isInteger(year) || year < earliestYear || year > now.getUTCFullYear()) refuse(`The year is one from ${earliestYear} until now, in four digits.`, 'year');
  if (month !== null && (!Number.isInteger(month) || month < 1 || month > 12)) refuse('The month is a number from 1 to 12, or empty.', 'month');
  if (month !== null && Date.UTC(year, month - 1) > now.getTime()) refuse('This month is yet to come.', 'month');
  const url = (typed.url ?? '').trim() === '' ? null : readWebAddress(typed.url ?? '', ['url']);
  return { name, url, words: line(typed.words, 'words'), year, month };
}

/** By which a name is known again, however it is typed. */
export const nameToKnow = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/[\s\p{P}]+/gu, ' ').trim();
