/**
 * Reads a mailbox by IMAP (RFC 9051) for as long as the node lives: what is new is taken in the order of its UIDs and remembered by
 * UIDVALIDITY and UID; the mail's own identity keeps it from being taken twice where a mailbox was rebuilt. One node reads at a time. `main.ts`
 * starts it.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { ImapFlow } from 'imapflow';
import type pg from 'pg';
import type { App } from '../app.ts';
import { describeError } from '../http/describe-error.ts';
import { NotNow } from './accept-mail.ts';
import { imapConnection, type ImapPlace, imapPlace, isRefused } from './imap-connection.ts';
import { takeNewMails } from './take-new-mails.ts';

export interface ImapReader {
  /** Finishes the mail that is under way. */
  readonly stop: () => Promise<void>;
}

const lockSpace = 1_814_371;
/** A server that keeps silent while mail arrives is asked this often. */
const pollMilliseconds = 60_000;
/** Between tries: the first, doubled up to the longest. */
const pauses = { first: 2_000, longest: 60_000 };
/** The same trouble is said once an hour. */
const quietMilliseconds = 3_600_000;

export function startImap(app: App, url: string, between = pauses): ImapReader {
  const place = imapPlace(url);
  const stopping = new AbortController();
  const running = readUntilStopped(app, place, between, stopping.signal);
  return { stop: async () => { stopping.abort(); await running; } };
}

async function readUntilStopped(app: App, place: ImapPlace, { first, longest }: typeof pauses, signal: AbortSignal): Promise<void> {
  const say = trouble(app);
  for (let pause = first; !signal.aborted; pause = Math.min(pause * 2, longest)) {
    try {
      await withMailbox(app, place, signal, () => { pause = first; });
    } catch (error) {
      if (!signal.aborted) say(error);
    }
    await wait(pause, undefined, { signal }).catch(() => undefined);
  }
}

/** Nothing of the account, nothing of a mail. */
function trouble(app: App): (error: unknown) => void {
  let last = { name: '', at: 0 };
  return (error) => {
    const name = error instanceof NotNow ? error.message : isRefused(error) ? 'the mail server refuses user or password' : 'the mailbox cannot be read';
    const at = Date.now();
    if (name === last.name && at - last.at < quietMilliseconds) return;
    last = { name, at };
    app.log.error({ ...(error instanceof NotNow || isRefused(error) ? {} : { error: describeError(error) }) }, `IMAP_URL: ${name}; it is tried again, and the mails stay there`);
  };
}

/** Until the connection ends, or the node does. @param began called once mails were taken */
async function withMailbox(app: App, place: ImapPlace, signal: AbortSignal, began: () => void): Promise<void> {
  const lock = await app.pool.connect();
  const ended = new AbortController();
  const end = (): void => ended.abort();
  lock.once('error', end).once('end', end);
  signal.addEventListener('abort', end);
  try {
    if (!(await isOurs(lock, place))) return;
    await readMailbox(app, place, ended.signal, began);
  } finally {
    signal.removeEventListener('abort', end);
    // The lock ends with its connection.
    lock.release(true);
  }
}

async function isOurs(client: pg.PoolClient, { name }: ImapPlace): Promise<boolean> {
  const { rows: [row] } = await client.query<{ ours: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as ours', [lockSpace, name]);
  return row?.ours ?? false;
}

async function readMailbox(app: App, place: ImapPlace, signal: AbortSignal, began: () => void): Promise<void> {
  const client = imapConnection(place);
  const close = (): void => client.close();
  // Also an end that nobody asked for; the waiting below notices it.
  client.on('error', () => undefined);
  await client.connect();
  signal.addEventListener('abort', close);
  try {
    const { uidValidity } = await client.mailboxOpen(place.folder);
    while (!signal.aborted && client.usable) {
      await takeNewMails(app, client, { ...place, uidValidity }, signal);
      began();
      await nextMail(client, signal);
    }
  } finally {
    signal.removeEventListener('abort', close);
    client.close();
  }
}

/** Until the server tells of mail (RFC 2177), the connection ends, or it is time to ask. */
async function nextMail(client: ImapFlow, signal: AbortSignal): Promise<void> {
  const news = new AbortController();
  const told = (): void => news.abort();
  client.once('exists', told).once('close', told);
  signal.addEventListener('abort', told);
  // Ends by itself when the next command begins.
  client.idle().catch(() => undefined);
  await wait(pollMilliseconds, undefined, { signal: news.signal }).catch(() => undefined);
  client.off('exists', told).off('close', told);
  signal.removeEventListener('abort', told);
}
