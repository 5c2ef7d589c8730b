/**
 * What a webhook says: what changed, in clear facts that a tool with a token may read. Never words, never the reporter, never who did it.
 * Pure; built from a closed list of fields, so that a new column of an event or a case says nothing here by itself.
 */
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

/** The body of the request, JSON. The same for each try. */
export function writePayload(told: Told): string {
  const { type, event } = kindNames[told.kind];
  const data = told.kind === 'TEST' ? {} : { ...caseFacts(told.snapshot), event: toGlobalId(String(event), told.event.id), kind: event, ...eventFacts(told.kind, told.event) };
  return JSON.stringify({ type, timestamp: told.at.toISOString(), data });
}

const caseFacts = ({ number, version, state, resolution, severity, weakness, onlineService }: CaseSnapshot): object =>
  ({ case: number, version, state, resolution, severity, weakness, onlineService });

function eventFacts(kind: Exclude<WebhookDeliveryKind, 'TEST'>, event: EventRow): object {
  switch (kind) {
    case 'CASE_RECEIVED': return { changed: { source: event.source } };
    case 'CASE_MOVED': return { changed: { move: event.move, fromState: event.fromState, toState: event.toState, resolution: event.resolution } };
    case 'CASE_ASSESSED': return { changed: { weakness: event.weakness, severity: event.severity } };
    case 'CASE_ASSIGNED': return { changed: { assigned: event.isAssigned } };
    case 'CLOCK_PASSED': return { changed: { clock: event.clock } };
    case 'FOLLOWED_UP': return { changed: {} };
    case 'ACCESS_CHANGED': return { changed: { readerRole: event.readerRole, granted: event.granted } };
  }
}
