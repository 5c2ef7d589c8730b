/**
 * Asks the database every two seconds, on a connection of its own, whether it is there and takes writes. Where it does not say so in time,
 * or was made a standby, all connections are cut: what waits fails now, what comes fails at once, and the next try that succeeds goes to
 * whoever is primary then.
 */
import pg from 'pg';
import type { Logger } from 'pino';
import type { DatabaseSockets } from './database-sockets.ts';
import { endOutage, noteOutage } from './outage-notes.ts';

export interface Watch {
  readonly stop: () => void;
}

/** Of what is well, and of what is away. */
const pauseMilliseconds = { well: 2_000, away: 250 } as const;
const patienceMilliseconds = 5_000;

/** The database was reached and is no primary. */
class Standby extends Error {
  readonly code = '25006';
}
/** It said nothing. */
class Silence extends Error {
  readonly code = 'ETIMEDOUT';
}

/** @param url postgres://… @param sockets those of every pool of the node */
export function watchDatabase(url: string, sockets: DatabaseSockets, log: Logger): Watch {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const drop = (): void => {
    const last = client;
    client = undefined;
    last?.end().catch(() => undefined);
  };
  const look = async (): Promise<void> => {
    let pause: number = pauseMilliseconds.well;
    try {
      client ??= await connected(url);
      await inTime(ask(client));
      sockets.mend();
      endOutage(log);
    } catch (error) {
      drop();
      pause = pauseMilliseconds.away;
      if (!isStopped) {
        noteOutage(log, error);
        sockets.cut();
      }
    }
    if (isStopped) return;
    timer = setTimeout(() => void look(), pause);
    timer.unref();
  };
  void look();
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      drop();
    },
  };
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMilliseconds });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function ask(client: pg.Client): Promise<void> {
  const { rows: [row] } = await client.query<{ standby: boolean }>('select pg_is_in_recovery() as standby');
  if (row?.standby === true) throw new Standby();
}

async function inTime(asked: Promise<void>): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Silence()), patienceMilliseconds);
  asked.catch(() => undefined);
  await Promise.race([asked, late.promise]).finally(() => clearTimeout(timer));
}
