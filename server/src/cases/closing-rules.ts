import type { ActorRole, CaseActor, CaseFacts, CaseState, Resolution, RuleSettings } from './case-facts.ts';
import { resolutions } from './case-facts.ts';
import { hats } from './actor-rules.ts';
import { hasCome } from './elapsed-time-rules.ts';
import { informationCloseAt } from './waiting-rules.ts';

/**
 * "RESOLVED and ACCEPTED_RISK: a lead, only if verified. DUPLICATE, NOT_REPRODUCIBLE, BY_DESIGN, INFORMATIVE, OUT_OF_SCOPE, SPAM:
 * a triager; once the case is verified, of these only DUPLICATE remains. WITHDRAWN: the reporter, before verification.
 * NO_RESPONSE: the clock. Every closing by the team but SPAM carries a sealed reason to the reporter. […] RESOLVED sets a missing
 * `fixedAt`. […] In a *small team* (a setting) a triager who did not verify may do what a lead does here."
 */

export const openStates = ['RECEIVED', 'TRIAGING', 'NEEDS_INFORMATION', 'VERIFIED', 'REMEDIATING', 'FIXED'] as const satisfies CaseState[];

export interface ClosingRow {
  readonly move: 'CLOSE' | 'WITHDRAW';
  readonly by: readonly ActorRole[];
  readonly from: readonly CaseState[];
  readonly verified: 'YES' | 'NO' | 'EITHER';
  readonly message: 'REQUIRED' | 'OPTIONAL';
}

const byLead = { move: 'CLOSE', by: ['LEAD'], from: openStates, verified: 'YES', message: 'REQUIRED' } as const;
const byTriager = { move: 'CLOSE', by: ['TRIAGER', 'LEAD'], from: openStates, verified: 'NO', message: 'REQUIRED' } as const;

/** Who closes with what. */
export const closingTable = {
  RESOLVED: byLead,
  ACCEPTED_RISK: byLead,
  DUPLICATE: { ...byTriager, verified: 'EITHER' },
  NOT_REPRODUCIBLE: byTriager,
  BY_DESIGN: byTriager,
  INFORMATIVE: byTriager,
  OUT_OF_SCOPE: byTriager,
  NO_RESPONSE: { move: 'CLOSE', by: ['CLOCK'], from: ['NEEDS_INFORMATION'], verified: 'NO', message: 'OPTIONAL' },
  WITHDRAWN: { move: 'WITHDRAW', by: ['REPORTER'], from: openStates, verified: 'NO', message: 'OPTIONAL' },
  SPAM: { ...byTriager, message: 'OPTIONAL' },
} as const satisfies Record<Resolution, ClosingRow>;

/** Why the actor may not close the case like that now, as a sentence; null where they may. */
export function closingProblem(
  facts: CaseFacts,
  actor: CaseActor,
  resolution: Resolution,
  now: Date,
  settings: RuleSettings,
): string | null {
  const row: ClosingRow = closingTable[resolution];
  if (!closers(facts, actor, settings).some((role) => row.by.includes(role))) return whoCloses[resolution];
  if (!row.from.includes(facts.state)) return 'This case is not in a state that can be closed like that.';
  if (row.verified === 'YES' && facts.verifiedAt === null) return 'Only a verified case can be closed like that. Verify it first.';
  if (row.verified === 'NO' && facts.verifiedAt !== null) {
    return 'The case is verified. A lead may take that back first, or close it as resolved or as an accepted risk.';
  }
  const closeAt = informationCloseAt(facts);
  if (resolution === 'NO_RESPONSE' && (closeAt === null || !hasCome(closeAt, now))) return 'The reporter still has time to answer.';
  return null;
}

/** The resolutions with which the actor may CLOSE now, in the order of the schema. */
export function closingsFor(facts: CaseFacts, actor: CaseActor, now: Date, settings: RuleSettings): readonly Resolution[] {
  return resolutions.filter(
    (resolution) => closingTable[resolution].move === 'CLOSE' && closingProblem(facts, actor, resolution, now, settings) === null,
  );
}

/** The facts after closing. `closedById` is null for the clock. */
export function closed(facts: CaseFacts, actor: CaseActor, resolution: Resolution, duplicateOfId: string | null, now: Date): CaseFacts {
  return {
    ...facts,
    state: 'CLOSED',
    resolution,
    closedAt: now,
    closedById: actor.id,
    duplicateOfId,
    fixedAt: resolution === 'RESOLVED' ? (facts.fixedAt ?? now) : facts.fixedAt,
    informationAskedAt: null,
    nextUpdateDueAt: null,
  };
}

/**
 * The facts once the case is being triaged again, whatever brought it back. The verification stays: only a lead takes it back.
 * A fix is to be shown again. A second look that was asked for and that nobody took can be asked for again.
 */
export function reopened(facts: CaseFacts): CaseFacts {
  return {
    ...facts,
    state: 'TRIAGING',
    resolution: null,
    closedAt: null,
    closedById: null,
    duplicateOfId: null,
    fixedAt: null,
    informationAskedAt: null,
    secondLookAskedAt: facts.secondLookDecidedAt && facts.secondLookAskedAt,
  };
}

function closers(facts: CaseFacts, actor: CaseActor, settings: RuleSettings): readonly ActorRole[] {
  const asLead = settings.smallTeam && actor.role === 'TRIAGER' && actor.id !== facts.verifiedById;
  return asLead ? [...hats(facts, actor), 'LEAD'] : hats(facts, actor);
}

const onlyLead = 'Only a lead closes a case like that, or in a small team a triager who did not verify it.';
const onlyTeam = 'Only the team closes a case like that.';
const whoCloses: Readonly<Record<Resolution, string>> = {
  RESOLVED: onlyLead,
  ACCEPTED_RISK: onlyLead,
  DUPLICATE: onlyTeam,
  NOT_REPRODUCIBLE: onlyTeam,
  BY_DESIGN: onlyTeam,
  INFORMATIVE: onlyTeam,
  OUT_OF_SCOPE: onlyTeam,
  NO_RESPONSE: 'Only the clock closes a case for want of an answer, thirty days after the question.',
  WITHDRAWN: 'Only the reporter withdraws a report.',
  SPAM: onlyTeam,
};
