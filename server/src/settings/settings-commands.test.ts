import { afterAll, beforeAll, expect, it } from 'vitest';
import { type HttpPortal, serve } from '../testing/portal-over-http.ts';
import { testApp, type TestApp } from '../testing/test-app.ts';
import { listSettings, setSetting } from './settings-commands.ts';

let portal: TestApp;
let node: HttpPortal;
beforeAll(async () => {
  portal = await testApp();
  node = await serve(portal.app);
});
afterAll(async () => {
  await node.close();
  await portal.drop();
});

const registration = async (): Promise<unknown> => (await node.browser().ask('/auth/session')).at('registration');

it('settings change at the command line, at once on every node', async () => {
  expect(await registration()).toBe('OPEN');
  expect(await setSetting(portal.url, 'registration', 'closed')).toContain('It holds at once');
  expect(await registration()).toBe('CLOSED');
  expect(await setSetting(portal.url, 'registration', 'CLOSED')).toBe('registration is so already.');
  expect(await setSetting(portal.url, 'small-team', 'on')).toContain('small-team is set.');
  expect(await setSetting(portal.url, 'response-hours', '48')).toContain('response-hours is set.');
  expect(await setSetting(portal.url, 'contact-email', 'PSIRT@Example.org')).toContain('Nobody proved that mail to it arrives');
  expect((await listSettings(portal.url)).split('\n').map((line) => line.split(/ +/))).toEqual(expect.arrayContaining([
    ['registration', 'CLOSED'], ['small-team', 'true'], ['response-hours', '48'], ['contact-email', 'psirt@example.org'],
  ]));
});

it('a slip changes nothing, and is told', async () => {
  const before = await listSettings(portal.url);
  await expect(setSetting(portal.url, 'registraton', 'open')).rejects.toThrow('Did you mean registration?');
  await expect(setSetting(portal.url, 'registration', 'maybe')).rejects.toThrow('say open or closed');
  await expect(setSetting(portal.url, 'small-team', 'perhaps')).rejects.toThrow('say on or off');
  await expect(setSetting(portal.url, 'response-hours', 'soon')).rejects.toThrow('"soon" is no whole number.');
  expect(await listSettings(portal.url)).toBe(before);
});
