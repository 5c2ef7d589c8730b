/** Tells every node that somebody's rights changed. */
import type pg from 'pg';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import { keepConnection } from '../database/kept-connection.ts';

const channel = 'laurel_auth';

/** Call it in the transaction that ends a session, revokes a token, or changes roles or grants; it goes out with the commit. */
export async function notifyRightsChanged(manager: Pick<EntityManager, 'query'>): Promise<void> {
  await manager.query(`select pg_notify('${channel}', '')`);
}

/**
 * @param changed called for each notice, and whenever notices may have been missed
 * @returns stops listening
 */
export async function listenForRights(pool: pg.Pool, changed: () => void, log: Logger): Promise<() => void> {
  return keepConnection(pool, async (client) => {
    client.on('notification', changed);
    await client.query(`listen ${channel}`);
    changed();
  }, log);
}
