/**
 * A killed node leaves its jobs locked for hours. So each pool of workers holds an advisory lock on a connection of its node, which ends with the
 * process; whoever finds jobs locked by a pool whose lock is free, and stays free, gives them back. A living node that lost its connection takes the
 * lock again in between, so that nobody does a second time what it is still doing.
 */
import type pg from 'pg';
import type { Logger } from 'pino';
import { keepConnection } from '../database/kept-connection.ts';

const lockSpace = 1_814_370;
/** A worker may take its first job a moment before its lock. */
const graceSeconds = 5;
/** Longer than a living node takes to connect again. */
const suspicionMilliseconds = 9_000;

export interface Leases {
  readonly hold: (workerId: string) => void;
  /** Its jobs are anybody's. */
  readonly letGo: (workerId: string) => void;
  /** @returns how many workers' jobs were given back */
  readonly freeAbandoned: () => Promise<number>;
  readonly stop: () => void;
}

/** @param suspicion how long a lock has to be free, in milliseconds */
export async function holdLeases(pool: pg.Pool, log: Logger, suspicion = suspicionMilliseconds): Promise<Leases> {
  const held = new Set<string>();
  const suspects = new Map<string, number>();
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
    letGo: (workerId) => {
      held.delete(workerId);
      // Asked for while the connection was prepared, it was locked twice.
      current?.query(`select pg_advisory_unlock_shared(${lockSpace}, hashtext($1)) from generate_series(1, 2)`, [workerId]).catch(() => undefined);
    },
    freeAbandoned: () => freeAbandoned(pool, held, suspects, suspicion),
    stop,
  };
}

async function freeAbandoned(pool: pg.Pool, own: ReadonlySet<string>, suspects: Map<string, number>, suspicion: number): Promise<number> {
  // The lock is taken for the statement's transaction only, so that two nodes that look at once do not hold each other up.
  const { rows } = await pool.query<{ worker: string; free: boolean }>(
    `select worker, pg_try_advisory_xact_lock(${lockSpace}, hashtext(worker)) as free from (
       select distinct locked_by as worker from graphile_worker._private_jobs
       where locked_by is not null and locked_by <> all ($1) and locked_at < now() - interval '${graceSeconds} seconds') as others`, [[...own]]);
  const now = performance.now();
  const free = rows.filter((row) => row.free).map(({ worker }) => worker);
  for (const known of suspects.keys()) if (!free.includes(known)) suspects.delete(known);
  for (const worker of free) if (!suspects.has(worker)) suspects.set(worker, now);
  const abandoned = free.filter((worker) => now - (suspects.get(worker) ?? now) >= suspicion);
  const freed = await Promise.all(abandoned.map((worker) => freeIfAbandoned(pool, worker)));
  return freed.filter(Boolean).length;
}

async function freeIfAbandoned(pool: pg.Pool, worker: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `with free as materialized (select pg_try_advisory_xact_lock(${lockSpace}, hashtext($1)) as is_free)
     select graphile_worker.force_unlock_workers(array[$1]) from free where is_free`, [worker]);
  return rowCount === 1;
}
