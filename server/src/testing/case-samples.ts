/** Facts of cases for tests of rules: a fresh report, and one in each state, as the rules themselves would have left it. */
import type { CaseActor, CaseFacts, CaseState, Resolution } from '../cases/case-facts.ts';

/** A Monday noon. */
export const submittedAt = new Date('2026-03-02T12:00:00.000Z');

export const at = (hours: number): Date => new Date(submittedAt.getTime() + hours * 3_600_000);
export const day = (days: number): Date => at(days * 24);

export const reporter: CaseActor = { role: 'REPORTER', id: 'reporter' };
export const triager: CaseActor = { role: 'TRIAGER', id: 'triager' };
export const otherTriager: CaseActor = { role: 'TRIAGER', id: 'other-triager' };
export const lead: CaseActor = { role: 'LEAD', id: 'lead' };
export const otherLead: CaseActor = { role: 'LEAD', id: 'other-lead' };
export const clock: CaseActor = { role: 'CLOCK', id: null };

/** A report that came by the portal and that nobody touched. */
export const received: CaseFacts = {
  id: '7',
  state: 'RECEIVED',
  resolution: null,
  source: 'PORTAL',
  reporterId: 'reporter',
  weakness: null,
  severity: null,
  submittedAt,
  responseDueAt: at(24),
  firstRespondedAt: null,
  nextUpdateDueAt: null,
  lastFollowUpAt: null,
  informationAskedAt: null,
  verifiedAt: null,
  verifiedById: null,
  fixedAt: null,
  closedAt: null,
  closedById: null,
  duplicateOfId: null,
  secondLookAskedAt: null,
  secondLookDecidedAt: null,
};

/** Answered after two hours, assessed, and verified by `triager` after three where that is asked for. */
export function caseIn(state: CaseState, verified: boolean, more: Partial<CaseFacts> = {}): CaseFacts {
  return {
    ...received,
    state,
    weakness: 'CWE-79',
    severity: 'HIGH',
    firstRespondedAt: at(2),
    nextUpdateDueAt: state === 'CLOSED' ? null : day(14),
    informationAskedAt: state === 'NEEDS_INFORMATION' ? at(2) : null,
    verifiedAt: verified ? at(3) : null,
    verifiedById: verified ? 'triager' : null,
    fixedAt: state === 'FIXED' ? day(3) : null,
    ...more,
  };
}

/** Closed on day 5 by `lead`. Verified where the resolution rests on it. */
export function closedCase(resolution: Resolution, more: Partial<CaseFacts> = {}): CaseFacts {
  const verified = resolution === 'RESOLVED' || resolution === 'ACCEPTED_RISK';
  return caseIn('CLOSED', verified, {
    resolution,
    closedAt: day(5),
    closedById: 'lead',
    fixedAt: resolution === 'RESOLVED' ? day(3) : null,
    duplicateOfId: resolution === 'DUPLICATE' ? '3' : null,
    ...more,
  });
}
