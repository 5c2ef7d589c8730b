/** What every pool of a node has in common: nobody waits long for a connection, none is used for ever, and dead ones are found. */
import type pg from 'pg';
import type { DatabaseSockets } from './database-sockets.ts';

/** @param sockets where the node watches its database; commands of the operator do without */
export const poolSettings = (sockets?: DatabaseSockets): pg.PoolConfig => ({
  connectionTimeoutMillis: 5_000,
  maxLifetimeSeconds: 3_600,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  ...(sockets && { stream: sockets.make }),
});
