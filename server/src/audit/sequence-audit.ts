/**
 * Gives entries that wait their places in the chain, and signs how far it has come. One node at a time, by a lock that ends with the
 * connection. Three steps, each durable before the next: the places; the mark beside the portal key; the head that the page shows. Whoever
 * dies in between leaves a chain that the next run signs. Nobody who signs in waits for any of it.
 */
import path from 'node:path';
import type pg from 'pg';
import type { App } from '../app.ts';
import { checkpointText } from '../../../schema/log/checkpoint.ts';
import { printNote } from '../../../schema/log/note.ts';
import { readMark, writeMark } from '../log/log-mark.ts';
import { inTransaction } from '../log/log-store.ts';
import type { LogParts } from '../log/sequence-log.ts';
import { firstHash, linkHash } from './chain.ts';
import { auditOrigin } from './chain-continuity-rules.ts';
import { readEpoch, readHead, readLast, readPortalId, storeHead, storeLinks, takePending } from './chain-store.ts';
import { noteContinuation, whatTheMarkIs } from './note-continuation.ts';

const auditLock = 7_614_208;
const batchSize = 5_000;

/** @param logCheckpointFile beside which the mark stands */
export const auditMarkFile = (logCheckpointFile: string): string => path.join(path.dirname(logCheckpointFile), 'audit.checkpoint');
export const auditPartsOf = ({ pool, portalKey, config, log }: App): LogParts => ({ pool, portalKey, markFile: auditMarkFile(config.logCheckpointFile), log });

/**
 * Takes everything that waits now, batch after batch.
 * @returns how many entries found their place; null where another node is at it @throws BadLogMark
 */
export async function sequenceAudit(parts: LogParts, { limit = batchSize } = {}): Promise<number | null> {
  const client = await parts.pool.connect();
  let isWhole = false;
  try {
    const { rows: [lock] } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [auditLock]);
    if (lock?.taken !== true) {
      isWhole = true;
      return null;
    }
    const portalId = await readPortalId(client);
    let linked = 0;
    for (let taken = limit; taken >= limit; linked += taken) {
      taken = await inTransaction(client, async () => growChain(client, parts, portalId, limit));
      await signHead(client, parts, portalId);
    }
    await client.query('select pg_advisory_unlock($1)', [auditLock]);
    isWhole = true;
    return linked;
  } finally {
    // A connection in an unknown state is closed, and its lock with it.
    client.release(!isWhole);
  }
}

async function growChain(client: pg.ClientBase, parts: LogParts, portalId: string, limit: number): Promise<number> {
  const continuation = await noteContinuation(client, parts, portalId);
  const entries = [...(continuation ? [continuation] : []), ...(await takePending(client, limit))];
  const last = await readLast(client);
  let position = last?.position ?? 0;
  let hash = last?.hash ?? firstHash(portalId);
  const links = entries.map((entry) => {
    position += 1;
    hash = linkHash(hash, position, entry);
    return { position, hash, entryId: entry.id };
  });
  if (links.length > 0) await storeLinks(client, links);
  return links.length;
}

async function signHead(client: pg.ClientBase, { portalKey, markFile }: LogParts, portalId: string): Promise<void> {
  const last = await readLast(client);
  if (last === null) return;
  const origin = auditOrigin(portalId, await readEpoch(client));
  const text = checkpointText({ origin, size: last.position, root: last.hash });
  const note = printNote(text, { name: origin, publicKey: portalKey.ed25519 }, portalKey.signNote(text));
  const mark = await readMark(markFile, whatTheMarkIs);
  if (mark?.origin !== origin || mark.size !== last.position) await writeMark(markFile, note, whatTheMarkIs);
  if ((await readHead(client))?.note !== note) await storeHead(client, { position: last.position, note });
}
