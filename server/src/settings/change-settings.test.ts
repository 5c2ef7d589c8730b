import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkToken } from '../accounts/one-time-codes.ts';
import { type KeyedPerson, makePerson } from '../testing/keyed-people.ts';
import { type HttpPortal, type Portal, portalOverHttp, serve, stranger } from '../testing/portal-over-http.ts';
import { codeOf } from '../testing/refusals.ts';
import { type ChangeSettings, changeSettings } from './change-settings.ts';
import { askContactAddress, confirmContactAddress } from './contact-address.ts';

let portal: Portal;
let otherNode: HttpPortal;
let administrator: KeyedPerson;
beforeAll(async () => {
  portal = await portalOverHttp();
  otherNode = await serve(portal.app);
  administrator = await makePerson(portal.app, ['ADMINISTRATOR']);
});
afterAll(async () => {
  await otherNode.close();
  await portal.close();
  await portal.drop();
});

const rows = async <R extends object>(text: string): Promise<R[]> => (await portal.app.pool.query<R>(text)).rows;
const version = async (): Promise<number> => (await rows<{ version: number }>('select settings_version as version from installation'))[0]?.version ?? 0;
const change = async (by: KeyedPerson, changes: Omit<ChangeSettings, 'version'>): Promise<string> => codeOf(changeSettings(portal.app, by.viewer, { ...changes, version: await version() }));
const audited = async (): Promise<unknown[]> => (await rows<{ facts: unknown }>(`select facts from audit_entry where kind = 'SETTING_CHANGED' order by id`)).map(({ facts }) => facts);

describe('settings', () => {
  it('are changed by whom they are up to, and nobody else', async () => {
    expect(await change(administrator, { organization: 'Other Services', registration: 'CLOSED' })).toBe('done');
    expect(await change(portal.lead, { organization: 'Theirs' })).toBe('FORBIDDEN');
    expect(await change(administrator, { smallTeam: true })).toBe('FORBIDDEN');
    expect(await change(portal.lead, { smallTeam: true, nextUpdateDays: 10 })).toBe('done');
    for (const by of [portal.triager, portal.reporter]) expect(await change(by, { smallTeam: false })).toBe('FORBIDDEN');
    expect(await codeOf(changeSettings(portal.app, { kind: 'anonymous' }, { version: 1, smallTeam: false }))).toBe('UNAUTHENTICATED');
    expect(await audited()).toEqual([
      { settings: ['organization'] }, { settings: ['registration'], value: 'CLOSED', earlier: 'OPEN' },
      { settings: ['nextUpdateDays'], value: 10, earlier: 14 }, { settings: ['smallTeam'], value: true, earlier: false },
    ]);
  });

  it('are not saved over what somebody else saved', async () => {
    const read = await version();
    const both = await Promise.all([1, 2].map(async (hours) => codeOf(changeSettings(portal.app, portal.lead.viewer, { version: read, responseHours: hours }))));
    expect(both.sort()).toEqual(['CONFLICT', 'done']);
    expect(await change(portal.lead, { responseHours: 24 })).toBe('done');
  });

  it('hold at once on every node, and are public', async () => {
    expect(await change(administrator, { thanksWording: 'We thank, and send a mug.' })).toBe('done');
    const asked = '{ installation { organization registration smallTeam thanksWording nextUpdateDays coFinderSharing } }';
    const expected = { organization: 'Other Services', registration: 'CLOSED', smallTeam: true, thanksWording: 'We thank, and send a mug.', nextUpdateDays: 10, coFinderSharing: true };
    for (const node of [portal, otherNode]) {
      expect((await node.ask(stranger, asked)).at('data', 'installation')).toEqual(expected);
      expect((await node.browser().ask('/auth/session')).at('registration')).toBe('CLOSED');
    }
    expect((await portal.ask(await portal.as(administrator), 'mutation ($v: Int!) { changeSettings(input: { version: $v, thanksWording: null }) { userErrors { code } } }', { v: await version() }))
      .at('data', 'changeSettings', 'userErrors')).toEqual([]);
    expect((await otherNode.ask(stranger, asked)).at('data', 'installation', 'thanksWording')).toBeNull();
  });

  it('close registration, and leave reporting without an address open', async () => {
    const browser = otherNode.browser();
    const refused = await browser.post('/auth/register', { email: 'new@example.org', password: 'seven quiet herons wade' });
    expect([refused.status, refused.at('error', 'code')]).toEqual([403, 'FORBIDDEN']);
    expect((await browser.post('/auth/pseudonymous', { signInSecret: Buffer.alloc(32, 7).toString('base64') })).status).toBe(200);
    expect(await change(administrator, { registration: 'OPEN' })).toBe('done');
    expect((await browser.post('/auth/register', { email: 'new@example.org', password: 'seven quiet herons wade' })).status).toBe(202);
  });
});

