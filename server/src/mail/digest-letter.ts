/** What waits, for somebody of the team: numbers and times. For write-letter.ts. */
import type { DigestCase, DigestFacts } from './digest-rules.ts';
import { type Block, type Letter, link, text } from './letter.ts';
import { timeInWords } from './time-in-words.ts';

const named = 10;
const counted = (numbers: readonly string[]): string => {
  const more = numbers.length - named;
  return more > 0 ? `${numbers.slice(0, named).join(', ')} and ${more} more` : numbers.join(', ');
};
const dated = (cases: readonly DigestCase[]): string => counted(cases.map(({ number, dueAt }) => `${number} (${timeInWords(dueAt)})`));
const line = (count: number, words: string): Block[] => (count === 0 ? [] : [text(words)]);

export const digest = ({ overdue, dueSoon, unassigned, mine, toSort }: DigestFacts, { publicUrl }: { readonly publicUrl: string }): Letter => ({
  subject: overdue.length > 0 ? `What waits: ${overdue.length} overdue` : 'What waits',
  blocks: [
    ...line(overdue.length, `Overdue: ${dated(overdue)}.`),
    ...line(dueSoon.length, `Due within a day: ${dated(dueSoon)}.`),
    ...line(unassigned.length, `Nobody works on: ${counted(unassigned)}.`),
    ...line(mine.length, `Yours: ${counted(mine)}.`),
    ...line(toSort, `Mails to sort: ${toSort}.`),
    link('Open the queue', `${publicUrl}/queue`),
    text('You asked for this digest in your settings, which also end it.'),
  ],
});
