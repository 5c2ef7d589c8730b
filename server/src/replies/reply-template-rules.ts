import { UserRefusal } from '../errors.ts';

/**
 * "A first answer from a phone: a template, sealed and signed in the browser, two taps from the page."
 *
 * A template is the team's own wording and says nothing of a case: it stands in clear, and becomes a text of a person only when somebody
 * sends it. `{date}` is where the date of the next word goes, `{number}` the case's number; a browser fills them, and `{reporter}`, `{service}`, `{severity}`.
 */

export interface ReplyTemplateText {
  readonly name: string;
  readonly words: string;
  /** How many days ahead the next word is announced; null: as the setting says. */
  readonly nextUpdateDays: number | null;
}

export const mostTemplates = 30;
const longestName = 60;
const longestWords = 4_000;
const longestDays = 365;

/** What is stored of a template. Throws REQUIRED, INVALID with the field. */
export function readReplyTemplate({ name, words, nextUpdateDays }: ReplyTemplateText): ReplyTemplateText {
  return {
    name: textOf(name.replaceAll(/\s+/g, ' '), longestName, 'name', 'Give the template a name.'),
    words: textOf(words.replaceAll(/\r\n?/g, '\n'), longestWords, 'words', 'Write what the template says.'),
    nextUpdateDays: daysOf(nextUpdateDays),
  };
}

function textOf(given: string, longest: number, field: string, missing: string): string {
  const text = given.trim();
  const path = ['input', field];
  if (text === '') throw new UserRefusal('REQUIRED', missing, path);
  if (text.length > longest) throw new UserRefusal('INVALID', `Keep it within ${longest} characters.`, path);
  if (/[^\P{C}\n\t\u200c\u200d]/u.test(text)) throw new UserRefusal('INVALID', 'It holds characters that nobody sees. Type it anew.', path);
  return text;
}

function daysOf(days: number | null): number | null {
  if (days === null || (Number.isInteger(days) && days >= 1 && days <= longestDays)) return days;
  throw new UserRefusal('INVALID', `Choose a whole number of days from 1 to ${longestDays}.`, ['input', 'nextUpdateDays']);
}