describe('the contact address', () => {
  const token = async (): Promise<string> =>
    linkToken(portal.app.portalKey, 'CONTACT_ADDRESS', (await rows<{ id: string }>(`select id from one_time_code where purpose = 'CONTACT_ADDRESS' order by id desc limit 1`))[0]?.id ?? '');

  it('changes once a mail at the new one was read, and the old one is told', async () => {
    expect(await codeOf(askContactAddress(portal.app, portal.lead.viewer, 'psirt@example.org'))).toBe('FORBIDDEN');
    expect(await codeOf(askContactAddress(portal.app, administrator.viewer, 'not an address'))).toBe('INVALID');
    expect(await codeOf(askContactAddress(portal.app, administrator.viewer, 'first@example.org'))).toBe('done');
    const first = await token();
    expect(await codeOf(askContactAddress(portal.app, administrator.viewer, 'psirt@example.org'))).toBe('done');
    expect((await portal.browser().ask('/.well-known/security.txt')).text).toContain('mailto:security@example.org');
    expect(await codeOf(confirmContactAddress(portal.app, administrator.viewer, first))).toBe('LINK_EXPIRED');
    const second = await token();
    expect(await codeOf(confirmContactAddress(portal.app, portal.lead.viewer, second))).toBe('FORBIDDEN');
    expect(await codeOf(confirmContactAddress(portal.app, administrator.viewer, second))).toBe('done');
    expect(await codeOf(confirmContactAddress(portal.app, administrator.viewer, second))).toBe('LINK_EXPIRED');
    for (const node of [portal, otherNode]) expect((await node.browser().ask('/.well-known/security.txt')).text).toContain('mailto:psirt@example.org');
    expect(await rows(`select kind, recipient from mail where kind like 'CONTACT%' order by id`)).toEqual([
      { kind: 'CONTACT_ADDRESS', recipient: 'first@example.org' }, { kind: 'CONTACT_ADDRESS', recipient: 'psirt@example.org' }, { kind: 'CONTACT_REPLACED', recipient: 'security@example.org' },
    ]);
  });
});

describe('the logo', () => {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const put = async (by: KeyedPerson | null, octets: Buffer, headers: Record<string, string> = {}) => portal.browser().ask('/logo', {
    method: 'PUT', body: new Uint8Array(octets), headers: { 'content-type': 'image/png', ...(by && { authorization: `Bearer ${(await portal.as(by)).token}` }), ...headers },
  });
  const path = async (): Promise<unknown> => (await portal.browser().ask('/auth/session')).at('logo');

  it('is set by administrators, and served as a picture and nothing else', async () => {
    expect([(await put(portal.lead, png)).status, (await put(null, png)).status]).toEqual([403, 401]);
    expect(await path()).toBeNull();
    expect((await put(administrator, png)).status).toBe(204);
    const shown = await otherNode.browser().ask(String(await path()));
    expect([shown.status, shown.headers.get('content-type'), shown.headers.get('x-content-type-options')]).toEqual([200, 'image/png', 'nosniff']);
    expect(shown.headers.get('content-security-policy')).toContain('sandbox');
    expect((await portal.browser().ask(`/logo/${'0'.repeat(64)}`)).status).toBe(404);
  });

  it.each([
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 400], ['nothing', Buffer.alloc(0), 400],
    ['a page behind a picture', Buffer.concat([png, Buffer.from('<script>')]), 400], ['300 kB', Buffer.concat([png, Buffer.alloc(300_000)]), 413],
  ])('is not %s', async (_what, octets, status) => {
    expect((await put(administrator, octets)).status).toBe(status);
  });

  it('is not changed by a page of another site', async () => {
    const { token } = await portal.as(administrator);
    expect(token).not.toBeNull();
    await portal.app.pool.query(`update session set kind = 'COOKIE' where account_id = $1`, [administrator.viewer.accountId]);
    const forged = await portal.browser().ask('/logo', { method: 'DELETE', headers: { 'cookie': `laurel=${token}`, 'sec-fetch-site': 'cross-site' } });
    expect([forged.status, await path() === null]).toEqual([403, false]);
    const own = await portal.browser().ask('/logo', { method: 'DELETE', headers: { 'cookie': `laurel=${token}`, 'sec-fetch-site': 'same-origin' } });
    expect([own.status, await path()]).toEqual([204, null]);
  });
});
