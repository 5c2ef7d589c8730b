import { UserRefusal } from '../errors.ts';

/**
 * "The answer goes out as PGP/MIME with the very message that the triager's browser sealed; a reporter without a key chooses, per case,
 * plain mail or the page."
 *
 * Plain mail is the reporter's choice alone, and holds only while they have no key: whoever holds one gets every answer sealed to it.
 */

export const replyWays = ['PAGE', 'PLAIN_MAIL'] as const;
export type ReplyBy = (typeof replyWays)[number];

export interface ReplyFacts {
  readonly replyBy: ReplyBy;
  /** A current key is registered, that answers are sealed to. */
  readonly hasKey: boolean;
  /** One that was confirmed, or that the report was sent from. */
  readonly hasAddress: boolean;
}

/** Whether an answer goes to the reporter unsealed, by mail, now. */
export const hearsInPlain = ({ replyBy, hasKey, hasAddress }: ReplyFacts): boolean => replyBy === 'PLAIN_MAIL' && !hasKey && hasAddress;

/** Throws ILLEGAL_MOVE for who holds a key, REQUIRED for who gave no address. The page can always be chosen. */
export function judgeReplyBy(facts: Omit<ReplyFacts, 'replyBy'>, choice: ReplyBy): void {
  if (choice === 'PAGE') return;
  if (facts.hasKey) {
    throw new UserRefusal('ILLEGAL_MOVE', 'You hold a key, so answers come sealed to it, by mail too. Plain mail is for who has none.', ['input', 'replyBy']);
  }
  if (!facts.hasAddress) {
    throw new UserRefusal('REQUIRED', 'Confirm an address in your settings first, so that mail can reach you.', ['input', 'replyBy']);
  }
}

/** Throws ILLEGAL_MOVE where a clear copy came with an answer that has to stay sealed. */
export function judgeClearCopy(facts: ReplyFacts): void {
  if (hearsInPlain(facts)) return;
  throw new UserRefusal(
    'ILLEGAL_MOVE', 'This reporter does not hear by plain mail now, so no unsealed copy was taken, and nothing was sent. Load the page again and send it sealed.', ['input', 'clearCopy'],
  );
}
