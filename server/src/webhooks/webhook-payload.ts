/**
 * What a webhook says: what changed, in clear facts that a tool with a token may read. Never words, never the reporter, never who did it.
 * Pure; built from a closed list of fields, so that a new column of an event or a case says nothing here by itself.
 */
import type { WebhookCase, WebhookMessage } from '../../../schema/webhooks/webhook-message.ts';
import type { CaseMove, CaseSource, CaseState, Clock, Resolution, Severity } from '../cases/case-facts.ts';
import { toGlobalId } from '../read/global-id.ts';
import { kindNames, type WebhookDeliveryKind } from './webhook-kinds.ts';

/** The case as it was when the transaction of the event ended. */
export interface CaseSnapshot {
  readonly number: string;
  readonly version: number;
  readonly state: CaseState;
  readonly resolution: Resolution | null;
  readonly severity: Severity | null;
  readonly weakness: string | null;
  /** The short name of its service. */
  readonly onlineService: string | null;
}
/** The event's own facts, as its row has them. */
export interface EventRow {
  readonly id: string;
  readonly source: CaseSource | null;
  readonly move: CaseMove | null;
  readonly fromState: CaseState | null;
  readonly toState: CaseState | null;
  readonly resolution: Resolution | null;
  readonly weakness: string | null;
  readonly severity: Severity | null;
  readonly clock: Clock | null;
  readonly isAssigned: boolean;
  readonly readerRole: string | null;
  readonly granted: boolean | null;
}
export type Told =
  | { readonly kind: Exclude<WebhookDeliveryKind, 'TEST'>; readonly at: Date; readonly snapshot: CaseSnapshot; readonly event: EventRow }
  | { readonly kind: 'TEST'; readonly at: Date };

interface Words {
  readonly source: CaseSource;
  readonly state: CaseState;
  readonly move: CaseMove;
  readonly resolution: Resolution;
  readonly severity: Severity;
  readonly clock: Clock;
  readonly role: string;
}

/** The body of the request, JSON. The same for each try. */
export function writePayload(told: Told): string {
  return JSON.stringify(messageOf(told));
}

function messageOf(told: Told): WebhookMessage<Words> {
  const timestamp = told.at.toISOString();
  if (told.kind === 'TEST') return { type: kindNames.TEST.type, timestamp, data: {} };
  const { event } = told;
  const facts = { ...caseFacts(told.snapshot), event: toGlobalId(kindNames[told.kind].event, event.id) };
  switch (told.kind) {
    case 'CASE_RECEIVED': return { type: kindNames.CASE_RECEIVED.type, timestamp, data: { ...facts, kind: 'CaseReceived', changed: { source: event.source } } };
    case 'CASE_MOVED': {
      const { move, fromState, toState, resolution } = event;
      return { type: kindNames.CASE_MOVED.type, timestamp, data: { ...facts, kind: 'CaseMoved', changed: { move, fromState, toState, resolution } } };
    }
    case 'CASE_ASSESSED': return { type: kindNames.CASE_ASSESSED.type, timestamp, data: { ...facts, kind: 'CaseAssessed', changed: { weakness: event.weakness, severity: event.severity } } };
    case 'CASE_ASSIGNED': return { type: kindNames.CASE_ASSIGNED.type, timestamp, data: { ...facts, kind: 'CaseAssigned', changed: { assigned: event.isAssigned } } };
    case 'CLOCK_PASSED': return { type: kindNames.CLOCK_PASSED.type, timestamp, data: { ...facts, kind: 'ClockPassed', changed: { clock: event.clock } } };
    case 'FOLLOWED_UP': return { type: kindNames.FOLLOWED_UP.type, timestamp, data: { ...facts, kind: 'FollowedUp', changed: {} } };
    case 'ACCESS_CHANGED': return { type: kindNames.ACCESS_CHANGED.type, timestamp, data: { ...facts, kind: 'AccessChanged', changed: { readerRole: event.readerRole, granted: event.granted } } };
  }
}

const caseFacts = ({ number, version, state, resolution, severity, weakness, onlineService }: CaseSnapshot): WebhookCase<Words> =>
  ({ case: number, version, state, resolution, severity, weakness, onlineService });
