/**
 * Events of all cases in the order in which their transactions began, with what authorization has to know of each. Transactions do not
 * commit in that order: what is below `settledBelow` is whole, above it an earlier one may still appear.
 */
import type pg from 'pg';
import type { CaseAccess } from '../authorization.ts';
import type { CaseEventFacts } from '../cases/case-event.entity.ts';

export interface WrittenEvent {
  readonly id: string;
  readonly kind: CaseEventFacts['kind'];
  readonly caseId: string;
  /** The transaction that wrote it. */
  readonly writtenBy: bigint;
  readonly access: CaseAccess;
}

interface Row extends Omit<CaseAccess, 'participants'> {
  readonly id: string;
  readonly kind: WrittenEvent['kind'];
  readonly caseId: string;
  readonly writtenBy: string;
  readonly participants: NonNullable<CaseAccess['participants']>;
}

export async function settledBelow(pool: pg.Pool): Promise<bigint> {
  const { rows: [row] } = await pool.query<{ xmin: string }>('select pg_snapshot_xmin(pg_current_snapshot())::text as xmin');
  return BigInt(row?.xmin ?? 0);
}

/** Transactions of another cluster, whose rows were copied here, may have numbers that are still to come: those are left out. */
const pageSql = `
  select event.id, event.kind, event.case_id as "caseId", event.written_by::text as "writtenBy", cases.reporter_id as "reporterId",
    cases.online_service_id as "onlineServiceId", cases.source,
    coalesce((select json_agg(json_build_object('accountId', account_id, 'role', role)) from case_participant where case_id = cases.id), '[]') as participants
  from case_event event join cases on cases.id = event.case_id
  where event.written_by >= $1::text::xid8 and event.written_by < pg_snapshot_xmax(pg_current_snapshot())
    and (event.written_by, event.id) > ($2::text::xid8, $3::bigint) and ($4::bigint is null or event.case_id = $4)
  order by event.written_by, event.id limit $5`;

export interface EventsFrom {
  readonly transaction: bigint;
  /** Null: of all cases. */
  readonly caseId: string | null;
  readonly pageSize?: number;
}

/** Page by page, each of what is committed when it is read. */
export async function* eventsFrom(pool: pg.Pool, { transaction, caseId, pageSize = 200 }: EventsFrom): AsyncGenerator<WrittenEvent> {
  let place = ['0', '0'];
  for (;;) {
    const { rows } = await pool.query<Row>({ name: 'live-events', text: pageSql, values: [String(transaction), ...place, caseId, pageSize] });
    for (const { id, kind, caseId: itsCase, writtenBy, ...access } of rows) yield { id, kind, caseId: itsCase, writtenBy: BigInt(writtenBy), access };
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    place = [last.writtenBy, last.id];
  }
}
