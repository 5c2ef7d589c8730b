import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLog } from '../http/log.ts';
import { Database } from '../read/database.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { limitAnswers } from './answer-limit.ts';
import { surviveLostConnections } from './surviving-pool.ts';

let database: TestDatabase;
let pool: pg.Pool;
/** Octets that came from the database so far. */
let received = 0;
beforeAll(async () => {
  database = await testDatabase();
  const log = createLog('error', { write: () => undefined });
  pool = limitAnswers(surviveLostConnections(new pg.Pool({ connectionString: database.url, max: 4 }), log), { one: 1_000_000, together: 1_500_000 });
  pool.on('connect', (client) => Reflect.get(client, 'connection').stream.on('data', ({ length }: Buffer) => (received += length)));
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const lock = 77;

/** @param waits whether its end comes once nobody holds the lock. @returns how long the answer is, or the code of the refusal */
async function read(bytes: number, waits = false): Promise<unknown> {
  try {
    const end = `case when $2 then pg_advisory_xact_lock(${lock})::text else '' end`;
    const rows = await new Database(pool).read(`select repeat('x', $1::int) union all select ${end}`, [bytes, waits]);
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
  const holder = new pg.Client({ connectionString: database.url });
  await holder.connect();
  await holder.query('select pg_advisory_lock($1)', [lock]);
  const before = received;
  const slow = read(900_000, true);
  // All but what PostgreSQL has in its buffer: were it still on the way, the slow one could be the one too much.
  while (received - before < 880_000) await pause(5);
  expect(await read(800_000)).toBe('UNAVAILABLE');
  await holder.end();
  expect(await slow).toBe(900_000);
  expect(await read(900_000)).toBe(900_000);
});
