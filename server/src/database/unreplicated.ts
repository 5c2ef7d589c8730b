/**
 * A commit that waits for a synchronous standby and is cancelled there is answered as a success with a warning: it is on this disk alone,
 * and a failover may lose it (PostgreSQL, 26.2.8.2). Who waited must not be told that it is durable.
 */
import type pg from 'pg';

const unreplicated = new WeakSet<object>();

/** For the pool's `onConnect`. A connection that is lost between two owners has no other listener, and would end the process. */
export function noticeUnreplicated(client: pg.ClientBase): void {
  client.on('error', () => undefined);
  client.on('notice', ({ routine }) => {
    if (routine === 'SyncRepWaitForLSN') unreplicated.add(client);
  });
}

/** Whether the last commit of this connection was reported so. */
export const takeUnreplicated = (client: object): boolean => unreplicated.delete(client);
