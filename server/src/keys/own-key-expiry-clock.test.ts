import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KeyedPerson, makePerson, registerOwnKey } from '../testing/keyed-people.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { passOwnKeyExpiryClock } from './own-key-expiry-clock.ts';

let node: TestApp;
let person: KeyedPerson;
beforeAll(async () => {
  node = await testApp();
  person = await makePerson(node.app);
  await registerOwnKey(node.app, person);
  await node.app.dataSource.query(`update account set email = 'sam@finder.example', email_verified_at = now() where id = $1`, [person.viewer.accountId]);
});
afterAll(() => node.drop());

/** How often its owner was warned, after several nodes looked several times. */
async function warningsWhen(changes: string): Promise<string[]> {
  await node.app.dataSource.query(`update public_key set ${changes} where account_id = $1`, [person.viewer.accountId]);
  await Promise.all([passOwnKeyExpiryClock(node.app), passOwnKeyExpiryClock(node.app)]);
  await passOwnKeyExpiryClock(node.app);
  const rows = await node.app.dataSource.query<{ days: string; recipient: string }[]>(
    `select facts->>'days' as days, recipient from mail where kind = 'KEY_EXPIRES' order by id`);
  expect(rows.every(({ recipient }) => recipient === 'sam@finder.example')).toBe(true);
  return rows.map(({ days }) => days);
}

it('warns the owner of a key at 30 and at 7 days, once each, anew after it was extended, and not of a retired one', async () => {
  expect(await warningsWhen('expires_at = null')).toEqual([]);
  expect(await warningsWhen(`expires_at = now() + interval '40 days'`)).toEqual([]);
  expect(await warningsWhen(`expires_at = now() + interval '29 days'`)).toEqual(['30']);
  expect(await warningsWhen(`expires_at = now() + interval '6 days'`)).toEqual(['30', '7']);
  expect(await warningsWhen(`expires_at = now() + interval '28 days', expiry_warned_days = null`)).toEqual(['30', '7', '30']);
  expect(await warningsWhen('retired_at = now(), expiry_warned_days = null')).toEqual(['30', '7', '30']);
});
