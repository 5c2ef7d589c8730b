/**
 * Events of all cases in the order in which their transactions began, with what authorization has to know of each. Transactions do not
 * commit in that order, so what is new is what one snapshot of the database shows and an earlier one does not.
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

/** What is committed at this moment, as PostgreSQL writes it: oldest transaction under way, next one to come, and those under way between. */
export async function snapshotNow(pool: pg.Pool): Promise<string> {
  const { rows: [row] } = await pool.query<{ now: string }>('select pg_current_snapshot()::text as now');
  return row?.now ?? '';
}
/** Everything of transactions below it is in the snapshot. */
export const settledBelow = (snapshot: string): bigint => BigInt(snapshot.slice(0, snapshot.indexOf(':')));

/** Transactions of another cluster, whose rows were copied here, may have numbers that are still to come: those are left out. */
const pageSql = `
  select event.id, event.kind, event.case_id as "caseId", event.written_by::text as "writtenBy", cases.reporter_id as "reporterId",
    cases.online_service_id as "onlineServiceId", cases.source,
    coalesce((select json_agg(json_build_object('accountId', account_id, 'role', role)) from case_participant where case_id = cases.id), '[]') as participants
  from case_event event join cases on cases.id = event.case_id
  where event.written_by >= $1::text::xid8 and pg_visible_in_snapshot(event.written_by, $2::text::pg_snapshot)
    and ($3::text is null or not pg_visible_in_snapshot(event.written_by, $3::text::pg_snapshot))
    and (event.written_by, event.id) > ($4::text::xid8, $5::bigint) and ($6::bigint is null or event.case_id = $6)
  order by event.written_by, event.id limit $7`;

export interface EventsBetween {
  /** Of this transaction and later ones. */
  readonly transaction: bigint;
  /** Not shown in this snapshot; null: whatever was. */
  readonly since: string | null;
  /** Shown in this one. */
  readonly until: string;
  /** Null: of all cases. */
  readonly caseId: string | null;
}
export const pageSize = 200;

/** Page by page. @param ask runs each page's statement */
export async function* eventsBetween(ask: <T>(work: (pool: pg.Pool) => Promise<T>) => Promise<T>, { transaction, since, until, caseId }: EventsBetween): AsyncGenerator<WrittenEvent> {
  let place = ['0', '0'];
  for (;;) {
    const values = [String(transaction), until, since, ...place, caseId, pageSize];
    const { rows } = await ask(async (pool) => pool.query<Row>({ name: 'live-events', text: pageSql, values }));
    for (const { id, kind, caseId: itsCase, writtenBy, ...access } of rows) yield { id, kind, caseId: itsCase, writtenBy: BigInt(writtenBy), access };
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    place = [last.writtenBy, last.id];
  }
}
