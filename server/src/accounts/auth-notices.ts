/**
 * Hears from the database that somebody's rights changed: triggers send the notice when a session ends, a token is revoked, and roles or
 * grants of the team key change, whoever wrote it.
 */
import type pg from 'pg';
import type { Logger } from 'pino';
import { keepConnection } from '../database/kept-connection.ts';

const channel = 'laurel_auth';

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
