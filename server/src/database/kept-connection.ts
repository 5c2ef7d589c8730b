/** A connection that is held for the life of a node, for what lives on a connection: notices, advisory locks. */
import type pg from 'pg';
import type { Logger } from 'pino';

const retryMilliseconds = 1_000;

/**
 * Takes a connection out of the pool and prepares it; a lost one is replaced and prepared anew, so that a database restart ends nothing.
 * @param prepare called for each new connection
 * @returns gives the connection back for good
 */
export async function keepConnection(pool: pg.Pool, prepare: (client: pg.PoolClient) => Promise<void>, log: Logger): Promise<() => void> {
  let current: pg.PoolClient | undefined;
  let again: NodeJS.Timeout | undefined;
  let stopped = false;
  const connect = async (): Promise<void> => {
    const client = await pool.connect();
    const lost = (): void => {
      if (current !== client) return;
      current = undefined;
      client.release(true);
      if (stopped) return;
      log.debug('lost a connection to the database that is held; taking a new one');
      retry();
    };
    current = client;
    client.on('error', lost);
    client.on('end', lost);
    await prepare(client).catch((error: unknown) => {
      lost();
      throw error;
    });
  };
  const retry = (): void => {
    clearTimeout(again);
    again = setTimeout(() => void connect().catch(() => !stopped && retry()), retryMilliseconds);
    again.unref();
  };
  await connect();
  return () => {
    stopped = true;
    clearTimeout(again);
    const last = current;
    current = undefined;
    last?.release(true);
  };
}
