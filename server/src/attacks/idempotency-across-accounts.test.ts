import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePerson, registerOwnKey } from '../testing/keyed-people.ts';
import { type Asking, type Portal, portalOverHttp } from '../testing/portal-over-http.ts';

let portal: Portal;
let one: Asking;
let other: Asking;
beforeAll(async () => {
  portal = await portalOverHttp();
  const person = await makePerson(portal.app);
  await registerOwnKey(portal.app, person);
  [one, other] = [await portal.as(portal.reporter), await portal.as(person)];
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

const submit = async (by: Asking, idempotencyKey: string, report: string) => portal.ask(by,
  'mutation ($input: SubmitReportInput!) { submitReport(input: $input) { case { id number report { sha256 } } userErrors { code } } }',
  { input: { idempotencyKey, report, policyVersion: 1 } });

describe('an idempotency key of somebody else', () => {
  it('gives nobody their answer, and keeps nobody from writing', async () => {
    const [key, report] = [randomUUID(), await portal.seal('Steps.')];
    const first = await submit(one, key, report);
    const second = await submit(other, key, report);
    expect(second.at('data', 'submitReport', 'userErrors')).toEqual([]);
    expect(second.at('data', 'submitReport', 'case', 'number')).not.toBe(first.at('data', 'submitReport', 'case', 'number'));
    expect((await submit(one, key, report)).text).toBe(first.text);
  });

  it('is used up by no refusal', async () => {
    const key = randomUUID();
    expect((await submit(one, key, 'not sealed at all')).at('data', 'submitReport', 'userErrors', '0', 'code')).toBe('NOT_ENCRYPTED');
    expect((await submit(one, key, await portal.seal('Steps.'))).at('data', 'submitReport', 'userErrors')).toEqual([]);
  });

  it('is one key for all operations and inputs of an account', async () => {
    const key = randomUUID();
    const number = String((await submit(one, key, await portal.seal('Steps.'))).at('data', 'submitReport', 'case', 'number'));
    expect((await submit(one, key, await portal.seal('Other steps.'))).at('data', 'submitReport', 'userErrors', '0', 'code')).toBe('IDEMPOTENCY_MISMATCH');
    const posted = await portal.ask(one, 'mutation ($input: PostMessageInput!) { postMessage(input: $input) { message { id } userErrors { code } } }',
      { input: { idempotencyKey: key, number, body: await portal.seal('More.') } });
    expect(posted.at('data', 'postMessage', 'userErrors', '0', 'code')).toBe('IDEMPOTENCY_MISMATCH');
  });

  it('sent again after the right to see was lost shows nothing', async () => {
    const person = await makePerson(portal.app, ['RESEARCHER', 'TRIAGER'], true);
    const token = await portal.as(person);
    const { number } = await portal.report();
    const input = { idempotencyKey: randomUUID(), number, version: 1, move: 'START_TRIAGE' };
    const move = async () => portal.ask(token, 'mutation ($input: MoveCaseInput!) { moveCase(input: $input) { case { number state } } }', { input });
    expect((await move()).at('data', 'moveCase', 'case', 'state')).toBe('TRIAGING');
    await portal.app.pool.query(`update account set roles = '{RESEARCHER}' where id = $1`, [person.viewer.accountId]);
    await expect.poll(async () => (await move()).text, { timeout: 4_000 }).not.toContain('TRIAGING');
  });
});
