import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { AuthLimits } from './auth-limits.ts';
import { noteSignIn, takePasswordTry } from './sign-in-limits.ts';

let node: TestApp;
let limits: AuthLimits;
beforeAll(async () => {
  node = await testApp();
  limits = new AuthLimits(node.app.pool);
});
afterAll(() => node.drop());

const outcomeOf = async (work: Promise<void>): Promise<string> => work.then(() => 'let in', ({ code }: { code: string }) => code);

it('shuts no owner out where they signed in before, while guesses come from everywhere', async () => {
  await noteSignIn(limits, 'ana@example.org', '192.0.2.1');
  for (let i = 0; i < 100; i += 1) await takePasswordTry(limits, 'ana@example.org', `198.51.100.${i}`);
  const tries = ['198.51.100.200', '192.0.2.1', '192.0.2.1'].map((place) => async () => outcomeOf(takePasswordTry(limits, 'ana@example.org', place)));
  expect([await tries[0]?.(), await tries[1]?.(), await tries[2]?.()]).toEqual(['RATE_LIMITED', 'let in', 'let in']);
  expect(await outcomeOf(takePasswordTry(limits, 'bo@example.org', '198.51.100.200'))).toBe('let in');
});

it('stems guesses from a known place too', async () => {
  await noteSignIn(limits, 'cy@example.org', '192.0.2.9');
  const outcomes: string[] = [];
  for (let i = 0; i < 12; i += 1) outcomes.push(await outcomeOf(takePasswordTry(limits, 'cy@example.org', '192.0.2.9')));
  expect(outcomes.filter((outcome) => outcome === 'let in')).toHaveLength(10);
});
