import type { CaseFacts } from '../cases/case-facts.ts';
import { hasCome } from '../cases/elapsed-time-rules.ts';
import type { PageKind } from './on-call-facts.ts';

/**
 * "Before the deadline: assignee and on-call at 12 h, leads at 20 h and at 24 h, an independent contact 24 h after a follow-up without
 * an answer."
 *
 * 12 and 20 are half and five sixths of 24: of another promise the same shares, of the hours that this very case was promised. "No page
 * for what is answered, closed or not owed." Elapsed time. A date that the team set for its next word is missed as it passes.
 */

export type LadderFacts = Pick<CaseFacts, 'state' | 'source' | 'submittedAt' | 'responseDueAt' | 'firstRespondedAt' | 'nextUpdateDueAt'> & {
  /** The first follow-up since what is owed was missed; null where there was none. */
  readonly followedUpAt: Date | null;
};

export interface LadderStep {
  readonly kind: PageKind;
  readonly at: Date;
  /** What is missed, or about to be. */
  readonly dueAt: Date;
  /** Tells the steps for one missed moment from those for the next. */
  readonly occasion: string;
}

export interface LadderOutcome {
  /** The highest step that has come, where it was not taken yet. */
  readonly call: LadderStep | null;
  /** Lower ones that nobody took: recorded, and nobody is called for them any more. */
  readonly skipped: readonly LadderStep[];
}

/** How many elapsed milliseconds the reporter was promised an answer within; null where none is owed. */
export function promisedSpan({ source, submittedAt, responseDueAt }: LadderFacts): number | null {
  return responseDueAt === null || source === 'INTERNAL' || source === 'IMPORT' ? null : responseDueAt.getTime() - submittedAt.getTime();
}

/** Everything that the case may call people for as it stands, lowest first. */
export function ladderOf(facts: LadderFacts): readonly LadderStep[] {
  const span = promisedSpan(facts);
  if (span === null || facts.state === 'CLOSED') return [];
  const start = facts.submittedAt.getTime();
  const { responseDueAt: due, nextUpdateDueAt: update, followedUpAt } = facts;
  const dueAt = facts.firstRespondedAt === null ? due : update;
  if (dueAt === null) return [];
  const occasion = facts.firstRespondedAt === null ? 'response' : dueAt.toISOString();
  const step = (kind: PageKind, at: number): LadderStep => ({ kind, at: new Date(at), dueAt, occasion });
  const unanswered = followedUpAt === null ? [] : [step('FOLLOW_UP_UNANSWERED', followedUpAt.getTime() + span)];
  if (facts.firstRespondedAt !== null) return [step('UPDATE_MISSED', dueAt.getTime()), ...unanswered];
  return [step('HALF_TIME', start + span / 2), step('NEARLY_DUE', start + (span * 5) / 6), step('OVERDUE', dueAt.getTime()), ...unanswered];
}

/**
 * What is to be done now. After an outage of several steps the highest counts and the others are skipped, so that nobody gets three
 * pages at once.
 * @param taken the kinds that this occasion had already, sent or skipped
 */
export function judgeLadder(ladder: readonly LadderStep[], taken: readonly PageKind[], now: Date): LadderOutcome {
  const come = ladder.filter(({ at }) => hasCome(at, now));
  const left = come.filter(({ kind }) => !taken.includes(kind));
  const highest = come.at(-1);
  const call = highest !== undefined && left.includes(highest) ? highest : null;
  return { call, skipped: left.filter((step) => step !== call) };
}
