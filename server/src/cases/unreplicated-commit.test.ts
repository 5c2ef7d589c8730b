import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import type { PersonViewer } from '../read/viewer.ts';
import { openPortal } from '../testing/keyed-people.ts';
import { accept, mailOf } from '../testing/mails.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { idempotentCommand } from './command.ts';

let node: TestApp;
let viewer: PersonViewer;
beforeAll(async () => {
  node = await testApp();
  const [{ id }] = await node.app.dataSource.query<[{ id: string }]>('insert into account (roles) values (default) returning id');
  viewer = { kind: 'person', accountId: id, roles: ['RESEARCHER'], holdsTeamKey: false };
  await asOperator(`alter database ${new URL(node.url).pathname.slice(1)} set synchronous_commit = on`);
});
afterAll(async () => {
  await waitForStandby('');
  await node.drop();
});

async function asOperator(statement: string): Promise<void> {
  const client = new pg.Client(inject('clusterUrl'));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
/** Other databases of the run commit asynchronously and wait for nobody. */
async function waitForStandby(name: string): Promise<void> {
  await asOperator(`alter system set synchronous_standby_names = '${name}'`);
  await asOperator('select pg_reload_conf()');
}
/** The new setting reaches commits a moment later. */
async function untilCommitsWait(): Promise<void> {
  for (;;) {
    const probe = node.app.dataSource.query('update installation set organization = organization').then(() => true);
    while (!await Promise.race([probe, wait(50, false)])) {
      if ((await node.app.pool.query(waiting)).rowCount !== 1) continue;
      await cancelWaiting();
      await probe;
      return;
    }
  }
}
const waiting = `select pid from pg_stat_activity where datname = current_database() and wait_event = 'SyncRep'`;
async function cancelWaiting(): Promise<void> {
  await vi.waitFor(async () => expect((await node.app.pool.query(waiting)).rowCount).toBe(1), { timeout: 5_000 });
  await node.app.pool.query(`select pg_cancel_backend(pid) from (${waiting}) who`);
}

it('a commit whose wait for the standby was cancelled is not answered, nor is its repeat, before the standby has it', async () => {
  const idempotencyKey = randomUUID();
  const command = async () => idempotentCommand(node.app, viewer, 'test', { idempotencyKey }, async ({ manager }) => {
    await manager.query(`insert into online_service (slug, name) values ('mail', 'Mail')`);
    return { done: 'once' };
  });
  // New connections take the database's setting.
  await node.app.dataSource.destroy();
  await node.app.dataSource.initialize();
  await waitForStandby('nobody');
  await untilCommitsWait();
  const first = command().catch((error: unknown) => error);
  await cancelWaiting();
  expect(await first).toMatchObject({ code: 'UNAVAILABLE' });
  // On this disk it stands: a failover would lose it.
  expect((await node.app.pool.query(`select from online_service where slug = 'mail'`)).rowCount).toBe(1);
  const repeat = command().catch((error: unknown) => error);
  await cancelWaiting();
  expect(await repeat).toMatchObject({ code: 'UNAVAILABLE' });
  await waitForStandby('');
  expect(await command()).toEqual({ done: 'once' });
  expect((await node.app.pool.query(`select from online_service where slug = 'mail'`)).rowCount).toBe(1);
});

it('nor is a mail kept before the standby has it, however often its mail server brings it', async () => {
  await openPortal(node.app);
  const raw = mailOf();
  await waitForStandby('nobody');
  await untilCommitsWait();
  for (let tries = 0; tries < 2; tries += 1) {
    const outcome = accept(node.app, raw).catch((error: unknown) => error);
    await cancelWaiting();
    expect(await outcome).toMatchObject({ code: 'UNAVAILABLE' });
  }
  await waitForStandby('');
  expect(await accept(node.app, raw)).toBe('SEEN');
});
