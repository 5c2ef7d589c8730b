/** The chain's tables. Only this folder writes them; a node that writes holds the chain's lock on that very connection. */
import type pg from 'pg';
import type { Jcs } from './canonical-json.ts';
import type { ChainEntry } from './chain.ts';

/** A connection, or a pool where one statement is enough. */
export type Queries = Pick<pg.ClientBase, 'query'>;

export interface Link {
  readonly position: number;
  readonly hash: Buffer;
}
export interface Head extends Link {
  readonly note: string;
  readonly signedAt: Date;
}

interface EntryRow extends Omit<ChainEntry, 'facts'> {
  readonly facts: string;
}
/** @param row an alias of `audit_entry` */
export const entryColumns = (row: string): string => `${row}.id::text as id, ${row}.kind, ${row}.actor_id::text as "actorId", ${row}.subject_id::text as "subjectId",
  to_char(${row}.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, ${row}.facts::text as facts, encode(${row}.origin_sha256, 'hex') as "originSha256"`;
export const entryOf = ({ id, at, kind, actorId, subjectId, facts, originSha256 }: EntryRow): ChainEntry =>
  ({ id, at, kind, actorId, subjectId, originSha256, facts: JSON.parse(facts) as Jcs });

export async function readPortalId(from: Queries): Promise<string> {
  const { rows: [row] } = await from.query<{ portalId: string }>('select portal_id as "portalId" from installation');
  if (!row) throw new Error('There is no installation to keep an audit log for.');
  return row.portalId;
}

export async function readLast(from: Queries): Promise<Link | null> {
  const { rows: [row] } = await from.query<{ position: string; hash: Buffer }>('select position, hash from audit_link order by position desc limit 1');
  return row ? { position: Number(row.position), hash: row.hash } : null;
}

export async function readLink(from: Queries, position: number): Promise<Link | null> {
  const { rows: [row] } = await from.query<{ hash: Buffer }>('select hash from audit_link where position = $1', [position]);
  return row ? { position, hash: row.hash } : null;
}

/** A number of a continuation's facts; null for what somebody put there past the server. */
const numberOf = (fact: string): string => `case when facts ->> '${fact}' ~ '^\\d{1,9}$' then (facts ->> '${fact}')::int end`;

/** Which of the installation's chains this is: each that did not grow out of the one before counts one further. */
export async function readEpoch(from: Queries): Promise<number> {
  const { rows: [row] } = await from.query<{ epoch: number }>(
    `select coalesce(max(${numberOf('epoch')}), 1) as epoch from audit_entry join audit_link on entry_id = id where kind = 'CHAIN_CONTINUED'`);
  return row?.epoch ?? 1;
}

/** How far an earlier chain had come when the next one went on, as that one says; null where none does. */
export async function readReached(from: Queries, epoch: number): Promise<number | null> {
  const { rows: [row] } = await from.query<{ reached: number | null }>(
    `select max(${numberOf('position')}) as reached from audit_entry join audit_link on entry_id = id
     where kind = 'CHAIN_CONTINUED' and ${numberOf('earlier')} = $1`, [epoch]);
  return row?.reached ?? null;
}

/** Oldest first. They leave the queue with the transaction that gives them places. */
export async function takePending(client: Queries, limit: number): Promise<ChainEntry[]> {
  const { rows } = await client.query<EntryRow>(
    `with taken as (delete from audit_pending where entry_id in (select entry_id from audit_pending order by entry_id limit $1) returning entry_id)
     select ${entryColumns('audit_entry')} from taken join audit_entry on audit_entry.id = taken.entry_id order by audit_entry.id`, [limit]);
  return rows.map(entryOf);
}

export async function storeLinks(client: Queries, links: readonly (Link & { readonly entryId: string })[]): Promise<void> {
  await client.query('insert into audit_link (position, entry_id, hash) select * from unnest($1::bigint[], $2::bigint[], $3::bytea[])',
    [links.map(({ position }) => position), links.map(({ entryId }) => entryId), links.map(({ hash }) => hash)]);
}

export async function readHead(from: Queries): Promise<{ readonly position: number; readonly note: string; readonly signedAt: Date } | null> {
  const { rows: [row] } = await from.query<{ position: string; note: string; signedAt: Date }>('select position, note, signed_at as "signedAt" from audit_head');
  return row ? { ...row, position: Number(row.position) } : null;
}

export async function storeHead(client: Queries, { position, note }: Omit<Head, 'hash' | 'signedAt'>): Promise<void> {
  await client.query(
    `insert into audit_head (position, note) values ($1, $2)
     on conflict (id) do update set position = excluded.position, note = excluded.note, signed_at = now()`, [position, note]);
}
