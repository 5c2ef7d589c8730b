/** For what a case waits, as its clear facts say. It judges nothing: what may be done is Case.viewerCan. Pure. */
import type { CaseData } from './case-queries.ts';

export type Waiting =
  | { readonly kind: 'ANSWER' | 'UPDATE'; readonly at: string; readonly isLate: boolean }
  | { readonly kind: 'REPORTER'; readonly at: string | null }
  | { readonly kind: 'CONSENT' | 'CLOSED' | 'NOTHING' };

type Facts = Pick<CaseData, 'state' | 'responseStatus' | 'responseDueAt' | 'firstRespondedAt' | 'nextUpdateDueAt'> & {
  readonly consent: { readonly state: string } | null;
};

export function waitingFor(facts: Facts, now: Date): Waiting {
  const isPast = (at: string): boolean => Date.parse(at) <= now.getTime();
  if (facts.consent?.state === 'ASKED') return { kind: 'CONSENT' };
  if (facts.state === 'CLOSED') return { kind: 'CLOSED' };
  const owesAnswer = facts.responseStatus === 'PENDING' || facts.responseStatus === 'OVERDUE';
  if (owesAnswer && facts.responseDueAt !== null) return { kind: 'ANSWER', at: facts.responseDueAt, isLate: isPast(facts.responseDueAt) };
  if (facts.state === 'NEEDS_INFORMATION') return { kind: 'REPORTER', at: facts.nextUpdateDueAt };
  if (facts.nextUpdateDueAt !== null) return { kind: 'UPDATE', at: facts.nextUpdateDueAt, isLate: isPast(facts.nextUpdateDueAt) };
  return { kind: 'NOTHING' };
}
