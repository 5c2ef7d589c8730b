import type { DeliveryReason, OnCallPerson, PageKind } from './on-call-facts.ts';

/**
 * "Assignee and on-call at half of the time, leads at five sixths and at the deadline, an independent contact where a follow-up stays
 * without an answer." Nobody on call: it falls to the leads, and the page says so.
 */

export interface Called {
  readonly accountId: string;
  readonly reason: DeliveryReason;
}

export interface Team {
  /** Those of the cases of the page. */
  readonly assignees: readonly string[];
  readonly onCall: readonly OnCallPerson[];
  readonly leads: readonly string[];
}

export interface Callees {
  readonly people: readonly Called[];
  /** Whether the contact outside of the team is told too. */
  readonly contact: boolean;
  /** Nobody is on call, so the leads are called. */
  readonly fellToLeads: boolean;
}

const called = (ids: readonly string[], reason: DeliveryReason): readonly Called[] => ids.map((accountId) => ({ accountId, reason }));

/** Each person once, by the first reason. */
const once = (people: readonly Called[]): readonly Called[] =>
  people.filter(({ accountId }, place) => people.findIndex((other) => other.accountId === accountId) === place);

/** @param kinds of the page's cases; each brings its people */
export function calleesOf(kinds: readonly PageKind[], { assignees, onCall, leads }: Team): Callees {
  const wakesOnCall = kinds.some((kind) => kind === 'HALF_TIME' || kind === 'SORT_WAITS');
  const callsLeads = kinds.some((kind) => kind !== 'HALF_TIME' && kind !== 'SORT_WAITS' && kind !== 'TEST');
  const callsAssignees = kinds.some((kind) => kind === 'HALF_TIME' || kind === 'UPDATE_MISSED');
  const fellToLeads = wakesOnCall && onCall.length === 0;
  return {
    people: once([
      ...(wakesOnCall ? called(onCall.map(({ personId }) => personId), 'ON_CALL') : []),
      ...(callsAssignees ? called(assignees, 'ASSIGNEE') : []),
      ...(callsLeads || fellToLeads ? called(leads, 'LEAD') : []),
    ]),
    contact: kinds.includes('FOLLOW_UP_UNANSWERED'),
    fellToLeads,
  };
}
