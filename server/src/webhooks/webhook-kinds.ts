/** What a webhook tells of. Closed: of internal events, messages and consent there is no kind, so nothing can tell of them. */
import type { CaseEventFacts } from '../cases/case-event.entity.ts';

export const webhookEventKinds = [
  'CASE_RECEIVED', 'CASE_MOVED', 'CASE_ASSESSED', 'CASE_ASSIGNED', 'CLOCK_PASSED', 'FOLLOWED_UP', 'ACCESS_CHANGED',
] as const;
export type WebhookEventKind = (typeof webhookEventKinds)[number];
export const webhookEventMeanings: Readonly<Record<WebhookEventKind, string>> = {
  CASE_RECEIVED: 'A report came in, or a case was recorded.',
  CASE_MOVED: 'The state of a case changed.',
  CASE_ASSESSED: 'Weakness, CVSS or severity were set.',
  CASE_ASSIGNED: 'Somebody has the case, or nobody any more.',
  CLOCK_PASSED: 'A time passed without anybody acting.',
  FOLLOWED_UP: 'The reporter reminded the team.',
  ACCESS_CHANGED: 'Somebody reads the case who did not, or no longer.',
};
/** What is sent: an event of a case, or a try that a lead asks for. */
export const webhookDeliveryKinds = [...webhookEventKinds, 'TEST'] as const;
export type WebhookDeliveryKind = (typeof webhookDeliveryKinds)[number];

export const webhookStates = ['ON', 'FAILING', 'OFF', 'GONE', 'FAILED'] as const;
export type WebhookState = (typeof webhookStates)[number];
export const webhookDeliveryStatuses = ['PENDING', 'DELIVERED', 'FAILED'] as const;
export type WebhookDeliveryStatus = (typeof webhookDeliveryStatuses)[number];

/** `type` as Standard Webhooks wants it, hierarchical with full stops; `event` is the type of the graph. */
export const kindNames: Readonly<Record<WebhookDeliveryKind, { readonly type: string; readonly event: CaseEventFacts['kind'] | null }>> = {
  CASE_RECEIVED: { type: 'case.received', event: 'CaseReceived' },
  CASE_MOVED: { type: 'case.moved', event: 'CaseMoved' },
  CASE_ASSESSED: { type: 'case.assessed', event: 'CaseAssessed' },
  CASE_ASSIGNED: { type: 'case.assigned', event: 'CaseAssigned' },
  CLOCK_PASSED: { type: 'case.clock_passed', event: 'ClockPassed' },
  FOLLOWED_UP: { type: 'case.followed_up', event: 'FollowedUp' },
  ACCESS_CHANGED: { type: 'case.access_changed', event: 'AccessChanged' },
  TEST: { type: 'webhook.test', event: null },
};
