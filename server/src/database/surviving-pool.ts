import type pg from 'pg';
import type { Logger } from 'pino';
import { noteOutage } from './outage-notes.ts';

/**
 * A pool whose connections may break: without a listener an error on a connection, resting or taken out, ends the process. Whoever was
 * asking something gets the error from the answer; here it is only noted. Call it before the pool's first connection.
 */
export function surviveLostConnections(pool: pg.Pool, log: Logger): pg.Pool {
  const note = (error: Error): void => {
    if (!noteOutage(log, error)) log.warn({ code: Reflect.get(error, 'code') ?? error.name }, 'a connection to the database was lost');
  };
  pool.on('error', note);
  pool.on('connect', (client) => void client.on('error', note));
  return pool;
}
