import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Portal, portalOverHttp, toolWith } from '../testing/portal-over-http.ts';

let portal: Portal;
let token: string;
beforeAll(async () => {
  portal = await portalOverHttp();
  token = (await toolWith(portal.app.pool, ['STATISTICS_READ'])).token ?? '';
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

const json = { 'content-type': 'application/json' };
const body = JSON.stringify({ query: '{ viewer { scopes } }' });
const refused = { data: { viewer: null } };

describe('a right token', () => {
  it.each([
    ['any parameter', (t: string) => `/graphql?x=${t}`], ['a parameter that is named after it', (t: string) => `/graphql?access_token=${t}`],
    ['one that is encoded', (t: string) => `/graphql?x=%6caurel${t.slice(6)}`], ['a query', (t: string) => `/graphql?query=%7Bnode(id:%22${t}%22)%7Bid%7D%7D`],
    ['the name of a parameter', (t: string) => `/graphql?${t}`], ['the session’s address', (t: string) => `/auth/session?a=b&c=${t}`],
  ])('in %s is refused', async (_what, url) => {
    const answer = await portal.browser().ask(url(token), { headers: { authorization: `Bearer ${token}` } });
    expect([answer.status, answer.text.includes(token)]).toEqual([400, false]);
    expect(answer.text).toContain('A token does not belong in an address');
  });

  it('counts for nothing in a body, a cookie, a referrer or another header', async () => {
    const ask = async (headers: Record<string, string>, text = body) => (await portal.browser().ask('/graphql', { method: 'POST', headers: { ...json, ...headers }, body: text })).text;
    expect(JSON.parse(await ask({}, JSON.stringify({ query: '{ viewer { scopes } }', access_token: token })))).toEqual(refused);
    const elsewhere: Record<string, string>[] = [
      { cookie: `laurel=${token}` }, { referer: `https://a.example/?t=${token}` }, { 'x-api-key': token }, { 'sec-websocket-protocol': `bearer, ${token}` },
    ];
    for (const headers of elsewhere) expect(JSON.parse(await ask(headers)), Object.keys(headers)[0]).toEqual(refused);
    for (const authorization of [token, `Basic ${Buffer.from(`x:${token}`).toString('base64')}`, `Token ${token}`, `Bearer ${token} x`, `Bearer`]) {
      expect(JSON.parse(await ask({ authorization })), authorization.slice(0, 6)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    }
    const form = await portal.browser().ask('/graphql', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `access_token=${token}` });
    expect(form.status).toBe(415);
    expect((await portal.ask({ token }, '{ viewer { scopes } }')).at('data', 'viewer', 'scopes')).toEqual(['STATISTICS_READ']);
  });

  it('stands in no line of the log, wherever it was sent', async () => {
    for (const path of [`/${token}`, `/graphql/${token}`, `/cases/${token}`, `/acknowledgments.json?t=${token}`, `/attachments/${token}`, `/researchers/${token}`, `/auth/${token}`]) {
      await portal.browser().ask(path, { headers: { referer: `https://a.example/${token}`, 'user-agent': token, 'x-request-id': 'request-of-this-test' } });
    }
    await expect.poll(() => portal.logged()).toContain('request-of-this-test');
    const secret = token.replace('laurel_partner_', '');
    for (let at = 0; at + 12 <= secret.length; at += 6) expect(portal.logged()).not.toContain(secret.slice(at, at + 12));
  });
});
