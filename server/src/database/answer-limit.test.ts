import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLog } from '../http/log.ts';
import { Database } from '../read/database.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { limitAnswers } from './answer-limit.ts';
import { surviveLostConnections } from './surviving-pool.ts';

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await testDatabase();
  const log = createLog('error', { write: () => undefined });
  pool = limitAnswers(surviveLostConnections(new pg.Pool({ connectionString: database.url, max: 4 }), log), { one: 1_000_000, together: 1_500_000 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** @returns how long the answer is, or the code of the refusal */
async function read(bytes: number, restSeconds = 0): Promise<unknown> {
  try {
    const rows = await new Database(pool).read(`select repeat('x', $1::int) union all select coalesce(pg_sleep($2::float)::text, '')`, [bytes, restSeconds]);
    return rows[0]?.[0]?.length;
  } catch (error) {
    return Reflect.get(Object(error), 'code');
  }
}

it('reads answers up to the limit, however many one after the other', async () => {
  for (let i = 0; i < 6; i++) expect(await read(900_000)).toBe(900_000);
});

it('refuses a longer one to whoever asked for it, and goes on for everybody else', async () => {
  expect(await Promise.all([read(50_000_000), read(1_000), read(1_000)])).toEqual(['BAD_USER_INPUT', 1_000, 1_000]);
  expect(await read(900_000)).toBe(900_000);
});

it('refuses for a while what is too much together', async () => {
  const slow = read(900_000, 2);
  const answers: unknown[] = [];
  for (let isUnderWay = true; isUnderWay && !answers.includes('UNAVAILABLE');) {
    answers.push(await read(800_000));
    isUnderWay = await Promise.race([slow.then(() => false), new Promise<boolean>((resolve) => setImmediate(resolve, true))]);
  }
  expect(answers).toContain('UNAVAILABLE');
  expect(await slow).toBe(900_000);
  expect(await read(900_000)).toBe(900_000);
});
