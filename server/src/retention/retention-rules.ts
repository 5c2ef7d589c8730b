/**
 * "The words of a closed case are destroyed after the period that is set here; facts, events, receipts and the log remain. Whoever can
 * read them is told 14 days before."
 *
 * A case is left alone while something about it is still open: a second look, a plan to publish, or a lead's word that its words are kept.
 */
import { leastRetentionDays, mostRetentionDays, noticeDays } from '../../../schema/retention-days.ts';
import { UserRefusal } from '../errors.ts';

/** A notice from before a long wait, for a plan to publish or under a longer period, is forgotten by then: its readers are told again. */
export const noticeHoldsDays = 60;
const dayMilliseconds = 86_400_000;

export const keptReasons = ['LEGAL_DUTY', 'DISPUTE', 'STILL_NEEDED'] as const;
export type KeptReason = (typeof keptReasons)[number];

export interface RetentionFacts {
  readonly closedAt: Date | null;
  readonly wordsDestroyedAt: Date | null;
  readonly wordsEndToldAt: Date | null;
  readonly wordsKeptAt: Date | null;
  readonly secondLookAskedAt: Date | null;
  readonly secondLookDecidedAt: Date | null;
  readonly plannedDisclosureAt: Date | null;
  readonly disclosureUntil: Date | null;
  /** Somebody wrote in the closed case after its words were destroyed. */
  readonly hasNewWords?: boolean;
}
export const leftBecause = ['OPEN', 'DESTROYED', 'KEPT', 'SECOND_LOOK', 'DISCLOSURE'] as const;
export type LeftBecause = (typeof leftBecause)[number];

/** Why the words of this case are not destroyed, however old they are; null where nothing keeps them. */
export function whyLeft(facts: RetentionFacts, now: Date): LeftBecause | null {
  const { closedAt, wordsDestroyedAt, wordsKeptAt, secondLookAskedAt, secondLookDecidedAt, hasNewWords = false } = facts;
  if (closedAt === null) return 'OPEN';
  if (wordsDestroyedAt !== null && wordsDestroyedAt >= closedAt && !hasNewWords) return 'DESTROYED';
  if (wordsKeptAt !== null) return 'KEPT';
  if (secondLookAskedAt !== null && secondLookDecidedAt === null) return 'SECOND_LOOK';
  const disclosure = Math.max(facts.plannedDisclosureAt?.getTime() ?? 0, facts.disclosureUntil?.getTime() ?? 0);
  return disclosure > now.getTime() ? 'DISCLOSURE' : null;
}

export type RetentionStep = { readonly step: 'TELL'; readonly endsAt: Date } | { readonly step: 'DESTROY' };

/**
 * What is due now. The period begins with the closing; of words that came after the others were destroyed, with that. A notice from before
 * it began does not count, nor one of long ago.
 * @param days null: words are kept
 */
export function retentionStep(facts: RetentionFacts, days: number | null, now: Date): RetentionStep | null {
  const { closedAt, wordsDestroyedAt, wordsEndToldAt } = facts;
  if (days === null || closedAt === null || whyLeft(facts, now) !== null) return null;
  const began = Math.max(closedAt.getTime(), wordsDestroyedAt?.getTime() ?? 0);
  const due = began + days * dayMilliseconds;
  const notice = noticeDays * dayMilliseconds;
  const isTold = wordsEndToldAt !== null && wordsEndToldAt.getTime() >= Math.max(began, now.getTime() - noticeHoldsDays * dayMilliseconds);
  if (!isTold) return now.getTime() < due - notice ? null : { step: 'TELL', endsAt: new Date(Math.max(due, now.getTime() + notice)) };
  return now.getTime() >= Math.max(due, wordsEndToldAt.getTime() + notice) ? { step: 'DESTROY' } : null;
}

/** @throws UserRefusal INVALID */
export function requireRetentionDays(days: number | null): void {
  if (days === null || (Number.isInteger(days) && days >= leastRetentionDays && days <= mostRetentionDays)) return;
  throw new UserRefusal('INVALID', `Keep words for ${leastRetentionDays} to ${mostRetentionDays} days after closing, or for good.`, ['input', 'days']);
}
