/**
 * The sequencer: gives what waits its place in the log, and signs what the log has grown to. One node at a time, by a lock that ends with
 * the connection. Three steps, each durable before the next: the tree; the mark beside the portal key; the checkpoint that people see.
 * Whoever dies in between leaves a tree that the next run signs. Nobody who submits waits for any of it.
 */
import type pg from 'pg';
import type { Logger } from 'pino';
import { checkpointText } from '../../../schema/log/checkpoint.ts';
import { leafHash } from '../../../schema/log/merkle.ts';
import { printNote } from '../../../schema/log/note.ts';
import type { PortalKey } from '../receipts/portal-key.ts';
import { currentLog } from './begin-log.ts';
import { growTree, openTiles } from './grow-tree.ts';
import { writeMark } from './log-mark.ts';
import {
  type CurrentLog, inTransaction, readPublished, readRoot, readTiles, readTreeSize, storeEntries, storePublished, storeTiles, takePending,
} from './log-store.ts';

export interface LogParts {
  readonly pool: pg.Pool;
  readonly portalKey: Pick<PortalKey, 'ed25519' | 'signNote'>;
  readonly markFile: string;
  readonly log: Pick<Logger, 'info' | 'error' | 'warn'>;
}

const logLock = 7_614_207;
/** A transaction of so many takes a tenth of a second. */
const batchSize = 5_000;

/**
 * Takes everything that waits now, batch after batch.
 * @param batches at most so many
 * @returns how many entries the log grew by; null where another node is at it
 * @throws BadLogMark
 */
export async function sequenceLog(parts: LogParts, { batches = Infinity, limit = batchSize } = {}): Promise<number | null> {
  const client = await parts.pool.connect();
  let isWhole = false;
  try {
    const { rows: [lock] } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [logLock]);
    if (lock?.taken !== true) {
      isWhole = true;
      return null;
    }
    const current = await currentLog(client, parts);
    let grown = 0;
    for (let batch = 0; batch < batches; batch++) {
      const taken = await inTransaction(client, async () => growLog(client, limit));
      await publish(client, parts, current);
      grown += taken;
      if (taken < limit) break;
    }
    await client.query('select pg_advisory_unlock($1)', [logLock]);
    isWhole = true;
    return grown;
  } finally {
    // A connection in an unknown state is closed, and its lock with it.
    client.release(!isWhole);
  }
}

async function growLog(client: pg.ClientBase, limit: number): Promise<number> {
  const leaves = await takePending(client, limit);
  if (leaves.length === 0) return 0;
  const size = await readTreeSize(client);
  const open = await readTiles(client, openTiles(size));
  await storeEntries(client, size, leaves);
  await storeTiles(client, growTree(open, size, leaves.map(({ entry }) => leafHash(entry))));
  return leaves.length;
}

async function publish(client: pg.ClientBase, { portalKey, markFile }: LogParts, { epoch, origin }: CurrentLog): Promise<void> {
  const size = await readTreeSize(client);
  const published = await readPublished(client);
  if (published?.epoch === epoch && published.size === size) return;
  const root = await readRoot(client, size);
  const text = checkpointText({ origin, size, root });
  const note = printNote(text, { name: origin, publicKey: portalKey.ed25519 }, portalKey.signNote(text));
  await writeMark(markFile, note);
  await storePublished(client, { epoch, origin, size, root, note });
}
