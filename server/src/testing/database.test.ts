import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from './database.ts';

describe('a test database', () => {
  let one: TestDatabase;
  let other: TestDatabase;
  beforeAll(async () => {
    [one, other] = await Promise.all([testDatabase(), testDatabase()]);
  });
  afterAll(async () => {
    await Promise.all([one.drop(), other.drop()]);
  });

  it('is migrated and empty', async () => {
    expect((await one.pool.query('select count(*)::int as count from cases')).rows).toEqual([{ count: 0 }]);
  });

  it('shares nothing with another one', async () => {
    await one.pool.query("insert into online_service (slug, name) values ('mail', 'Mail')");
    expect((await one.pool.query('select slug from online_service')).rows).toEqual([{ slug: 'mail' }]);
    expect((await other.pool.query('select slug from online_service')).rows).toEqual([]);
  });

  it('is a PostgreSQL 18 that keeps its append-only tables', async () => {
    expect((await one.pool.query('show server_version_num')).rows[0]).toMatchObject({ server_version_num: expect.stringMatching(/^18/) });
    await one.pool.query("insert into log_leaf (entry_sha256) values (decode(repeat('00', 32), 'hex'))");
    await expect(one.pool.query('delete from log_leaf')).rejects.toThrow('append-only');
  });
});
