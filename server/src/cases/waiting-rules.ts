import type { CaseFacts } from './case-facts.ts';
import { afterDays, hasCome } from './elapsed-time-rules.ts';

/**
 * "NEEDS_INFORMATION warns on day 23, closes as NO_RESPONSE on day 30; any reply reopens."
 *
 * Nobody is closed out unwarned: where the warning came late, because nothing ran on day 23, a week passes after it.
 */

export const warningDay = 23;
export const closingDay = 30;

/** When the reporter is warned: null unless the case waits for them. */
export function informationWarningAt(facts: CaseFacts): Date | null {
  return facts.informationAskedAt && afterDays(facts.informationAskedAt, warningDay);
}

/** When the case closes for want of an answer: null unless it waits for one. `warnedAt` is when the warning went out. */
export function informationCloseAt(facts: CaseFacts, warnedAt: Date | null = null): Date | null {
  if (facts.informationAskedAt === null) return null;
  const planned = afterDays(facts.informationAskedAt, closingDay);
  const fair = warnedAt && afterDays(warnedAt, closingDay - warningDay);
  return fair && fair > planned ? fair : planned;
}

/** What the clock does now. `warnedAt`: when it warned since the question was asked, or null. */
export function waitingStep(facts: CaseFacts, warnedAt: Date | null, now: Date): 'NOTHING' | 'WARN' | 'CLOSE' {
  const warningAt = informationWarningAt(facts);
  const closeAt = informationCloseAt(facts, warnedAt);
  if (facts.state !== 'NEEDS_INFORMATION' || warningAt === null || closeAt === null) return 'NOTHING';
  if (warnedAt === null) return hasCome(warningAt, now) ? 'WARN' : 'NOTHING';
  return hasCome(closeAt, now) ? 'CLOSE' : 'NOTHING';
}
