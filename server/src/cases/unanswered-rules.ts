/**
 * "At most five unanswered reports until a first one is verified": noise waits for people, and a first report never does. Whoever answers
 * frees a place.
 */
import { UserRefusal } from '../errors.ts';

export interface Waiting {
  /** When an answer is due, of each report that waits for a first one; null where none is owed. */
  readonly dueAt: readonly (Date | null)[];
  /** Of the last days, closed without an answer as spam or taken back: they hold their place for a while. */
  readonly closedUnanswered: number;
  /** A report of theirs was verified once. */
  readonly hasVerified: boolean;
}

const inUtc = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** @param most a setting, five by default @throws UserRefusal TOO_MANY_UNANSWERED that says why, and when it ends */
export function judgeUnanswered({ dueAt, closedUnanswered, hasVerified }: Waiting, most: number): void {
  const taken = dueAt.length + closedUnanswered;
  if (hasVerified || taken < most) return;
  const [next] = dueAt.flatMap((due) => due ?? []).toSorted((a, b) => a.getTime() - b.getTime());
  const ends = next ? `The next answer is due by ${inUtc.format(next)} UTC.` : 'It ends within a week.';
  throw new UserRefusal('TOO_MANY_UNANSWERED',
    `${most} reports of yours wait for a first answer, and so many may wait until the team has confirmed one. ${ends} With each answer you can send one more; what you wrote stays in this browser.`);
}
