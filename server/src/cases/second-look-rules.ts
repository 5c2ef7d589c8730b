import { isReporter } from './actor-rules.ts';
import type { CaseActor, CaseFacts, RuleSettings } from './case-facts.ts';
import { afterDays } from './elapsed-time-rules.ts';

/**
 * "Once per case, within 90 days of closing; decided by somebody who neither verified nor closed it. Where the team is too small
 * for that, the page says so instead of pretending."
 */

export const secondLookDays = 90;

/** Until when the reporter may ask, that instant included. Null while the case is open. */
export function secondLookUntil(facts: CaseFacts): Date | null {
  return facts.closedAt && afterDays(facts.closedAt, secondLookDays);
}

/** Whether one was asked for and waits for its decision. */
export function isSecondLookPending(facts: CaseFacts): boolean {
  return facts.state === 'CLOSED' && facts.secondLookAskedAt !== null && facts.secondLookDecidedAt === null;
}

/** Those of `teamIds` who could decide: neither verifier nor closer, nor the reporter. */
export function secondLookDeciders(facts: CaseFacts, teamIds: readonly string[]): readonly string[] {
  return teamIds.filter((id) => id !== facts.verifiedById && id !== facts.closedById && id !== facts.reporterId);
}

/** Whether the team is known and nobody in it could decide: what the page has to say. */
export function isTeamTooSmall(facts: CaseFacts, settings: RuleSettings): boolean {
  return settings.teamIds !== undefined && secondLookDeciders(facts, settings.teamIds).length === 0;
}

/** Why no second look can be asked for now, as a sentence; null where it can. */
export function askingProblem(facts: CaseFacts, now: Date, settings: RuleSettings): string | null {
  const until = secondLookUntil(facts);
  if (until === null) return 'The case is open. Write a message instead.';
  if (facts.secondLookAskedAt !== null) return 'A second look was asked for already, and there is one per case.';
  if (now > until) return `A second look can be asked for within ${secondLookDays} days of closing.`;
  return isTeamTooSmall(facts, settings) ? 'Everybody on this team worked on the case, so nobody is left to look again.' : null;
}

/** Why the actor cannot decide it, as a sentence; null where they can. */
export function decidingProblem(facts: CaseFacts, actor: CaseActor): string | null {
  if (!isSecondLookPending(facts)) return 'No second look is asked for.';
  if (actor.id === facts.verifiedById || actor.id === facts.closedById || isReporter(facts, actor)) {
    return 'Somebody who neither reported, verified nor closed the case decides this.';
  }
  return null;
}
