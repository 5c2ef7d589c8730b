/** What only the machine of the portal shows: database, jobs, clocks, files. */
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { FileStore } from '../attachments/file-store.ts';
import { formerPasskeys } from '../accounts/former-host.ts';
import { bad, type Finding, good, warn } from './finding.ts';

/** PostgreSQL gives fixes for five years. */
const oldestPostgres = 15;

export async function checkDatabase(pool: Pick<pg.Pool, 'query'>): Promise<readonly Finding[]> {
  const { rows: [facts] } = await pool.query<Readonly<Record<'version' | 'fsync' | 'commit' | 'pages', string>> & { readonly isReplica: boolean }>(
    `select current_setting('server_version') as version, current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
       current_setting('full_page_writes') as pages, pg_is_in_recovery() as "isReplica"`);
  if (!facts) return [];
  const isSafe = facts.fsync === 'on' && facts.pages === 'on' && facts.commit !== 'off';
  const remedy = 'A report that was answered could be lost with the power: set fsync, full_page_writes and synchronous_commit to on.';
  return [
    Number.parseInt(facts.version, 10) >= oldestPostgres ? good(`PostgreSQL ${facts.version}`) : bad(`PostgreSQL ${facts.version} gets no fixes any more`, `Take ${oldestPostgres} or newer.`),
    isSafe ? good('what was answered is on the disk (fsync, full_page_writes, synchronous_commit)')
      : bad(`fsync ${facts.fsync}, full_page_writes ${facts.pages}, synchronous_commit ${facts.commit}`, remedy),
    ...(facts.isReplica ? [bad('DATABASE_URL leads to a replica, which takes no writes', 'Let it lead to the primary.')] : []),
  ];
}

const lateSeconds = 180;
const [minuteMilliseconds, againMilliseconds] = [65_000, 2_000];

/**
 * The clock ticks once a minute, on one of the nodes. Where nodes have just started it may not have yet: that is waited for.
 * @param patience milliseconds
 */
export async function checkJobs(pool: Pick<pg.Pool, 'query'>, patience = minuteMilliseconds): Promise<readonly Finding[]> {
  const until = Date.now() + patience;
  for (;;) {
    const state = await jobsOf(pool);
    if (state === undefined) return [];
    if (state.closed) return [bad('the portal was put back from a backup and is closed: no job runs, no mail leaves', 'A lead opens it under Settings.')];
    if ((state.late !== null && state.late < lateSeconds) || Date.now() >= until) return judgeJobs(state);
    await wait(againMilliseconds);
  }
}

interface Jobs {
  /** Seconds since the clock ticked; null: it never did. */
  readonly late: number | null;
  readonly stuck: number;
  readonly waiting: number;
  readonly closed: boolean;
}
async function jobsOf(pool: Pick<pg.Pool, 'query'>): Promise<Jobs | undefined> {
  const { rows: [state] } = await pool.query<Jobs>(`
    select (select extract(epoch from now() - ticked_at) from installation)::int as late,
      (select count(*) from graphile_worker.jobs where attempts >= max_attempts)::int as stuck,
      (select count(*) from graphile_worker.jobs where locked_at is null and run_at < now() - interval '10 minutes' and attempts < max_attempts)::int as waiting,
      exists (select from installation where restored_at is not null) as closed`);
  return state;
}

function judgeJobs(state: Jobs): readonly Finding[] {
  return [
    state.late !== null && state.late < lateSeconds ? good('the jobs run: the clock ticked within three minutes') : bad(`the clock has not ticked for ${state.late === null ? 'ever' : `${Math.round(state.late / 60)} minutes`}`, 'No node runs, or its jobs are stuck: see the log. Nobody is called, no mail leaves.'),
    state.waiting === 0 ? good('no job waits') : warn(`${state.waiting} jobs have waited for ten minutes`, 'See the log: the nodes do not keep up, or cannot do them.'),
    ...(state.stuck === 0 ? [] : [warn(`${state.stuck} jobs were given up`, 'See the log, "a job failed"; mails among them are tried again when a node starts.')]),
  ];
}

const [drift, skew] = [2, 30];
/** @param others what other clocks say, by name, each with the moment of this machine's clock when it was read */
export function judgeClocks(others: readonly { readonly name: string; readonly says: Date; readonly here: Date }[]): readonly Finding[] {
  return others.map(({ name, says, here }) => {
    const seconds = Math.abs(says.getTime() - here.getTime()) / 1_000;
    const text = `the clock of ${name} and of this machine differ by ${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
    if (seconds <= drift) return good(text);
    return (seconds > skew ? bad : warn)(text, 'Let both machines take their time from the network (chrony, systemd-timesyncd): due times and codes of second factors depend on it.');
  });
}

const [fewBytes, noBytes] = [5 * 2 ** 30, 2 ** 30];
/** @param folder of the embedded database and of files */
export async function checkRoom(folder: string): Promise<readonly Finding[]> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const text = `${(free / 2 ** 30).toFixed(1)} GiB are free in ${folder}`;
  if (free < noBytes) return [bad(text, 'Make room now: a full disk takes no report.')];
  return [free < fewBytes ? warn(text, 'Make room: a report may bring files of 100 MiB each.') : good(text)];
}

/** Writes a small file, reads it, removes it. */
export async function checkStore(store: Pick<FileStore, 'put' | 'open' | 'remove' | 'place'>): Promise<readonly Finding[]> {
  const [key, words] = [randomBytes(24).toString('hex'), randomBytes(32)];
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-check-'));
  const file = path.join(folder, 'file');
  try {
    await writeFile(file, words);
    await store.put(key, file);
    const chunks: Buffer[] = [];
    for await (const chunk of await store.open(key)) chunks.push(Buffer.from(chunk));
    if (!Buffer.concat(chunks).equals(words)) return [bad(`files in ${store.place} come back changed`, 'See to the storage before anybody trusts it with a file.')];
    return [good(`files can be written to ${store.place}, read and removed`)];
  } catch (error) {
    return [bad(`files cannot be written to ${store.place}: ${error instanceof Error ? error.message.slice(0, 120) : 'an error'}`, 'Check the rights of the folder, or key, bucket and region of S3_URL.')];
  } finally {
    await store.remove(key).catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param url the portal's address as it is now */
export async function checkPasskeys(pool: Pick<pg.Pool, 'query'>, url: string): Promise<readonly Finding[]> {
  const query = async <T>(text: string, values?: unknown[]): Promise<T> => (await pool.query(text, values)).rows as T;
  const former = await formerPasskeys({ query }, url);
  if (!former) return [good('every passkey belongs to this host')];
  const remedy = 'They do not follow PUBLIC_URL. Passwords and recovery words do: people sign in with those and add a passkey anew. Where it was the only second factor a recovery code stands in for it, or `npm run admin -- reset-factors ADDRESS`.';
  return [warn(`passkeys of ${former.accounts} ${former.accounts === 1 ? 'person' : 'people'} were made for ${former.host} and do not work here`, remedy)];
}
