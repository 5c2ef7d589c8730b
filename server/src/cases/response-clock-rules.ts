import { hasReporter, isReporter } from './actor-rules.ts';
import type { CaseActor, CaseFacts, CaseSource, ResponseStatus, RuleSettings } from './case-facts.ts';
import { afterHours, hasCome } from './elapsed-time-rules.ts';

/**
 * "You will receive a response from a person on our team within 24 hours, weekends included."
 *
 * "Only a sealed text by a person of the team that the reporter can read is a response, a move's message included; a receipt, a
 * note, a bare change of state is not. […] a late answer stays late. Spam and withdrawn cases owe no response and are counted
 * apart (what was late before stays late); internal and imported cases owe none and are not counted."
 */

/** When the response is due: null where none is owed. */
export function responseDueAt(source: CaseSource, submittedAt: Date, settings: RuleSettings): Date | null {
  return source === 'INTERNAL' || source === 'IMPORT' ? null : afterHours(submittedAt, settings.responseHours);
}

/** What the promise looks at. */
export type ResponseFacts = Pick<CaseFacts, 'source' | 'resolution' | 'responseDueAt' | 'firstRespondedAt' | 'closedAt'>;

/** How the promise stands at `now`. At the deadline itself a case is overdue, and an answer at that instant is late. */
export function responseStatus(facts: ResponseFacts, now: Date): ResponseStatus {
  const { responseDueAt: due, firstRespondedAt: answered } = facts;
  if (due === null || facts.source === 'INTERNAL' || facts.source === 'IMPORT') return 'NOT_OWED';
  const excused = facts.resolution === 'SPAM' || facts.resolution === 'WITHDRAWN';
  if (answered !== null) return hasCome(due, answered) ? 'ANSWERED_LATE' : excused ? 'NOT_OWED' : 'MET';
  if (hasCome(due, (excused ? facts.closedAt : null) ?? now)) return 'OVERDUE';
  return excused ? 'NOT_OWED' : 'PENDING';
}

/**
 * Whether a sealed text by `author` is a response: by a person of the team, to a reporter who is somebody else and holds a key that it
 * is sealed to.
 */
export function isResponse(facts: CaseFacts, author: CaseActor, reachesReporter = true): boolean {
  return reachesReporter && (author.role === 'TRIAGER' || author.role === 'LEAD') && hasReporter(facts) && !isReporter(facts, author);
}
