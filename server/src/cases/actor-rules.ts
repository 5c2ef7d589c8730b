import type { ActorRole, CaseActor, CaseFacts } from './case-facts.ts';

/**
 * "Never by the reporter."
 *
 * Who somebody is towards one case. A person of the team who reported a case keeps both hats, and is still its reporter.
 */

/** Whether the actor reported this case, whatever else they are. */
export function isReporter(facts: CaseFacts, actor: CaseActor): boolean {
  if (actor.role === 'CLOCK' || actor.id !== facts.reporterId) return false;
  return actor.id !== null || actor.role === 'REPORTER';
}

/** The roles in which the actor may act on this case. Empty for somebody who calls themselves reporter of another's case. */
export function hats(facts: CaseFacts, actor: CaseActor): readonly ActorRole[] {
  const reporter: readonly ActorRole[] = isReporter(facts, actor) ? ['REPORTER'] : [];
  return actor.role === 'REPORTER' ? reporter : [...reporter, actor.role];
}

/** Whether somebody can be asked, answered and told: internal cases and bare imports have nobody, nor one whose reporter deleted their account. */
export function hasReporter(facts: CaseFacts): boolean {
  return (facts.reporterGoneAt ?? null) === null && facts.source !== 'INTERNAL' && (facts.reporterId !== null || facts.source === 'MAIL');
}

/** Whether what the actor writes into the case is the reporter's word or the team's. */
export function writesAs(facts: CaseFacts, actor: CaseActor): 'REPORTER' | 'TEAM' | 'PARTICIPANT' {
  if (actor.role === 'PARTICIPANT') return actor.role;
  return actor.role === 'REPORTER' || (isReporter(facts, actor) && facts.source !== 'INTERNAL') ? 'REPORTER' : 'TEAM';
}
