/** What a webhook tells of. Closed: of internal events, messages and consent there is no kind, so nothing can tell of them. */
import { webhookKinds } from '../../../schema/webhooks/webhook-message.ts';
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

/** How messages name them. */
export const kindNames = webhookKinds satisfies Readonly<Record<WebhookDeliveryKind, { readonly type: string; readonly event: CaseEventFacts['kind'] | null }>>;
