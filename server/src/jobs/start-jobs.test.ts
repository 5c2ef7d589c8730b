import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { queueMail } from '../mail/outbox.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { runTicks } from './clock.ts';
import { holdLeases } from './leases.ts';
import { queueTick } from './queue-tick.ts';
import { type Jobs, startJobs } from './start-jobs.ts';

let node: TestApp;
let accountId: string;
let jobs: Jobs[] = [];

beforeAll(async () => {
  node = await testApp({ mode: 'EXAMPLE' });
  const { rows } = await node.app.pool.query<{ id: string }>(`insert into account (email, email_verified_at) values ('ana@example.org', now()) returning id`);
  accountId = rows[0]?.id ?? '';
  jobs = [await startJobs(node.app), await startJobs(node.app)];
});
afterAll(async () => {
  for (const one of jobs) await one.stop();
  await node.drop();
});

const queue = async (identity: string): Promise<boolean> => node.app.dataSource.transaction((manager) =>
  queueMail(manager, { identity, accountId, kind: 'REPLY_WAITS', facts: { number: 'LRL-2026-000001' } }));
const attempts = async (identity: string): Promise<number | undefined> =>
  (await node.app.pool.query<{ attempts: number }>('select attempts from mail where identity = $1 and sent_at is not null', [identity])).rows[0]?.attempts;

describe('two nodes with one queue', () => {
  it('deliver each mail once, soon', async () => {
    const identities = Array.from({ length: 20 }, (_, i) => `many:${i}`);
    await Promise.all(identities.map(queue));
    await vi.waitFor(async () => expect(await Promise.all(identities.map(attempts))).toEqual(identities.map(() => 1)), { timeout: 5_000 });
  });

  it('go on after all their connections were cut', async () => {
    await node.app.pool.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
    await wait(200);
    await vi.waitFor(async () => queue('after the cut'), { timeout: 5_000 });
    await vi.waitFor(async () => expect(await attempts('after the cut')).toBe(1), { timeout: 15_000 });
  });
});

describe('jobs of a node that was killed', () => {
  const lockedBy = async (worker: string): Promise<number> =>
    (await node.app.pool.query<{ count: number }>('select count(*)::int from graphile_worker._private_jobs where locked_by = $1', [worker])).rows[0]?.count ?? 0;
  const lockJob = async (worker: string): Promise<void> => {
    await node.app.pool.query(`select graphile_worker.add_job('nobody-does-this')`);
    await node.app.pool.query(
      `update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - interval '1 minute'
       where id = (select max(id) from graphile_worker._private_jobs)`, [worker]);
  };

  it('are given back at once, and those of a living one are not', async () => {
    const [dead, living] = [await holdLeases(node.app.pool, node.app.log), await holdLeases(node.app.pool, node.app.log)];
    const patient = await holdLeases(node.app.pool, node.app.log);
    dead.hold('worker-dead');
    living.hold('worker-living');
    await lockJob('worker-dead');
    await lockJob('worker-living');
    await wait(100);
    const looking = await holdLeases(node.app.pool, node.app.log, 0);
    await looking.freeAbandoned();
    expect([await lockedBy('worker-dead'), await lockedBy('worker-living')]).toEqual([1, 1]);
    dead.stop();
    await wait(100);
    expect(await patient.freeAbandoned()).toBe(0);
    await looking.freeAbandoned();
    expect([await lockedBy('worker-dead'), await lockedBy('worker-living')]).toEqual([0, 1]);
    for (const leases of [living, looking, patient]) leases.stop();
    await node.app.pool.query(`delete from graphile_worker._private_jobs where locked_by = 'worker-living'`);
  });

  it('are not those of a node that still does them', async () => {
    const { promise: done, resolve: finish } = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const busy = await startJobs(node.app, [{ name: 'long', run: async () => { begun.resolve(); await done; } }]);
    await Promise.all(jobs.map(async (one) => one.stop()));
    jobs = [busy];
    await node.app.pool.query(`select graphile_worker.add_job('clock-tick')`);
    await begun.promise;
    await node.app.pool.query(`update graphile_worker._private_jobs set locked_at = now() - interval '1 minute' where locked_by like 'pool-%'`);
    const looking = await holdLeases(node.app.pool, node.app.log, 0);
    expect(await looking.freeAbandoned()).toBe(0);
    looking.stop();
    finish();
  });
});

describe('a database that goes away while a job is noted as done', () => {
  it('ends neither the process nor the jobs', async () => {
    await node.app.pool.query(`create function die() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
      create trigger dies after delete on graphile_worker._private_jobs for each statement execute function die()`);
    await queue('cut while done');
    await vi.waitFor(() => expect(node.logged()).toContain('jobs ended by themselves'), { timeout: 10_000 });
    // The pool may still hand out a connection that was cut.
    await vi.waitFor(async () => node.app.pool.query('drop trigger if exists dies on graphile_worker._private_jobs'));
    await queue('after the end');
    await vi.waitFor(async () => expect(await attempts('after the end')).toBe(1), { timeout: 10_000 });
    expect(await attempts('cut while done')).toBe(1);
  });
});

describe('the clock', () => {
  it.each([
    ['is a node that was never asked', 'null'], ['a minute has passed', `now() - interval '56 seconds'`], ['the last was in a future that a wrong clock made', `now() + interval '1 hour'`],
  ])('ticks once for all nodes where %s', async (_sentence, tickedAt) => {
    await node.app.pool.query(`update installation set ticked_at = ${tickedAt}`);
    const asked = await Promise.all(Array.from({ length: 5 }, async () => queueTick(node.app)));
    expect(asked.filter(Boolean)).toHaveLength(1);
    expect(await queueTick(node.app)).toBe(false);
  });

  it('ticks by the database’s clock, whatever the node’s says', async () => {
    await Promise.all(jobs.map(async (one) => one.stop()));
    await node.app.pool.query('update installation set ticked_at = null');
    const ran = Promise.withResolvers<void>();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3_600_000 });
    jobs = [await startJobs(node.app, [{ name: 'ticks', run: async () => ran.resolve() }])];
    await ran.promise;
    vi.useRealTimers();
    expect(await queueTick(node.app)).toBe(false);
  });

  it('goes on with the others where one fails, and says so once', async () => {
    const ran: string[] = [];
    await runTicks(node.app, [
      { name: 'first', run: async () => { throw new Error('no luck with bo@example.org'); } },
      { name: 'second', run: async () => void ran.push('second') },
    ]);
    expect(ran).toEqual(['second']);
    expect(node.logged().match(/"tick":"first"/g)).toHaveLength(1);
    expect(node.logged()).not.toContain('bo@');
  });
});
