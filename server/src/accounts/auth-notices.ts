/** Tells every node that somebody's rights changed. */
import type pg from 'pg';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';

const channel = 'laurel_auth';

/** Call it in the transaction that ends a session, revokes a token, or changes roles or grants; it goes out with the commit. */
export async function notifyRightsChanged(manager: Pick<EntityManager, 'query'>): Promise<void> {
  await manager.query(`select pg_notify('${channel}', '')`);
}

/**
 * Listens on one connection of the pool for as long as the node lives; a lost connection is taken up again.
 * @param changed called for each notice, and whenever notices may have been missed
 * @returns stops listening
 */
export async function listenForRights(pool: pg.Pool, changed: () => void, log: Logger): Promise<() => Promise<void>> {
  let client: pg.PoolClient | undefined;
  let again: NodeJS.Timeout | undefined;
  let stopped = false;
  const connect = async (): Promise<void> => {
    const fresh = await pool.connect();
    const lost = (error?: Error): void => {
      if (client !== fresh) return;
      client = undefined;
      fresh.release(true);
      if (stopped) return;
      log.warn({ reason: error?.message }, 'lost the connection that listens for changed rights');
      retry();
    };
    client = fresh;
    fresh.on('error', lost);
    fresh.on('end', lost);
    fresh.on('notification', changed);
    await fresh.query(`listen ${channel}`);
    changed();
  };
  const retry = (): void => {
    again = setTimeout(() => connect().catch(() => !stopped && retry()), 1_000);
    again.unref();
  };
  await connect();
  return async () => {
    stopped = true;
    clearTimeout(again);
    const last = client;
    client = undefined;
    last?.removeAllListeners('notification');
    last?.release(true);
  };
}
