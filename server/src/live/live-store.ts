/** What a subscription looks up once, when it begins. */
import type pg from 'pg';
import type { CaseAccess } from '../authorization.ts';

export interface PlaceInHistory {
  readonly id: string;
  readonly writtenBy: bigint;
  /** The oldest transaction that was under way when it was written. */
  readonly writtenBeside: bigint;
}

/** More than this is faster read anew than caught up with. */
const mostBehind = 10_000;

export async function caseNumbered(pool: pg.Pool, number: string): Promise<{ readonly id: string; readonly access: CaseAccess } | null> {
  const { rows: [row] } = await pool.query<CaseAccess & { id: string }>(
    `select id, reporter_id as "reporterId", online_service_id as "onlineServiceId", source,
       coalesce((select json_agg(json_build_object('accountId', account_id, 'role', role)) from case_participant where case_id = cases.id), '[]') as participants
     from cases where number = $1`, [number.replaceAll('\0', '�')]);
  if (!row) return null;
  const { id, ...access } = row;
  return { id, access };
}

/** Null where there is none, and where nobody knows when it was written. @param id a number of a row */
export async function eventWritten(pool: pg.Pool, kind: string, id: string): Promise<PlaceInHistory | null> {
  const { rows: [row] } = await pool.query<{ by: string; beside: string }>(
    `select written_by::text as by, written_beside::text as beside from case_event
     where id = $1 and kind = $2 and written_by < pg_snapshot_xmax(pg_current_snapshot())`, [id, kind]);
  return row ? { id, writtenBy: BigInt(row.by), writtenBeside: BigInt(row.beside) } : null;
}

export async function isFarBehind(pool: pg.Pool, transaction: bigint): Promise<boolean> {
  const { rows } = await pool.query(`select from case_event where written_by >= $1::text::xid8 offset ${mostBehind} limit 1`, [String(transaction)]);
  return rows.length > 0;
}
