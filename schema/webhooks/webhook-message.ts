/**
 * What a webhook says, as types: the server writes by them, programs of others read by them. The words of a case (states, moves and so on) are
 * handed in, because the server has them from its domain and programs from the schema. Pure; imports nothing.
 */

/** `type` as Standard Webhooks wants it, hierarchical with full stops; `event` is the type of the graph. */
export const webhookKinds = {
  CASE_RECEIVED: { type: 'case.received', event: 'CaseReceived' },
  CASE_MOVED: { type: 'case.moved', event: 'CaseMoved' },
  CASE_ASSESSED: { type: 'case.assessed', event: 'CaseAssessed' },
  CASE_ASSIGNED: { type: 'case.assigned', event: 'CaseAssigned' },
  CLOCK_PASSED: { type: 'case.clock_passed', event: 'ClockPassed' },
  FOLLOWED_UP: { type: 'case.followed_up', event: 'FollowedUp' },
  ACCESS_CHANGED: { type: 'case.access_changed', event: 'AccessChanged' },
  TEST: { type: 'webhook.test', event: null },
} as const;
type Kinds = typeof webhookKinds;
export type EventKind = Exclude<keyof Kinds, 'TEST'>;

export interface CaseWords {
  readonly source: string;
  readonly state: string;
  readonly move: string;
  readonly resolution: string;
  readonly severity: string;
  readonly clock: string;
  readonly role: string;
}

/** The case as it was when it happened. */
export interface WebhookCase<W extends CaseWords> {
  /** LRL-2026-000042. */
  readonly case: string;
  readonly version: number;
  readonly state: W['state'];
  readonly resolution: W['resolution'] | null;
  readonly severity: W['severity'] | null;
  /** CWE-79. */
  readonly weakness: string | null;
  /** The short name of its service. */
  readonly onlineService: string | null;
}

/** What happened, kind by kind. */
export interface Changed<W extends CaseWords> {
  readonly CASE_RECEIVED: { readonly source: W['source'] | null };
  readonly CASE_MOVED: { readonly move: W['move'] | null; readonly fromState: W['state'] | null; readonly toState: W['state'] | null; readonly resolution: W['resolution'] | null };
  readonly CASE_ASSESSED: { readonly weakness: string | null; readonly severity: W['severity'] | null };
  readonly CASE_ASSIGNED: { readonly assigned: boolean };
  readonly CLOCK_PASSED: { readonly clock: W['clock'] | null };
  readonly FOLLOWED_UP: Readonly<Record<string, never>>;
  readonly ACCESS_CHANGED: { readonly readerRole: W['role'] | null; readonly granted: boolean | null };
}

/** `event`: the global id, for `node(id:)`. */
type MessageOf<W extends CaseWords, K extends EventKind> = {
  readonly type: Kinds[K]['type'];
  /** RFC 3339: when it happened. */
  readonly timestamp: string;
  readonly data: WebhookCase<W> & { readonly event: string; readonly kind: Kinds[K]['event']; readonly changed: Changed<W>[K] };
};
export type WebhookMessage<W extends CaseWords> =
  | { readonly [K in EventKind]: MessageOf<W, K> }[EventKind]
  | { readonly type: Kinds['TEST']['type']; readonly timestamp: string; readonly data: Readonly<Record<string, never>> };
