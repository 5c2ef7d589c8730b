import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LogWorld, logWorld } from '../testing/log-world.ts';
import { firstHash, linkHash } from './chain.ts';
import { entryColumns, entryOf } from './chain-store.ts';
import { fromOrigin } from './origin.ts';
import { recordAudit } from './record.ts';
import { sequenceAudit } from './sequence-audit.ts';
import { verifyChain } from './verify-chain.ts';

let world: LogWorld;
beforeEach(async () => {
  const made = await logWorld();
  world = { ...made, markFile: path.join(made.folder, 'audit.checkpoint') };
});
afterEach(async () => world.drop());

const on = (pool: pg.Pool | pg.PoolClient) => ({ query: async (text: string, values?: unknown[]) => (await pool.query(text, values)).rows as never });
const note = async (count = 1): Promise<void> => {
  for (let at = 0; at < count; at++) {
    await fromOrigin('192.0.2.1', async () => recordAudit(on(world.pool), { actorId: null, kind: 'EXPORTED', facts: { what: 'AUDIT', rows: at } }));
  }
};
/** As a superuser who knows the tables does it: no trigger and no foreign key is asked. */
const behind = async (...statements: string[]): Promise<void> => {
  const client = await world.pool.connect();
  await client.query(`set session_replication_role = replica`);
  for (const statement of statements) await client.query(statement);
  client.release(true);
};
const faults = async (): Promise<unknown[]> => (await verifyChain(world)).faults.map(({ fault, position, entryId }) => [fault, position, entryId]);

describe('the chain', () => {
  it('is whole where nobody touched it, signed, and outside of the database', async () => {
    await note(12);
    expect(await sequenceAudit(world, { limit: 5 })).toBe(12);
    await note(3);
    expect(await verifyChain(world)).toEqual({ faults: [], position: 12, waiting: 3, restorations: [] });
    expect((await readFile(world.markFile, 'utf8')).split('\n').slice(0, 2)).toEqual(['laurel.portal/portal-of-the-test/audit/1', '12']);
    expect(await sequenceAudit(world)).toBe(3);
    expect(await verifyChain(world)).toMatchObject({ faults: [], position: 15, waiting: 0 });
  });

  it('is empty and whole before anything happened', async () => {
    expect(await sequenceAudit(world)).toBe(0);
    expect((await verifyChain(world)).faults).toEqual([]);
  });

  it('takes entries of many nodes at once, and keeps none of them waiting', async () => {
    const other = new pg.Pool({ connectionString: world.database.url, max: 4 });
    const both = [world.pool, other];
    const writing = both.map(async (pool) => { for (let at = 0; at < 60; at++) await recordAudit(on(pool), { actorId: null, kind: 'SIGNED_OUT' }); });
    const linking = both.map(async (pool) => { for (let at = 0; at < 40; at++) await sequenceAudit({ ...world, pool }, { limit: 7 }); });
    await Promise.all([...writing, ...linking]);
    const holding = await other.connect();
    await holding.query('select pg_advisory_lock(7614208)');
    await note();
    expect(await sequenceAudit(world)).toBeNull();
    holding.release(true);
    await expect.poll(async () => sequenceAudit(world)).not.toBeNull();
    await sequenceAudit(world);
    expect(await verifyChain(world)).toMatchObject({ faults: [], position: 121, waiting: 0 });
    await other.end();
  });
});

