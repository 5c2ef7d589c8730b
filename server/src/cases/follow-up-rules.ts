import { UserRefusal } from '../errors.ts';
import type { CaseFacts, CaseOutcome } from './case-facts.ts';
import { afterHours, hasCome } from './elapsed-time-rules.ts';
import { isUpdateMissed } from './next-update-rules.ts';
import { responseStatus } from './response-clock-rules.ts';

/**
 * "If for some reason you do not, use *Follow up* so that we can make sure we received your report."
 *
 * "A follow-up never resets anything." A missed announcement opens it again. Following up twice is nobody's mistake; the leads
 * are called once a day for the same silence.
 */

export interface FollowUpOutcome extends CaseOutcome {
  /** Whether the leads are called: not again within a day for the same missed moment. */
  readonly callsLeads: boolean;
}

/** The moment that the team let pass: the response's or the update's. Null where nothing is overdue. */
export function missedMoment(facts: CaseFacts, now: Date): Date | null {
  if (facts.state === 'CLOSED') return null;
  if (responseStatus(facts, now) === 'OVERDUE') return facts.responseDueAt;
  return isUpdateMissed(facts, now) ? facts.nextUpdateDueAt : null;
}

/** Whether the reporter may follow up now. */
export function mayFollowUp(facts: CaseFacts, now: Date): boolean {
  return missedMoment(facts, now) !== null;
}

/** Records that the reporter asks where the team is. Throws NOT_YET_OVERDUE. */
export function applyFollowUp(facts: CaseFacts, now: Date): FollowUpOutcome {
  const missed = missedMoment(facts, now);
  if (missed === null) throw new UserRefusal('NOT_YET_OVERDUE', notYet(facts), ['input', 'number']);
  const last = facts.lastFollowUpAt;
  const callsLeads = last === null || last < missed || hasCome(afterHours(last, 24), now);
  const changes = { lastFollowUpAt: now };
  return { changes, facts: { ...facts, ...changes }, moved: null, isResponse: false, callsLeads };
}

function notYet(facts: CaseFacts): string {
  if (facts.state === 'CLOSED') return 'The case is closed: nothing is due. Write a message instead.';
  const due = facts.firstRespondedAt === null ? facts.responseDueAt : facts.nextUpdateDueAt;
  if (due === null) return 'Nothing is due in this case. Write a message instead.';
  return `Not overdue yet: due by ${due.toISOString().slice(0, 16).replace('T', ' ')} UTC.`;
}
