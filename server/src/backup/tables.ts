/** Which tables and columns a backup takes, and how they are put back. */
import type pg from 'pg';

/**
 * People sign in again; codes and links that were mailed are dead; what was answered is not answered again; uploads nobody used are sent
 * again; the store is marked anew, and the journal stands outside the database.
 */
const leftOut = ['session', 'one_time_code', 'rate_limit', 'spent_challenge', 'idempotency', 'upload', 'file_store', 'journal_entry', 'restoration', 'laurel_migration',
  'totp_enrolment', 'passkey_challenge', 'oidc_request', 'oidc_logout', 'oidc_provider_state'];

/**
 * Words in clear that wait in the outbox for three days at most, where a reporter chose plain mail: a backup is kept for longer. And numbers of
 * transactions, which mean nothing in another database.
 */
const emptiedColumns = ['mail.clear_copy', 'case_event.written_by', 'case_event.written_beside'];

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Of them: what is empty in the backup, because it names a row that is left out, or has to be forgotten. */
  readonly emptied: readonly string[];
}

/** By name. Generated columns are computed again. */
export async function readTables(client: pg.ClientBase): Promise<readonly Table[]> {
  const { rows } = await client.query<Table>(`
    select class.relname as name, array_agg(attribute.attname::text order by attribute.attnum) as columns,
      coalesce(array_agg(attribute.attname::text order by attribute.attnum) filter (where class.relname || '.' || attribute.attname = any ($2) or exists (
        select from pg_constraint link join pg_class target on target.oid = link.confrelid
        where link.contype = 'f' and link.conrelid = class.oid and attribute.attnum = any (link.conkey) and target.relname = any ($1))), '{}') as emptied
    from pg_class class join pg_attribute attribute on attribute.attrelid = class.oid
    where class.relnamespace = 'public'::regnamespace and class.relkind = 'r' and class.relname <> all ($1)
      and attribute.attnum > 0 and not attribute.attisdropped and attribute.attgenerated = ''
    group by class.relname order by class.relname`, [leftOut, emptiedColumns]);
  return rows;
}

const quoted = (name: string): string => `"${name}"`;

export const copyOutSql = ({ name, columns, emptied }: Table): string =>
  `copy (select ${columns.map((column) => (emptied.includes(column) ? `null as ${quoted(column)}` : quoted(column))).join(', ')} from ${quoted(name)}) to stdout`;

export const copyInSql = ({ name, columns }: Pick<Table, 'name' | 'columns'>): string =>
  `copy ${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin`;
