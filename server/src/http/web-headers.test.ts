import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HttpPortal, serve } from '../testing/portal-over-http.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import type { TestAnswer } from '../testing/test-server.ts';

let node: TestApp;
let portal: HttpPortal;
beforeAll(async () => {
  node = await testApp({ mode: 'EXAMPLE', environment: { PUBLIC_URL: 'https://security.example.org' } });
  portal = await serve(node.app);
});
afterAll(async () => {
  await portal.close();
  await node.drop();
});

/** Answers of every kind: pages, missing ones, files, feeds, health, sign-in, uploads, GraphQL, refusals and redirects. */
const asked: readonly (readonly [string, RequestInit, RegExp])[] = [
  ['/', {}, /no-cache|no-store|^$/], ['/report', {}, /no-cache|no-store|^$/], ['/nothing/here', {}, /no-cache|no-store|^$/], ['/assets/none.js', {}, /^/], ['/healthz', {}, /no-store/], ['/readyz', {}, /no-store/], ['/metrics', {}, /^/], ['/supergraph/services', {}, /no-store/],
  ['/auth/session', {}, /no-store/], ['/auth/challenge?purpose=REGISTER', {}, /no-store/], ['/auth/sign-in', { method: 'POST', body: '{', headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' } }, /no-store/],
  ['/auth/sign-in', { method: 'POST', body: '{}' }, /no-store/], ['/auth/none', {}, /no-store|no-cache|^$/],
  ['/graphql?query=%7B__typename%7D', { headers: { 'apollo-require-preflight': 'x' } }, /no-store/], ['/graphql', { method: 'DELETE' }, /no-store/], ['/graphql', { method: 'POST', body: '[' , headers: { 'content-type': 'application/json' } }, /no-store/],
  ['/attachments', { method: 'POST' }, /no-store|^$/], ['/attachments/none', {}, /no-store|no-cache|^$/], ['/unsubscribe/none', {}, /^/], ['/csp-report', { method: 'POST', body: '{}', headers: { 'content-type': 'application/csp-report' } }, /no-store/],
  ['/.well-known/security.txt', {}, /max-age=300|no-cache/], ['/portal-key.asc', {}, /max-age=300|no-cache/], ['/pgp-key.asc', {}, /^/], ['/acknowledgments.json', {}, /no-cache/], ['/acknowledgments.atom', {}, /no-cache/], ['/response.json', {}, /^/],
  ['/response.svg', {}, /^/], ['/log/checkpoint', {}, /^/], ['/mailbox/messages.json', {}, /^/],
];
/** What others may load into their pages: figures, feeds and keys that are public. */
const isForAll = (path: string): boolean => /^\/(?:\.well-known|portal-key|pgp-key|acknowledgments\.|response\.|log\/)/.test(path);

function expectHeaders(path: string, { headers }: TestAnswer): void {
  const value = (name: string): string => headers.get(name) ?? '';
  expect(value('strict-transport-security'), path).toBe('max-age=63072000');
  expect(value('x-content-type-options'), path).toBe('nosniff');
  expect(value('x-frame-options'), path).toBe('DENY');
  expect(value('x-permitted-cross-domain-policies'), path).toBe('none');
  expect(value('referrer-policy'), path).toBe('same-origin');
  expect(value('cross-origin-opener-policy'), path).toBe('same-origin');
  expect(value('cross-origin-embedder-policy'), path).toBe('require-corp');
  expect(value('permissions-policy'), path).toContain('camera=(), ');
  expect(value('content-security-policy'), path).toMatch(/default-src 'none'.*frame-ancestors 'none'/s);
  for (const name of ['server', 'x-powered-by', 'x-aspnet-version']) expect(headers.get(name), `${path} ${name}`).toBeNull();
}

describe('the headers of the OWASP Secure Headers project', () => {
  it.each(asked)('are on %s %o', async (path, init, cacheControl) => {
    const answer = await portal.browser().ask(path, init);
    expect(answer.status).toBeLessThan(500);
    expectHeaders(path, answer);
    expect(answer.headers.get('cache-control') ?? '', path).toMatch(cacheControl);
    if (answer.status < 300) expect(answer.headers.get('cross-origin-resource-policy'), path).toBe(isForAll(path) ? 'cross-origin' : 'same-origin');
  });

  it('ask browsers to tell the portal, and nobody else, what they refused', async () => {
    const { headers } = await portal.browser().ask('/report');
    expect(headers.get('reporting-endpoints')).toBe('csp="/csp-report"');
    expect(headers.get('content-security-policy')).toContain('report-uri /csp-report;report-to csp');
  });
});

describe('what browsers tell of pages', () => {
  const tell = async (body: object, type: string): Promise<number> =>
    (await portal.browser().ask('/csp-report', { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': type } })).status;
  const old = { 'csp-report': { 'document-uri': 'https://security.example.org/consent#1.secret', 'violated-directive': 'script-src-elem', 'effective-directive': 'script-src-elem', 'blocked-uri': 'https://evil.example/x.js?stolen' } };
  const current = [{ type: 'csp-violation', url: 'https://security.example.org/cases/LRL-2026-000001', body: { documentURL: 'https://security.example.org/cases/LRL-2026-000001', effectiveDirective: 'require-trusted-types-for', blockedURL: 'trusted-types-sink', sample: 'Element innerHTML|<img src=x>' } }];

  it('is counted and logged by kinds, in both forms, and no address is repeated', async () => {
    expect([await tell(old, 'application/csp-report'), await tell(current, 'application/reports+json')]).toEqual([204, 204]);
    const log = node.logged();
    expect(log).toContain('"directive":"script-src-elem","blocked":"elsewhere","page":"page"');
    expect(log).toContain('"directive":"require-trusted-types-for","blocked":"trusted-types-sink","page":"page"');
    for (const word of ['evil.example', 'stolen', 'secret', 'innerHTML', 'LRL-2026-000001']) expect(log).not.toContain(word);
    const metrics = (await portal.browser().ask('/metrics')).text;
    expect(metrics).toContain('laurel_csp_violations_total{directive="script-src-elem"} 1');
  });

  it('is refused where it is large, and says nothing where it is nonsense', async () => {
    expect(await tell({ x: 'x'.repeat(20_000) }, 'application/csp-report')).toBe(413);
    for (const body of [{}, [], { 'csp-report': 7 }, [{ type: 'csp-violation' }], { 'csp-report': { 'effective-directive': '\n{"level":60}' } }]) expect(await tell(body, 'application/csp-report')).toBe(204);
    expect((await portal.browser().ask('/metrics')).text).not.toContain('level');
  });
});
