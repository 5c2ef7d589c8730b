/**
 * The journal: what must not come alive again when a backup is put back, in a file outside the database (`JOURNAL_FILE`), a line each.
 * Triggers leave a row in the transaction of what they note; the row becomes a line, on the disk, before the request is answered. A disk
 * that is full keeps nobody from withdrawing: the row waits, and is tried again. Who commits a command, and the clock, may import it.
 */
import { open, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import type { ClockTick } from '../jobs/clock.ts';
import { BackupError, codeOf } from './backup-error.ts';
import { journalKinds, type JournalLine } from './journal-facts.ts';

type Parts = Pick<App, 'pool' | 'log'> & { readonly config: Pick<App['config'], 'journalFile'> };

/** Before anything is served: a place that can never be written is a mistake, and a disk that is full is not. @throws BackupError */
export async function requireJournal({ journalFile }: Pick<App['config'], 'journalFile'>): Promise<void> {
  try {
    await (await open(journalFile, 'a', 0o600)).close();
  } catch (error) {
    if (codeOf(error) === 'ENOSPC') return;
    throw new BackupError(`${journalFile}, the journal of withdrawals, cannot be written (${codeOf(error)}): set JOURNAL_FILE to where it can.`);
  }
}

/** Asked in the transaction of a command, at its end. */
export async function isForJournal(manager: Pick<EntityManager, 'query'>): Promise<boolean> {
  return (await manager.query<unknown[]>('select from journal_entry limit 1')).length > 0;
}

/** Writes what waits, and waits for whoever is writing it; never throws. */
export async function keepJournal(parts: Parts): Promise<void> {
  await writeJournal(parts).catch((error: unknown) => {
    parts.log.error({ file: parts.config.journalFile, code: codeOf(error) },
      'the journal of withdrawals cannot be written: they hold, and it is tried again every minute');
  });
}

export const journalClock: ClockTick = { name: 'journal', run: keepJournal };

/** Lines before rows go: whoever dies in between leaves a line twice. @throws what the file system says */
export async function writeJournal({ pool, config }: Omit<Parts, 'log'>): Promise<void> {
  const client = await pool.connect();
  let isWhole = false;
  try {
    await client.query('begin');
    const lines = await takeLines(client);
    if (lines.length > 0) await append(config.journalFile, lines);
    await client.query('commit');
    isWhole = true;
  } finally {
    if (!isWhole) isWhole = await client.query('rollback').then(() => true, () => false);
    client.release(!isWhole);
  }
}

async function takeLines(client: pg.ClientBase): Promise<readonly JournalLine[]> {
  const { rows } = await client.query<JournalLine>(`
    with waiting as (select id from journal_entry order by at, id for update)
    delete from journal_entry using waiting where journal_entry.id = waiting.id
    returning (select portal_id from installation) as portal, journal_entry.id,
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, kind, subject`);
  if (rows.length === 0) return [];
  const { rows: [state] } = await client.query<{ last: string | null }>('select journal_last as last from installation for update');
  const lines = rows.sort((a, b) => (a.at < b.at ? -1 : 1)).map((line, place) => ({ ...line, after: rows[place - 1]?.id ?? state?.last ?? null }));
  await client.query('update installation set journal_last = $1', [lines.at(-1)?.id]);
  return lines;
}

/** One write, at the end, whoever else writes there; what somebody who was killed left unfinished keeps a line of its own. */
async function append(file: string, lines: readonly JournalLine[]): Promise<void> {
  const handle = await open(file, 'a+', 0o600);
  try {
    const { size } = await handle.stat();
    const { buffer } = size === 0 ? { buffer: Buffer.from('\n') } : await handle.read(Buffer.alloc(1), 0, 1, size - 1);
    const start = buffer.toString() === '\n' ? '' : '\n';
    await handle.appendFile(`${start}${lines.map((line) => `${JSON.stringify(line)}\n`).join('')}`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Every node's lines: of the file itself, and of those beside it whose name begins with its name, as operators put them there.
 * @returns this portal's, oldest first, each once; null where there is no file. Lines that are none are passed over.
 */
export async function readJournal(file: string, portalId: string): Promise<readonly JournalLine[] | null> {
  const folder = path.dirname(file);
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith(path.basename(file)));
  if (names.length === 0) return null;
  const lines = new Map<string, JournalLine>();
  for (const name of names) {
    for (const text of (await readFile(path.join(folder, name), 'utf8')).split('\n')) {
      const line = parseLine(text);
      if (line?.portal === portalId) lines.set(line.id, line);
    }
  }
  return [...lines.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
}

const kinds: ReadonlySet<unknown> = new Set(journalKinds);
const isLine = (value: unknown): value is JournalLine => {
  const { portal, id, at, kind, subject, after } = Object(value);
  return [portal, id, at, subject, after ?? ''].every((part) => typeof part === 'string') && kinds.has(kind) && !Number.isNaN(Date.parse(at));
};

function parseLine(text: string): JournalLine | null {
  try {
    const value: unknown = JSON.parse(text);
    return isLine(value) ? value : null;
  } catch {
    return null;
  }
}
