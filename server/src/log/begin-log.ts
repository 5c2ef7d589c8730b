/** Which log is kept here now: asked before anything is signed. Begins one where there is none, or where the old one cannot go on. */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { type Checkpoint, originOf } from '../../../schema/log/checkpoint.ts';
import { printVerifierKey, readVerifierKey } from '../../../schema/log/note.ts';
import { type Continuity, continuityOf } from './log-continuity-rules.ts';
import { readMark, writeMark } from './log-mark.ts';
import { markMadeStatement, newLogStatement } from './log-statements.ts';
import {
  type CurrentLog, inTransaction, type LogStatement, type Published, readCurrentLog, readEndedLogs, readPublished, readRoot, readTreeSize,
  storeStatement,
} from './log-store.ts';
import type { LogParts } from './sequence-log.ts';

type Begins = Extract<Continuity, { verdict: 'BEGINS' }>;
interface Found {
  readonly portalId: string;
  readonly current: CurrentLog | null;
  readonly published: Published | null;
  readonly mark: Checkpoint | null;
  readonly size: number;
}

/** @param client holds the log's lock @throws BadLogMark */
export async function currentLog(client: pg.ClientBase, parts: LogParts): Promise<CurrentLog> {
  const found = await find(client, parts);
  const { current, published, mark } = found;
  const verdict = await judge(client, parts, found);
  if (verdict.verdict === 'BEGINS') return begin(client, parts, found, verdict);
  if (current === null) throw new Error('A log that continues has begun.');
  if (verdict.verdict === 'MARK_MADE' && published) {
    const at = new Date();
    const statement = markMadeStatement(verdict.published, current.verifierKey, at);
    parts.log.warn({ file: parts.markFile, size: published.size }, 'the log\'s last checkpoint was not beside the portal key: taken from the database, and said in public');
    await state(client, { ...current, kind: 'MARK_MADE', reason: null, previousOrigin: null, previousSize: null, statement, at });
  }
  // Another node has signed since, with a mark of its own.
  const isBehind = mark !== null && published?.epoch === current.epoch && (mark.origin !== current.origin || mark.size < published.size);
  if (isBehind) await writeMark(parts.markFile, published.note);
  return current;
}

async function find(client: pg.ClientBase, { markFile }: LogParts): Promise<Found> {
  const { rows: [installation] } = await client.query<{ portalId: string }>('select portal_id as "portalId" from installation');
  if (!installation) throw new Error('There is no installation to keep a log for.');
  const mark = await readMark(markFile);
  return { ...installation, mark, current: await readCurrentLog(client), published: await readPublished(client), size: await readTreeSize(client) };
}

async function judge(client: pg.ClientBase, { portalKey }: LogParts, { portalId, current, published, mark, size }: Found): Promise<Continuity> {
  return continuityOf({
    portalId, published, mark, publicKey: portalKey.ed25519,
    current: current && { origin: current.origin, publicKey: readVerifierKey(current.verifierKey).publicKey },
    rootAtMark: mark && mark.size <= size ? await readRoot(client, mark.size) : null,
    ended: await readEndedLogs(client),
  });
}

async function begin(client: pg.ClientBase, parts: LogParts, { portalId, size }: Found, { reason, epoch, previous }: Begins): Promise<CurrentLog> {
  const origin = originOf(portalId, epoch);
  const verifierKey = printVerifierKey({ name: origin, publicKey: parts.portalKey.ed25519 });
  const at = new Date();
  const statement = newLogStatement({ origin, verifierKey, reason, size, root: await readRoot(client, size), previous, at });
  const row = { kind: 'BEGUN', epoch, origin, verifierKey, reason, previousOrigin: previous?.origin ?? null, previousSize: previous?.size ?? null, statement, at } as const;
  await state(client, row);
  const facts = { origin, reason, size, previous: previous?.origin, previousSize: previous?.size };
  if (reason === 'FIRST') parts.log.info(facts, 'the log begins');
  else parts.log.error(facts, 'the log starts anew, and says so in public');
  return { epoch, origin, verifierKey };
}

async function state(client: pg.ClientBase, one: Omit<LogStatement, 'sha256'>): Promise<void> {
  const sha256 = createHash('sha256').update(one.statement).digest();
  await inTransaction(client, async () => storeStatement(client, { ...one, sha256 }));
}