describe('with every trigger off, it is found that somebody', () => {
  beforeEach(async () => {
    await note(9);
    await sequenceAudit(world);
  });

  it.each([
    ['edited an entry’s facts', `update audit_entry set facts = '{"rows": 1, "what": "OTHER"}' where id = 4`, ['EDITED', 4, '4']],
    ['edited when it was, by a microsecond', `update audit_entry set at = at + interval '1 microsecond' where id = 4`, ['EDITED', 4, '4']],
    ['put somebody else in', 'update audit_entry set actor_id = gen_random_uuid() where id = 9', ['EDITED', 9, '9']],
    ['edited a hash', `update audit_link set hash = sha256('x') where position = 9`, ['EDITED', 9, '9']],
    ['removed an entry', 'delete from audit_entry where id = 5', ['REMOVED', 5, '5']],
    ['removed a place', 'delete from audit_link where position = 5', ['PLACE_REMOVED', 5, null]],
    ['put an entry in past the queue', `insert into audit_entry (kind) values ('ROLE_TAKEN')`, ['INSERTED', null, '10']],
    ['put an entry in at the end', `insert into audit_link select 10, id, hash from audit_link, audit_entry where position = 9 and id = 1`, ['EDITED', 10, '1']],
    ['changed from where it was asked', `update audit_origin set address = '192.0.2.99' where entry_id = 2`, ['ORIGIN_EDITED', 2, '2']],
  ])('%s', async (_what, statement, fault) => {
    await behind('alter table audit_link drop constraint audit_link_entry_id_key', statement);
    expect(await faults()).toContainEqual(fault);
  });

  it('left places that nobody can count by, and facts that nobody can hash', async () => {
    await behind(
      ...['position_check', 'pkey', 'entry_id_key'].map((name) => `alter table audit_link drop constraint audit_link_${name}`),
      'delete from audit_link where position < 3',
      'insert into audit_link select -1, 1, hash from audit_link where position = 3',
      'insert into audit_link select 4, 3, hash from audit_link where position = 4',
      `update audit_entry set facts = '{"rows": 1e400}' where id = 6`,
      `update audit_entry set kind = 'CHAIN_CONTINUED', facts = '{"epoch": "many", "earlier": "one", "position": "x", "reason": "NO_MARK"}' where id = 7`,
      'update audit_link set position = 9000000000000000 where position = 9');
    expect(await faults()).toEqual(expect.arrayContaining([
      ['PLACE_REMOVED', 1, null], ['EDITED', -1, '1'], ['EDITED', 4, '4'], ['EDITED', 6, '6'], ['EDITED', 7, '7'], ['PLACE_REMOVED', 9, null], ['INSERTED', null, '2'],
    ]));
  });

  it('removed an entry with its place', async () => {
    await behind('delete from audit_link where position = 5', 'delete from audit_entry where id = 5');
    expect(await faults()).toEqual([['PLACE_REMOVED', 5, null]]);
  });

  it('removed an entry and closed the gap', async () => {
    await behind('delete from audit_link where position = 5', 'delete from audit_entry where id = 5', 'alter table audit_link drop constraint audit_link_position_check',
      'update audit_link set position = -position where position > 5', 'update audit_link set position = -position - 1 where position < 0');
    const found = await faults();
    expect(found).toContainEqual(['EDITED', 5, '6']);
    expect(found).toContainEqual(['CUT', 9, null]);
  });

  it('exchanged two entries', async () => {
    await behind('update audit_link set entry_id = 100 where position = 3', 'update audit_link set entry_id = 3 where position = 7', 'update audit_link set entry_id = 7 where position = 3');
    expect((await verifyChain(world)).faults).toEqual([
      { fault: 'REORDERED', position: 3, entryId: '7', more: '3' }, { fault: 'REORDERED', position: 7, entryId: '3', more: '7' }]);
  });

  it('cut off the end, and the signed head with it', async () => {
    await behind('delete from audit_link where position > 6', 'delete from audit_entry where id > 6', 'delete from audit_origin where entry_id > 6', 'delete from audit_head');
    expect((await verifyChain(world)).faults).toEqual([{ fault: 'CUT', position: 7, entryId: null, more: '9' }]);
    await note(5);
    await sequenceAudit(world);
    expect(await faults()).toEqual([['LOST_BEFORE', 7, '15']]);
    expect(world.said).toHaveLength(1);
  });

  it('put a backup back, which is no fault, and stands in the log', async () => {
    await behind('delete from audit_link where position > 6', 'delete from audit_entry where id > 6', 'delete from audit_origin where entry_id > 6');
    const { rows: [restored] } = await world.pool.query<{ id: string }>(
      'insert into restoration (backup_id, made_at, files_missing) values (gen_random_uuid(), now(), 0) returning backup_id as id');
    await note();
    await sequenceAudit(world);
    expect(await verifyChain(world)).toEqual({ faults: [], position: 8, waiting: 0, restorations: [restored?.id] });
    expect((await readFile(world.markFile, 'utf8')).split('\n')[0]).toBe('laurel.portal/portal-of-the-test/audit/2');
    await behind('delete from audit_link where position > 7', 'delete from audit_entry where id = (select max(id) from audit_entry where kind <> \'CHAIN_CONTINUED\')');
    await sequenceAudit(world);
    expect(await faults()).toContainEqual(['LOST_BEFORE', 8, expect.any(String)]);
  });

  it('wrote the chain anew from an entry on, all hashes right', async () => {
    await behind(`update audit_entry set kind = 'SIGNED_OUT', facts = '{}' where id = 6`);
    const { rows } = await world.pool.query<Parameters<typeof entryOf>[0]>(`select ${entryColumns('audit_entry')} from audit_entry order by audit_entry.id`);
    let hash = firstHash('portal-of-the-test');
    for (const [at, row] of rows.entries()) {
      hash = linkHash(hash, at + 1, entryOf(row));
      await behind(`update audit_link set hash = '\\x${hash.toString('hex')}' where position = ${at + 1}`);
    }
    expect(await faults()).toEqual([['NOT_SIGNED', 9, null], ['REWRITTEN', 9, null]]);
    await note(1);
    await sequenceAudit(world);
    expect(await faults()).toEqual([['LOST_BEFORE', 10, '11']]);
  });

  it('took the mark away, or put another there', async () => {
    const mark = await readFile(world.markFile, 'utf8');
    await rm(world.markFile);
    expect(await faults()).toEqual([['NO_MARK', null, null]]);
    await writeFile(world.markFile, mark.replace('\n9\n', '\n8\n'));
    expect(await faults()).toEqual([['REWRITTEN', 8, null]]);
    await rm(world.markFile);
    await sequenceAudit(world);
    expect((await verifyChain(world)).faults).toEqual([]);
    const { rows: [said] } = await world.pool.query('select kind, facts from audit_entry order by id desc limit 1');
    expect(said).toMatchObject({ kind: 'CHAIN_CONTINUED', facts: { reason: 'NO_MARK', position: 9 } });
  });
});
