/** Puts into a template of a reply what is of this case. Pure. */
import { partsOf } from './day-at.ts';
import type { DateParts } from '../../ui/DateField.tsx';

const dayMs = 86_400_000;

export interface TemplateText {
  readonly words: string;
  readonly nextUpdateDays: number | null;
}

/** The usual time until the next word, where a template names none. */
const usualDays = 14;

/** The day of the next word, as the template says: so many days from `now` by the reader's calendar. */
export function nextWordOf({ nextUpdateDays }: TemplateText, now: Date): DateParts {
  return partsOf(new Date(now.getTime() + (nextUpdateDays ?? usualDays) * dayMs).toISOString());
}

/** The same words with another date; unchanged where the first one stands there no more. */
export const withOtherDate = (text: string, before: string, after: string): string => (before === '' ? text : text.replaceAll(before, () => after));
