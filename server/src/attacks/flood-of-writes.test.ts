import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePerson } from '../testing/keyed-people.ts';
import { type Asking, type Portal, portalOverHttp, stranger } from '../testing/portal-over-http.ts';

let portal: Portal;
beforeAll(async () => { portal = await portalOverHttp({ environment: { TRUST_PROXY: '1' } }); });
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

const from = (by: Asking, address: string): Asking => ({ ...by, headers: { 'x-forwarded-for': address } });
const codeOf = async (by: Asking, query: string, variables: object = {}): Promise<unknown> => (await portal.ask(by, query, variables)).at('errors', '0', 'extensions', 'code') ?? 'fine';
const consent = `mutation { answerConsent(input: { number: "LRL-2026-000001", token: "1.${'A'.repeat(43)}", choice: ANONYMOUS }) { userErrors { code } } }`;

/** How many of so many were answered before the first refusal. */
async function answered(times: number, ask: () => Promise<unknown>): Promise<number> {
  for (let i = 0; i < times; i++) if ((await ask()) === 'RATE_LIMITED') return i;
  return times;
}

describe('a flood of writes', () => {
  it('by strangers is stemmed where it comes from, not where it says to come from', async () => {
    expect(await answered(80, async () => codeOf(from(stranger, '203.0.113.7'), consent))).toBe(60);
    // The proxy adds the address it saw at the end; what the sender wrote before it counts for nothing.
    expect(await codeOf(from(stranger, '198.51.100.1, 203.0.113.7'), consent)).toBe('RATE_LIMITED');
    expect(await codeOf(from(stranger, '203.0.113.8'), consent)).toBe('fine');
    expect(await codeOf(from(stranger, '203.0.113.7'), '{ teamKey { fingerprint } }')).toBe('fine');
  });

  it('of reports is stemmed by account, and by place where accounts are made for it', async () => {
    const submit = 'mutation ($i: SubmitReportInput!) { submitReport(input: $i) { userErrors { code } } }';
    const report = async (by: Asking) => codeOf(by, submit, { i: { idempotencyKey: randomUUID(), policyVersion: 1, report: 'not sealed' } });
    const first = from(await portal.as(await makePerson(portal.app)), '192.0.2.1');
    expect(await answered(70, async () => report(first))).toBe(60);
    // What one account tries beyond its own is not taken from others in the same place.
    const second = from(await portal.as(await makePerson(portal.app)), '192.0.2.1');
    expect(await answered(70, async () => report(second))).toBe(60);
    const third = from(await portal.as(await makePerson(portal.app)), '192.0.2.1');
    expect(await answered(1, async () => report(third))).toBe(0);
    const elsewhere = from(await portal.as(await makePerson(portal.app)), '192.0.2.2');
    expect(await report(elsewhere)).toBe('fine');
  });

  it('by strangers, who report nothing, keeps no reporter out who shares an address with them', async () => {
    const fields = Array.from({ length: 29 }, (_, i) => `a${i}: submitReport(input: $i) { userErrors { code } }`);
    const input = { i: { idempotencyKey: randomUUID(), policyVersion: 1, report: 'not sealed' } };
    for (let i = 0; i < 6; i++) await portal.ask(from(stranger, '203.0.113.10'), `mutation ($i: SubmitReportInput!) { ${fields.join(' ')} }`, input);
    const reporter = from(await portal.as(await makePerson(portal.app)), '203.0.113.10');
    expect(await codeOf(reporter, 'mutation ($i: SubmitReportInput!) { submitReport(input: $i) { userErrors { code } } }', input)).toBe('fine');
  });

  it('under thirty aliases counts as thirty', async () => {
    const by = from(stranger, '203.0.113.9');
    const fields = Array.from({ length: 29 }, (_, i) => `a${i}: answerConsent(input: { number: "LRL-2026-000001", token: "1.${'A'.repeat(43)}", choice: ANONYMOUS }) { userErrors { code } }`);
    const all = `mutation { ...F } fragment F on Mutation { ${fields.join(' ')} }`;
    expect(await answered(5, async () => codeOf(by, all))).toBe(2);
  });

  it('of challenges, which a query leaves behind, is stemmed too', async () => {
    const by = await portal.as(await makePerson(portal.app));
    expect(await answered(320, async () => codeOf(by, '{ viewer { keyChallenge } }'))).toBe(300);
  });

  it('is no flood where the team works', async () => {
    const team = await portal.as(portal.triager);
    const { number } = await portal.report();
    expect(await answered(400, async () => codeOf(team, 'mutation ($n: String!) { markRead(input: { number: $n }) { userErrors { code } } }', { n: number }))).toBe(400);
  });

  it('says when to try again', async () => {
    const { at, status, headers } = await portal.ask(from(stranger, '203.0.113.7'), consent);
    expect(at('errors', '0', 'extensions')).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) });
    expect([status, Number(headers.get('retry-after'))]).toEqual([429, at('errors', '0', 'extensions', 'retryAfterSeconds')]);
  });
});
