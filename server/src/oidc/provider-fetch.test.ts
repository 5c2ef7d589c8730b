import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OutsideFault } from '../http/public-https.ts';
import { type TestServer, testServer } from '../testing/test-server.ts';
import type { Provider } from './oidc-file.ts';
import { providerFetch } from './provider-fetch.ts';

let asked: string[] = [];
let server: TestServer;
let other: TestServer;
beforeAll(async () => {
  [server, other] = await Promise.all([0, 1].map(async () => testServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/long') response.end('x'.repeat(1_200_000));
    else if (request.url === '/elsewhere') response.writeHead(302, { location: other.url }).end();
    else response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  }))) as [TestServer, TestServer];
});
afterAll(async () => Promise.all([server.close(), other.close()]));

const provider = (changes: Partial<Provider>): Provider => ({
  id: 'x', label: 'X', issuer: server.url, clientId: 'x', clientSecret: 'x', clientAuth: 'client_secret_basic', scope: 'openid', isInternal: false, ca: undefined,
  groupsClaim: 'groups', rolesOfGroup: new Map(), factor: { acr: [], amr: [] }, accounts: [], ...changes,
});
const options = { method: 'GET', headers: {}, body: undefined };
async function faultOf(work: Promise<unknown>): Promise<string | null> {
  asked = [];
  return work.then(() => null, (error: unknown) => (error instanceof OutsideFault ? error.code : String(error)));
}

describe('a provider in the operator’s network', () => {
  it('is asked at its own origin, and nowhere else', async () => {
    const ask = providerFetch(provider({ isInternal: true }), { reach: 'public' });
    expect((await ask(`${server.url}/keys`, options)).status).toBe(200);
    expect(await faultOf(ask(`${other.url}/keys`, options))).toBe('NOT_PUBLIC');
    expect(await faultOf(ask('http://169.254.169.254/latest/meta-data/', options))).toBe('NOT_PUBLIC');
    expect(asked).toEqual([]);
  });
});

describe('a public provider', () => {
  it.each(['http://127.0.0.1:1/keys', 'https://127.0.0.1/keys', 'https://localhost/keys', 'https://10.0.0.1/keys', 'https://id.internal/keys', 'https://[::1]/keys'])('does not lead to %s', async (address) => {
    expect(await faultOf(providerFetch(provider({}), { reach: 'public' })(address, options))).toMatch(/^NOT_(?:PUBLIC|HTTPS)$/);
  });
});

it('neither a redirect is followed nor a long answer read to its end', async () => {
  const ask = providerFetch(provider({}), { reach: 'loopback' });
  expect((await ask(`${server.url}/elsewhere`, options)).status).toBe(302);
  expect(await faultOf(ask(`${server.url}/long`, options))).toBe('BROKEN_ANSWER');
});
