import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KeyedPerson, makePerson } from '../testing/keyed-people.ts';
import { type HttpPortal, serve, tokenOf } from '../testing/portal-over-http.ts';
import { testApp, type TestApp } from '../testing/test-app.ts';
import { disable, enable, people, roles, signOutAll } from './people-commands.ts';

let portal: TestApp;
let node: HttpPortal;
let eve: KeyedPerson;
beforeAll(async () => {
  portal = await testApp();
  node = await serve(portal.app);
  await makePerson(portal.app, ['LEAD']);
  eve = await makePerson(portal.app, ['RESEARCHER', 'LEAD']);
  await portal.app.pool.query(`update account set email = 'eve@example.org', email_verified_at = now(), display_name = 'Eve' where id = $1`, [eve.viewer.accountId]);
});
afterAll(async () => {
  await node.close();
  await portal.drop();
});

/** What runs ends within five seconds of a command in another process. */
async function isOutAfter(work: () => Promise<string>): Promise<string> {
  const asking = await tokenOf(portal.app, eve.viewer.accountId);
  const isIn = async (): Promise<boolean> => (await node.ask(asking, '{ viewer { id } }')).at('errors') === undefined;
  expect(await isIn()).toBe(true);
  const said = await work();
  await expect.poll(isIn, { timeout: 5_000 }).toBe(false);
  return said;
}

describe('at the command line, somebody', () => {
  it('gets and loses roles, and is signed out', async () => {
    expect(await isOutAfter(async () => roles(portal.url, 'Eve@Example.org', ['-LEAD', '+triager']))).toContain('eve@example.org is now: RESEARCHER, TRIAGER.');
    expect(await people(portal.url, ' EVE@ ')).toBe('eve@example.org  Eve  TRIAGER  no second factor');
    expect(await people(portal.url, 'nobody of this name')).toBe('Nobody.');
  });

  it('is signed out everywhere', async () => {
    expect(await isOutAfter(async () => signOutAll(portal.url, 'eve@example.org'))).toBe('eve@example.org: 1 sessions and personal tokens ended.');
    expect(await isOutAfter(async () => signOutAll(portal.url, ''))).toContain('Everybody is signed out: 1 sessions');
  });

  it('is kept out, and comes back without a role', async () => {
    expect(await isOutAfter(async () => disable(portal.url, 'eve@example.org'))).toContain('signs in nowhere any more');
    expect(await people(portal.url, 'eve@')).toContain('DISABLED');
    expect(await enable(portal.url, 'eve@example.org')).toContain('as a researcher');
    expect(await people(portal.url, 'eve@')).toBe('eve@example.org  Eve  RESEARCHER  no second factor');
  });

  it('is named wrongly: nothing is done, and it says what to type', async () => {
    await expect(roles(portal.url, 'eve@example.org', ['LEAD'])).rejects.toThrow('"LEAD" is no change of a role. Say +ROLE or -ROLE');
    await expect(roles(portal.url, 'eve@example.org', ['+LAED'])).rejects.toThrow('"+LAED" is no change of a role.');
    await expect(roles(portal.url, 'nobody@example.org', ['+LEAD'])).rejects.toThrow('No account has the address nobody@example.org');
    await expect(disable(portal.url, 'nobody@example.org')).rejects.toThrow('npm run admin -- people');
  });
});
