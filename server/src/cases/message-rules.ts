import type { CaseActor, CaseChanges, CaseFacts, CaseMoveRecord, CaseOutcome, RuleSettings } from './case-facts.ts';
import { reopened } from './closing-rules.ts';
import { nextUpdateAfterReply, nextUpdateAfterResponse } from './next-update-rules.ts';
import { isResponse } from './response-clock-rules.ts';

/**
 * "A reply in NEEDS_INFORMATION returns to TRIAGING"; "any reply reopens" what closed as NO_RESPONSE.
 *
 * What a text between team and reporter does to the facts. A note does nothing at all and has no rule.
 */

/** What comes with a text by the team. */
export interface TeamMessage {
  /** When the reporter hears again, where the team says so. */
  readonly nextUpdateDueAt?: Date | null;
  /** False where the reporter has no key yet: the text answers once it is wrapped to one. */
  readonly reachesReporter?: boolean;
}

/** A sealed text by somebody of the team, on its own or with a move. Throws INVALID for a date that cannot be promised. */
export function applyTeamMessage(
  facts: CaseFacts,
  author: CaseActor,
  input: TeamMessage,
  now: Date,
  settings: RuleSettings,
): CaseOutcome {
  if (!isResponse(facts, author, input.reachesReporter)) return outcome(facts, facts, null, false);
  const answered = { ...facts, firstRespondedAt: facts.firstRespondedAt ?? now };
  const nextUpdateDueAt = nextUpdateAfterResponse(answered, input.nextUpdateDueAt ?? null, now, settings);
  return outcome(facts, { ...answered, nextUpdateDueAt }, null, true);
}

/** A sealed text by the reporter. It moves the case where the case waits for it, or stopped waiting for it; else nothing. */
export function applyReporterMessage(facts: CaseFacts, now: Date, settings: RuleSettings): CaseOutcome {
  const waits = facts.state === 'NEEDS_INFORMATION';
  if (!waits && facts.resolution !== 'NO_RESPONSE') return outcome(facts, facts, null, false);
  const back = reopened(facts);
  const after = { ...back, nextUpdateDueAt: nextUpdateAfterReply(facts, back, now, settings) };
  return outcome(facts, after, { move: null, fromState: facts.state, toState: after.state, resolution: null }, false);
}

/** A sealed text by a participant: talk, which moves nothing and answers nobody. */
export const applyParticipantMessage = (facts: CaseFacts): CaseOutcome => outcome(facts, facts, null, false);

/** The outcome between two sets of facts: only what differs is a change. */
export function outcome<Moved extends CaseMoveRecord | null>(
  before: CaseFacts,
  after: CaseFacts,
  moved: Moved,
  response: boolean,
): CaseOutcome & { readonly moved: Moved } {
  return { changes: difference(before, after), facts: after, moved, isResponse: response };
}

function difference(before: CaseFacts, after: CaseFacts): CaseChanges {
  const same = (a: unknown, b: unknown) => a === b || (a instanceof Date && b instanceof Date && a.getTime() === b.getTime());
  const { id: _id, source: _source, reporterId: _reporter, submittedAt: _submitted, ...facts } = after;
  const kept = Object.entries(facts).filter(([fact, value]) => !same(value, before[fact as keyof CaseFacts]));
  return Object.fromEntries(kept);
}
