/** Looks at the mark before anything is added to the chain, and writes down where the chain does not grow out of it. */
import type pg from 'pg';
import { readMark } from '../log/log-mark.ts';
import type { LogParts } from '../log/sequence-log.ts';
import type { AuditFacts } from './audit-kinds.ts';
import type { ChainEntry } from './chain.ts';
import { type ChainHead, epochOf, reasonToContinue } from './chain-continuity-rules.ts';
import { entryColumns, entryOf, readEpoch, readLast, readLink, readReached } from './chain-store.ts';

export const whatTheMarkIs = 'the audit log\'s last head';

/** @param client in a transaction, and holds the chain's lock @returns the entry that says so, for the next place @throws BadLogMark */
export async function noteContinuation(client: pg.ClientBase, { markFile, log }: LogParts, portalId: string): Promise<ChainEntry | null> {
  const found = await readMark(markFile, whatTheMarkIs);
  const mark: ChainHead | null = found && { origin: found.origin, position: found.size, hash: found.root };
  const marked = mark && epochOf(mark.origin, portalId);
  const [epoch, last] = [await readEpoch(client), await readLast(client)];
  const reason = reasonToContinue({
    portalId, epoch, mark, position: last?.position ?? 0,
    hashAtMark: mark ? (await readLink(client, mark.position))?.hash ?? null : null,
    reached: marked === null ? null : await readReached(client, marked),
  });
  if (reason === null) return null;
  const reached = mark ?? { position: last?.position ?? 0, hash: last?.hash ?? Buffer.alloc(0) };
  const restoration = await unnamedRestoration(client);
  const facts: AuditFacts<'CHAIN_CONTINUED'> = {
    reason, position: reached.position, hash: Buffer.from(reached.hash).toString('hex'),
    ...(reason !== 'NO_MARK' && { earlier: marked ?? 0, epoch: Math.max(epoch, marked ?? 0) + 1 }),
    ...(restoration !== null && { restoration }),
  };
  if (reason === 'NO_MARK') log.warn({ file: markFile }, 'the audit log\'s last head was not beside the portal key: the log goes on, and says so');
  else log.error({ file: markFile, ...facts }, 'the audit log does not grow out of what was signed last: it goes on, and says so');
  return insert(client, facts);
}

/** The backup that the database came from, where no entry names it yet. */
async function unnamedRestoration(client: pg.ClientBase): Promise<string | null> {
  const { rows: [row] } = await client.query<{ id: string }>(
    `select backup_id::text as id from restoration where not exists (
       select from audit_entry where kind = 'CHAIN_CONTINUED' and facts ->> 'restoration' = backup_id::text and at >= restored_at) order by restored_at desc limit 1`);
  return row?.id ?? null;
}

async function insert(client: pg.ClientBase, facts: object): Promise<ChainEntry | null> {
  const { rows: [row] } = await client.query<Parameters<typeof entryOf>[0]>(
    `insert into audit_entry (kind, facts) values ('CHAIN_CONTINUED', $1) returning ${entryColumns('audit_entry')}`, [JSON.stringify(facts)]);
  if (!row) return null;
  await client.query('delete from audit_pending where entry_id = $1', [row.id]);
  return entryOf(row);
}
