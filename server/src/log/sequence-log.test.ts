import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { originOf } from '../../../schema/log/checkpoint.ts';
import { addLeaves, checkLog, type LogWorld, logWorld, portalId } from '../testing/log-world.ts';
import { readPublished } from './log-store.ts';
import { sequenceLog } from './sequence-log.ts';

let world: LogWorld;
let otherNode: pg.Pool;
beforeAll(async () => {
  world = await logWorld();
  otherNode = new pg.Pool({ connectionString: world.database.url, max: 4 });
  otherNode.on('error', () => undefined);
});
afterAll(async () => {
  await otherNode?.end();
  await world?.drop();
});

const markSize = async (): Promise<number> => Number((await readFile(world.markFile, 'utf8')).split('\n')[1]);

describe('the sequencer', () => {
  it('begins a log with a statement about it', async () => {
    expect(await sequenceLog(world)).toBe(1);
    const { rows } = await world.pool.query<{ statement: string }>(
      `select statement from log_statement join log_leaf on entry_sha256 = sha256 join log_entry on leaf_id = log_leaf.id where index = 0`);
    expect(rows[0]?.statement).toMatch(/^Laurel log statement 1\nLog: laurel\.portal\/portal-of-the-test\/log\/1\nKey: .*\nBegun: .*\nReason: FIRST/u);
    expect(await checkLog(world)).toMatchObject({ size: 1, origins: [originOf(portalId, 1)] });
  });

  it('does nothing where nothing waits', async () => {
    expect(await sequenceLog(world)).toBe(0);
    expect((await world.pool.query('select from log_checkpoint')).rowCount).toBe(1);
  });

  it('gives every leaf one place, oldest first, over tiles’ edges', async () => {
    const added = [...(await addLeaves(world.pool, 254)), ...(await addLeaves(world.pool, 3)), ...(await addLeaves(world.pool, 520))];
    expect(await sequenceLog(world, { limit: 100 })).toBe(777);
    const log = await checkLog(world);
    expect(log.entries.slice(1)).toEqual(added);
    expect([log.size, await markSize()]).toEqual([778, 778]);
  });

  it('runs on one of two nodes at a time, while leaves come in', async () => {
    const before = (await checkLog(world)).size;
    const nodes = [world.pool, otherNode];
    const adding = Promise.all(nodes.map(async (pool) => { for (let at = 0; at < 40; at++) await addLeaves(pool, 5); }));
    const sequencing = Promise.all(nodes.map(async (pool) => { for (let at = 0; at < 40; at++) await sequenceLog({ ...world, pool }, { limit: 16 }); }));
    await Promise.all([adding, sequencing]);
    await sequenceLog(world);
    expect(await checkLog(world)).toMatchObject({ size: before + 400, origins: [originOf(portalId, 1)] });
    expect((await world.pool.query('select from log_pending')).rowCount).toBe(0);
  });

  it('keeps nobody waiting who submits while it works', async () => {
    const before = (await checkLog(world)).size;
    await addLeaves(world.pool, 1);
    const sequencing = await otherNode.connect();
    await sequencing.query('select pg_advisory_lock(7614207)');
    await sequencing.query('begin');
    await sequencing.query('delete from log_pending');
    const client = await world.pool.connect();
    await client.query(`set statement_timeout = '5s'`);
    await client.query('insert into log_leaf (entry_sha256) values (sha256($1))', ['while it works']);
    client.release(true);
    expect(await sequenceLog(world)).toBeNull();
    await sequencing.query('rollback');
    sequencing.release(true);
    await expect.poll(async () => sequenceLog(world)).toBe(2);
    expect((await checkLog(world)).size).toBe(before + 2);
  });

  it('waits for nobody whose submission is not yet committed', async () => {
    const client = await otherNode.connect();
    await client.query('begin');
    await client.query('insert into log_leaf (entry_sha256) values (sha256($1))', ['not yet committed']);
    await addLeaves(world.pool, 1);
    const before = (await checkLog(world)).size;
    expect(await sequenceLog(world)).toBe(1);
    await client.query('commit');
    client.release();
    expect(await sequenceLog(world)).toBe(1);
    expect((await checkLog(world)).size).toBe(before + 2);
  });

  it('refuses changes to what it wrote', async () => {
    for (const change of ['update log_entry set index = 1', 'delete from log_entry', `update log_checkpoint set note = ''`, 'delete from log_statement'])
      await expect(world.pool.query(change)).rejects.toThrow('append-only');
  });
});

/** A node that does nothing but sequence, five leaves at a time, until it is killed. */
const child = (): string => `
  const [{ sequenceLog }, { loadPortalKey }, { default: pg }] = await Promise.all([
    import(${JSON.stringify(new URL('sequence-log.ts', import.meta.url).href)}),
    import(${JSON.stringify(new URL('../receipts/portal-key.ts', import.meta.url).href)}), import('pg')]);
  const say = (facts) => console.log(JSON.stringify(facts));
  const parts = { pool: new pg.Pool({ connectionString: ${JSON.stringify(world.database.url)}, max: 2 }), markFile: ${JSON.stringify(world.markFile)},
    portalKey: await loadPortalKey(${JSON.stringify(world.keyFile)}, ''), log: { info: say, warn: say, error: say } };
  for (;;) { await sequenceLog(parts, { limit: 5 }); console.log('idle'); }`;

describe('a sequencer that is killed with SIGKILL', () => {
  it('leaves a log that goes on, wherever it died', { timeout: 120_000 }, async () => {
    const before = (await checkLog(world)).size;
    await addLeaves(world.pool, 3_000);
    const deaths: number[] = [];
    for (let round = 0; round < 8; round++) {
      const node = spawn(process.execPath, ['--input-type=module', '-e', child()], { cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'inherit'] });
      const sizes = async (): Promise<number> => (await readPublished(world.pool))?.size ?? 0;
      const start = await sizes();
      // It is at work: now it dies, a little later each time, between any two of its statements.
      while ((await sizes()) === start) await wait(1);
      await wait(round);
      node.kill('SIGKILL');
      await once(node, 'exit');
      const { size } = await checkLog(world);
      deaths.push(size);
      expect(size).toBeGreaterThan(start);
      expect(await markSize()).toBeGreaterThanOrEqual(size);
    }
    await sequenceLog(world);
    expect(await checkLog(world)).toMatchObject({ size: before + 3_000, origins: [originOf(portalId, 1)] });
    expect(new Set(deaths).size).toBe(8);
    expect((await world.pool.query(`select from log_statement`)).rowCount).toBe(1);
  });
});
