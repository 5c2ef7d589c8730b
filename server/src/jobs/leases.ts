/**
 * A killed node leaves its jobs locked for hours. So each worker holds an advisory lock on a connection of its node, which ends with the
 * process; whoever finds jobs locked by a worker whose lock is free gives them back. Where a connection is lost while its node lives on,
 * a job may run twice: jobs are made for that.
 */
import type pg from 'pg';
import type { Logger } from 'pino';
import { keepConnection } from '../database/kept-connection.ts';

const lockSpace = 1_814_370;
/** A worker may take its first job a moment before its lock. */
const graceSeconds = 5;

export interface Leases {
  readonly hold: (workerId: string) => void;
  /** @returns how many workers' jobs were given back */
  readonly freeAbandoned: () => Promise<number>;
  readonly stop: () => void;
}

export async function holdLeases(pool: pg.Pool, log: Logger): Promise<Leases> {
  const held = new Set<string>();
  let current: pg.PoolClient | undefined;
  // One after the other: a connection takes one statement at a time.
  let turn: Promise<unknown> = Promise.resolve();
  const lock = async (client: pg.PoolClient, workerId: string): Promise<void> => {
    const locked = turn.then(() => client.query(`select pg_advisory_lock_shared(${lockSpace}, hashtext($1))`, [workerId]));
    turn = locked.catch(() => undefined);
    await locked;
  };
  const stop = await keepConnection(pool, async (client) => {
    current = client;
    for (const workerId of held) await lock(client, workerId);
  }, log);
  return {
    hold: (workerId) => {
      held.add(workerId);
      // A lost connection takes the lock again when it is replaced.
      if (current) lock(current, workerId).catch(() => undefined);
    },
    freeAbandoned: () => freeAbandoned(pool, held),
    stop,
  };
}

async function freeAbandoned(pool: pg.Pool, own: ReadonlySet<string>): Promise<number> {
  const { rows } = await pool.query<{ worker: string }>(
    `select distinct locked_by as worker from graphile_worker._private_jobs
     where locked_by is not null and locked_by <> all ($1) and locked_at < now() - interval '${graceSeconds} seconds'`, [[...own]]);
  const freed = await Promise.all(rows.map(({ worker }) => freeIfAbandoned(pool, worker)));
  return freed.filter(Boolean).length;
}

/** The lock is taken for the statement's transaction only, so that two nodes that look at once do not hold each other up. */
async function freeIfAbandoned(pool: pg.Pool, worker: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `with free as materialized (select pg_try_advisory_xact_lock(${lockSpace}, hashtext($1)) as is_free)
     select graphile_worker.force_unlock_workers(array[$1]) from free where is_free`, [worker]);
  return rowCount === 1;
}
