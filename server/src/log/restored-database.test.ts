import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { originOf } from '../../../schema/log/checkpoint.ts';
import { loadPortalKey } from '../receipts/portal-key.ts';
import { addLeaves, checkLog, type LogWorld, logWorld, portalId } from '../testing/log-world.ts';
import { sequenceLog } from './sequence-log.ts';

let world: LogWorld;
let cluster: pg.Client;
const names: string[] = [];
beforeAll(async () => {
  cluster = new pg.Client(inject('clusterUrl'));
  await cluster.connect();
});
beforeEach(async () => {
  world = await logWorld();
  return async () => {
    await world.drop();
    for (const name of names.splice(0)) await cluster.query(`drop database if exists ${name} with (force)`);
  };
});
afterAll(async () => cluster.end());

/** A copy of the database as it is now, as `pg_dump` and `pg_restore` make one; nobody may be connected meanwhile. */
async function copy(pool: pg.Pool): Promise<() => Promise<LogWorld>> {
  const { rows: [row] } = await pool.query<{ name: string }>('select current_database() as name');
  const name = `${row?.name}_copy${names.length}`;
  await cluster.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1`, [row?.name]);
  await cluster.query(`create database ${name} template ${row?.name} strategy file_copy`);
  names.push(name);
  return async () => {
    const url = new URL(inject('clusterUrl'));
    url.pathname = `/${name}`;
    const restored = new pg.Pool({ connectionString: url.href, max: 3 });
    restored.on('error', () => undefined);
    return { ...world, pool: restored };
  };
}
const grow = async (at: LogWorld, leaves: number): Promise<void> => {
  await addLeaves(at.pool, leaves);
  await sequenceLog(at);
};
const statements = async ({ pool }: LogWorld): Promise<string[]> =>
  (await pool.query<{ statement: string }>('select statement from log_statement order by id')).rows.map(({ statement }) => statement);
const lastNote = async ({ pool }: LogWorld): Promise<string> =>
  (await pool.query<{ note: string }>('select note from log_checkpoint order by epoch desc, size desc limit 1')).rows[0]?.note ?? '';

describe('a database that was put back to an earlier day', () => {
  it('begins a new log, which names what the old one had reached, in public', async () => {
    await grow(world, 300);
    const restore = await copy(world.pool);
    await grow(world, 40);
    const old = await lastNote(world);
    const [origin = '', size = '', root = ''] = old.split('\n');
    const restored = await restore();
    await grow(restored, 2);
    const said = (await statements(restored)).at(-1) ?? '';
    expect(said).toContain(`Log: ${originOf(portalId, 2)}\n`);
    expect(said).toMatch(/Reason: SHORTER .*\nBegins with: 301 entries, root /u);
    expect(said).toContain(`Previous log: ${origin}\nPrevious size: ${size}\nPrevious root: ${root}\n`);
    expect(size).toBe('341');
    expect(await checkLog(restored)).toMatchObject({ size: 304, origins: [originOf(portalId, 1), originOf(portalId, 2)] });
    expect(world.said.at(-1)).toMatchObject({ reason: 'SHORTER', size: 301, previousSize: 341 });
    await restored.pool.end();
  });

  it('begins one before a single new receipt, and only once', async () => {
    await grow(world, 10);
    const restore = await copy(world.pool);
    await grow(world, 1);
    const restored = await restore();
    await sequenceLog(restored);
    await sequenceLog(restored);
    expect(await lastNote(restored)).toMatch(new RegExp(`^${originOf(portalId, 2)}\\n12\\n`, 'u'));
    expect(await statements(restored)).toHaveLength(2);
    await restored.pool.end();
  });

  it('begins one where it grew another way to the same length and beyond', async () => {
    await grow(world, 10);
    const [restore, mark] = [await copy(world.pool), await readFile(world.markFile)];
    await grow(world, 5);
    const newest = await readFile(world.markFile);
    const restored = await restore();
    await writeFile(world.markFile, mark);
    await grow(restored, 9);
    await writeFile(world.markFile, newest);
    await grow(restored, 1);
    expect((await statements(restored)).at(-1)).toMatch(/Reason: FORKED .*[\s\S]*Previous size: 16\n/u);
    await restored.pool.end();
  });

  it('names each node’s own mark, where nodes keep copies of the key', async () => {
    await grow(world, 10);
    const restore = await copy(world.pool);
    const elsewhere = path.join(world.folder, 'other-node.checkpoint');
    await writeFile(elsewhere, await readFile(world.markFile));
    await grow(world, 5);
    await grow({ ...world, markFile: elsewhere }, 5);
    const restored = await restore();
    await sequenceLog(restored);
    await sequenceLog({ ...restored, markFile: elsewhere });
    const said = await statements(restored);
    expect(said.map((one) => /Previous size: (\d+)/u.exec(one)?.[1])).toEqual([undefined, '16', '21']);
    await sequenceLog(restored);
    expect(await statements(restored)).toHaveLength(3);
    await restored.pool.end();
  });
});

describe('a mark', () => {
  it('that is gone is made anew, and that is said in public', async () => {
    await grow(world, 10);
    await rm(world.markFile);
    await sequenceLog(world);
    expect((await statements(world)).at(-1)).toMatch(/Mark made anew: .*\nFound log: laurel.*\nFound size: 11\n/u);
    expect(await checkLog(world)).toMatchObject({ size: 12, origins: [originOf(portalId, 1)] });
    await sequenceLog(world);
    expect(await statements(world)).toHaveLength(2);
  });

  it('that is something else stops the log, and nothing else', async () => {
    await grow(world, 1);
    await writeFile(world.markFile, 'hello');
    await addLeaves(world.pool, 1);
    await expect(sequenceLog(world)).rejects.toThrow('is not the log\'s last checkpoint');
    await expect(sequenceLog({ ...world, markFile: path.join(world.folder, 'no', 'folder') })).rejects.toThrow('LOG_CHECKPOINT_FILE');
  });

  it('of another portal key begins a log under that key', async () => {
    await grow(world, 3);
    const portalKey = await loadPortalKey(path.join(world.folder, 'new.key'), 'Test');
    await sequenceLog({ ...world, portalKey });
    expect((await statements(world)).at(-1)).toMatch(/Reason: NEW_KEY/u);
    expect(await lastNote(world)).toMatch(new RegExp(`^${originOf(portalId, 2)}\\n5\\n`, 'u'));
  });
});
