import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type HttpPortal, serve } from '../testing/portal-over-http.ts';
import { proofFor } from '../testing/proofs.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import type { TestAnswer } from '../testing/test-server.ts';
import { AuthLimits, siteOf } from './auth-limits.ts';

let node: TestApp;
let portal: HttpPortal;
beforeAll(async () => {
  node = await testApp({ mode: 'EXAMPLE' });
  portal = await serve(node.app);
});
beforeEach(async () => {
  await node.app.pool.query('truncate rate_limit, spent_challenge');
});
afterAll(async () => {
  await portal.close();
  await node.drop();
});

const secret = (): string => randomBytes(32).toString('base64');
const open = async (proof: unknown, signInSecret = secret()): Promise<TestAnswer> => portal.browser().post('/auth/pseudonymous', { signInSecret, proof });
const codeOf = (answer: TestAnswer): unknown => answer.at('error', 'code');
/** The same proof with something else at a path. */
function changed(proof: object, path: readonly string[], value: unknown): object {
  const copy: object = structuredClone(proof);
  const inner = path.slice(0, -1).reduce((at, name) => Reflect.get(at, name) as object, copy);
  Reflect.set(inner, path.at(-1) ?? '', value);
  return copy;
}

describe('an account without an address', () => {
  it('is opened for a proof of work, once for each, by whoever comes first', async () => {
    const proof = await proofFor(portal.url, 'PSEUDONYMOUS');
    const answers = await Promise.all(Array.from({ length: 20 }, async () => open(proof)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 200).map(codeOf))).toEqual(new Set(['PROOF_NEEDED']));
  });

  it.each([
    ['none', undefined], ['null', null], ['a text', 'x'], ['an empty one', {}], ['a list', []],
    ['deep nonsense', { challenge: { parameters: { nonce: { $ne: '' } }, signature: [] }, solution: 7 }],
  ])('is not opened for %s', async (_what, proof) => {
    const answer = await open(proof);
    expect([answer.status, codeOf(answer)]).toEqual([403, 'PROOF_NEEDED']);
  });

  it('is not opened for a proof that was tampered with', async () => {
    const proof = await proofFor(portal.url, 'PSEUDONYMOUS');
    const edits: readonly (readonly [readonly string[], unknown])[] = [
      [['challenge', 'parameters', 'nonce'], 'ab'.repeat(16)], [['challenge', 'parameters', 'cost'], 1], [['challenge', 'parameters', 'data', 'endsAt'], 4_000_000_000],
      [['challenge', 'signature'], 'ab'.repeat(32)], [['solution', 'derivedKey'], 'ab'.repeat(32)], [['solution', 'counter'], -1],
      [['challenge', 'parameters', 'algorithm'], 'SHA-256'], [['challenge', 'parameters', 'keyPrefix'], '00'],
    ];
    for (const [path, value] of edits) expect(codeOf(await open(changed(proof, path, value))), path.join('.')).toBe('PROOF_NEEDED');
    expect((await open(proof)).status).toBe(200);
  });

  it('is not opened for what was proved to register, nor half an hour later', async () => {
    expect(codeOf(await open(await proofFor(portal.url, 'REGISTER')))).toBe('PROOF_NEEDED');
    const proof = await proofFor(portal.url, 'PSEUDONYMOUS');
    // The clock that counts is the database's: what was used half an hour ago can no longer be used, and is forgotten.
    expect((await open(proof)).status).toBe(200);
    await node.app.pool.query(`update spent_challenge set ends_at = now() - interval '1 second'`);
    expect((await open(await proofFor(portal.url, 'PSEUDONYMOUS'))).status).toBe(200);
    const { rows } = await node.app.pool.query('select from spent_challenge');
    expect(rows).toHaveLength(1);
  });

  it('keeps the proof for whoever has to choose other words', async () => {
    const words = secret();
    await open(await proofFor(portal.url, 'PSEUDONYMOUS'), words);
    const proof = await proofFor(portal.url, 'PSEUDONYMOUS');
    expect(codeOf(await open(proof, words))).toBe('INVALID');
    expect((await open(proof)).status).toBe(200);
  });
});

it('begins anywhere, so that nobody knows tries to leave out', async () => {
  const proofs = await Promise.all(Array.from({ length: 24 }, async () => proofFor(portal.url, 'PSEUDONYMOUS')));
  const counters = proofs.map((proof) => Number(Reflect.get(Reflect.get(proof, 'solution') as object, 'counter')));
  expect(Math.min(...counters)).toBeLessThan(40);
  expect(Math.max(...counters)).toBeGreaterThanOrEqual(40);
});

it('counts accounts that were worked for alone: whoever sends nonsense, or one proof again and again, uses up nobody’s room', async () => {
  const proof = await proofFor(portal.url, 'PSEUDONYMOUS');
  expect((await open(proof)).status).toBe(200);
  await Promise.all(Array.from({ length: 20 }, async (_, i) => open(i % 2 === 0 ? proof : { nonsense: i })));
  const mail = { email: 'bo@example.org', password: 'seven quiet herons wade' };
  const used = await proofFor(portal.url, 'REGISTER');
  for (const [given, status] of [[{}, 403], [used, 202], [used, 403], [used, 403]] as const) expect((await portal.browser().post('/auth/register', { ...mail, proof: given })).status).toBe(status);
  const { rows } = await node.app.pool.query<{ name: string; points: number }>(
    `select split_part(key, ':', 1) as name, points from rate_limit where key like 'accountsFrom:%' or key like 'mail%' order by 1`);
  expect(rows).toEqual([{ name: 'accountsFrom', points: 1 }, { name: 'mailFrom', points: 1 }, { name: 'mailTo', points: 1 }]);
});

it('asks nobody for the proof whose password is too short first', async () => {
  const proof = await proofFor(portal.url, 'REGISTER');
  const register = async (password: string): Promise<number> => (await portal.browser().post('/auth/register', { email: 'ana@example.org', password, proof })).status;
  expect([await register('short'), await register('seven quiet herons wade'), await register('seven quiet herons wade')]).toEqual([400, 202, 403]);
});

it('is twice as hard after twenty from one place, in a portal of its own', async () => {
  const real = await testApp({ environment: { TRUST_PROXY: '1' } });
  const http = await serve(real.app);
  const mostFor = async (address: string): Promise<unknown> =>
    (await http.browser().ask('/auth/challenge?purpose=PSEUDONYMOUS', { headers: { 'x-forwarded-for': address } })).at('parameters', 'data', 'most');
  const asked: unknown[] = [];
  for (let i = 0; i < 21; i += 1) asked.push(await mostFor(`2001:db8:1:2::${i}`));
  expect([asked[0], asked[19], asked[20], await mostFor('2001:db8:1:3::1')]).toEqual([800, 800, 1_600, 800]);
  // Whoever goes through the networks of one site, a new one each time, is one site.
  await new AuthLimits(real.app.pool).takeMany('challengesNear', 16 * 20, siteOf('2001:db8:1::'));
  expect([await mostFor('2001:db8:1:4::1'), await mostFor('2001:db8:2:4::1')]).toEqual([1_600, 800]);
  await http.close();
  await real.drop();
});

it('names no purpose but its own', async () => {
  for (const purpose of ['', 'SIGN_IN', 'PSEUDONYMOUS&purpose=REGISTER']) expect((await portal.browser().ask(`/auth/challenge?purpose=${purpose}`)).status).toBe(400);
});
