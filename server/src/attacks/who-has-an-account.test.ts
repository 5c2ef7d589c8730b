import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../accounts/sessions.ts';
import { hashPassword } from '../accounts/passwords.ts';
import { type KeyedPerson, makePerson } from '../testing/keyed-people.ts';
import { type Portal, portalOverHttp } from '../testing/portal-over-http.ts';
import type { TestBrowser } from '../testing/test-server.ts';

let portal: Portal;
let askers: Readonly<Record<string, KeyedPerson | null>>;
const password = 'seven quiet herons wade';
const [known, disabled, unknown] = ['known@example.org', 'disabled@example.org', 'unknown@example.org'];
beforeAll(async () => {
  portal = await portalOverHttp({ mode: 'EXAMPLE' });
  const hash = await hashPassword('another password than theirs');
  for (const email of [known, disabled]) {
    const { viewer: { accountId } } = await makePerson(portal.app);
    await portal.app.pool.query('update account set email = $2, email_verified_at = now(), password_hash = $3, display_name = $2 where id = $1', [accountId, email, hash]);
  }
  await portal.app.pool.query('update account set disabled_at = now() where email = $1', [disabled]);
  askers = { stranger: null, researcher: await makePerson(portal.app), triager: portal.triager, administrator: await makePerson(portal.app, ['ADMINISTRATOR']) };
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

async function browserOf(person: KeyedPerson | null | undefined): Promise<TestBrowser> {
  const browser = portal.browser();
  if (person) browser.cookie = `laurel=${await openSession(portal.app.dataSource.manager, person.viewer.accountId, { method: 'PASSWORD', hasFactor: true })}`;
  return browser;
}
/** Every route whose body names an address, as the sources have them: a new one is asked too. */
function routesWithAddress(): string[] {
  const folder = path.join(import.meta.dirname, '..');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /routes\.ts$/.test(file));
  return [...new Set(files.flatMap((file) => [...readFileSync(path.join(folder, file), 'utf8').matchAll(/post\('(\/[\w/-]+)'/g)].map(([, route = '']) => `/auth${route}`)))]
    // These end the session that asks, tell people of themselves, or look people up for administrators alone.
    .filter((route) => !/people|sign-out|delete-account|sessions|export/.test(route));
}
const bodyOf = (email: string): object => ({ email, password, role: 'TRIAGER', pins: [], displayName: 'Somebody', purpose: 'REGISTER', credentialId: 'x', token: 'x', current: password, code: '123456' });

describe('an address', () => {
  it('that is known, disabled or unknown has one answer at every route, in status, words and cookies', { timeout: 120_000 }, async () => {
    const told: string[] = [];
    const accepted = new Set<string>();
    for (const [who, person] of Object.entries(askers)) {
      for (const route of routesWithAddress()) {
        const answers: string[] = [];
        for (const email of [unknown, known, disabled]) {
          const { status, text, headers } = await (await browserOf(person)).post(route, bodyOf(email));
          if (status < 300) accepted.add(route);
          const cookies = headers.getSetCookie().map((cookie) => cookie.split('=')[0]).join();
          answers.push(`${status} ${cookies} ${text.replaceAll(/[0-9a-f]{12,}|"(?:challenge|state|url|salt|expires|signature)":"[^"]*"|\b[\w-]{30,}\b|\d{10,}/g, 'X').replaceAll(email, 'EMAIL')}`);
        }
        if (new Set(answers).size > 1) told.push(`${who} ${route}: ${[...new Set(answers)].map((one) => one.slice(0, 200)).join('\n   ')}`);
      }
    }
    expect(told).toEqual([]);
    expect([...accepted]).toEqual(expect.arrayContaining(['/auth/register', '/auth/reset-request', '/auth/address', '/auth/invite']));
  });
});
