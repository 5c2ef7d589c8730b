import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type HttpPortal, serve } from '../testing/portal-over-http.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';

let node: TestApp;
let portal: HttpPortal;
beforeAll(async () => {
  node = await testApp();
  portal = await serve(node.app);
  await node.app.pool.query(`update installation set registration = 'CLOSED'`);
  await node.app.pool.query(`insert into account (email, email_verified_at, roles) values ('known@example.org', now(), '{RESEARCHER}')`);
});
afterAll(async () => {
  await portal.close();
  await node.drop();
});

it('a portal that takes no registrations answers alike for known and unknown addresses, and mails nobody', async () => {
  const answers = await Promise.all(['known@example.org', 'unknown@example.org'].map(async (email) =>
    portal.browser().post('/auth/register', { email, password: 'seven quiet herons wade', displayName: null })));
  expect(answers.map(({ status, text }) => [status, text])).toEqual(Array.from({ length: 2 }, () => [403, answers[0]?.text]));
  expect(answers[0]?.at('error', 'message')).toMatch(/by invitation only/);
  expect((await node.app.pool.query('select from mail')).rows).toEqual([]);
  expect((await portal.browser().ask('/auth/session')).at('registration')).toBe('CLOSED');
});

it('and lets people report without an account as before', async () => {
  const { status } = await portal.browser().post('/auth/pseudonymous', { signInSecret: randomBytes(32).toString('base64') });
  expect(status).toBe(200);
});
