import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../testing/database.ts';
import { fromOrigin } from './origin.ts';
import { forgetActor, originHash, recordAudit } from './record.ts';

let database: TestDatabase;
const manager = { query: async (text: string, values?: unknown[]) => (await database.pool.query(text, values)).rows as never };
let sam: string;
beforeAll(async () => {
  database = await testDatabase();
  const { rows: [account] } = await database.pool.query<{ id: string }>(`insert into account (email, display_name) values ('sam@example.org', 'Sam') returning id`);
  sam = account?.id ?? '';
});
afterAll(async () => database?.drop());

const entries = async (): Promise<Record<string, unknown>[]> => (await database.pool.query('select * from audit_entry order by id')).rows;

describe('what is noted', () => {
  it('holds random ids, the same for one account, and no address', async () => {
    await fromOrigin('192.0.2.7', async () => recordAudit(manager, { actorId: sam, kind: 'SIGNED_IN', facts: { method: 'PASSWORD' } }));
    await recordAudit(manager, { actorId: null, kind: 'ROLE_GIVEN', subjectId: sam, facts: { role: 'LEAD', way: 'COMMAND_LINE' } });
    const [first, second] = await entries();
    expect(first?.['actor_id']).toBe(second?.['subject_id']);
    expect(first?.['actor_id']).not.toBe(sam);
    expect(JSON.stringify([first, second])).not.toMatch(/192\.0\.2\.7|example\.org/u);
    const { rows: [origin] } = await database.pool.query<{ salt: Buffer; address: string }>('select * from audit_origin');
    expect(origin?.address).toBe('192.0.2.7');
    expect(originHash(origin?.salt ?? Buffer.alloc(0), '192.0.2.7')).toEqual(first?.['origin_sha256']);
  });

  it('is one actor for one account, however many nodes write at once', async () => {
    const { rows: [account] } = await database.pool.query<{ id: string }>('insert into account default values returning id');
    await Promise.all(Array.from({ length: 20 }, async () => recordAudit(manager, { actorId: account?.id ?? '', kind: 'SIGNED_OUT' })));
    const written = (await entries()).filter(({ kind }) => kind === 'SIGNED_OUT');
    expect([written.length, new Set(written.map(({ actor_id: id }) => id)).size]).toEqual([20, 1]);
  });

  it('loses whose it was, and nothing else, with the account', async () => {
    const before = await entries();
    await forgetActor(manager, sam);
    expect(await entries()).toEqual(before);
    expect((await database.pool.query('select from audit_actor where account_id = $1', [sam])).rowCount).toBe(0);
    expect((await database.pool.query('select from audit_origin')).rowCount).toBe(0);
    await recordAudit(manager, { actorId: sam, kind: 'SIGNED_OUT' });
    expect((await entries()).at(-1)?.['actor_id']).not.toBe(before[0]?.['actor_id']);
  });

  it('takes the id of an account that is gone already', async () => {
    await recordAudit(manager, { actorId: '00000000-0000-4000-8000-000000000000', kind: 'ACCOUNT_DELETED' });
    expect((await entries()).at(-1)?.['actor_id']).toMatch(/^[\da-f-]{36}$/u);
  });

  it.each(['update audit_entry set kind = kind', 'delete from audit_entry', 'truncate audit_entry cascade', 'update audit_origin set address = address'])(
    'refuses %s', async (change) => {
      await recordAudit(manager, { actorId: null, kind: 'ADMIN_COMMAND', facts: { command: 'backup' } });
      await fromOrigin('::1', async () => recordAudit(manager, { actorId: null, kind: 'SIGNED_OUT' }));
      await expect(database.pool.query(change)).rejects.toThrow('append-only');
    });
});
