import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePerson } from '../testing/keyed-people.ts';
import { type Asking, type Portal, portalOverHttp, stranger, toolWith } from '../testing/portal-over-http.ts';

let portal: Portal;
let triager: Asking;
let lead: Asking;
beforeAll(async () => {
  portal = await portalOverHttp();
  triager = await portal.as(portal.triager);
  lead = await portal.as(portal.lead);
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

const ticket = 'https://tracker.example.org/42';
const hand = async (input: object, by: Asking = triager) => portal.ask(by,
  'mutation ($input: HandToEngineeringInput!) { handToEngineering(input: $input) { case { engineeringTicket } userErrors { code path } } }', { input: { idempotencyKey: randomUUID(), way: 'COPIED', ...input } });
const set = async (trackerUrl: string | null, by: Asking = lead) =>
  portal.ask(by, 'mutation ($input: SetTrackerInput!) { setTracker(input: $input) { userErrors { code path } } }', { input: { trackerUrl } });
const ticketOf = async (number: string, by: Asking = triager) => (await portal.ask(by, 'query ($n: String!) { case(number: $n) { engineeringTicket } }', { n: number })).at('data', 'case', 'engineeringTicket');
const trackerOf = async (by: Asking = triager) => (await portal.ask(by, '{ viewer { trackerUrl } }')).at('data', 'viewer', 'trackerUrl');
const codeOf = (answer: Awaited<ReturnType<typeof hand>>, mutation = 'handToEngineering'): unknown => answer.at('data', mutation, 'userErrors', '0', 'code') ?? answer.at('errors', '0', 'extensions', 'code');
const eventsOf = async (number: string, by: Asking): Promise<unknown> => ((await portal.ask(by,
  'query ($n: String!) { case(number: $n) { timeline(first: 100) { edges { node { __typename ... on HandedToEngineering { way } } } } } }', { n: number })).at('data', 'case', 'timeline', 'edges') as { node: { __typename: string; way?: string } }[])
  .filter(({ node }) => node.__typename === 'HandedToEngineering').map(({ node }) => node.way);
const confirm = async () => portal.app.pool.query('update session set confirmed_at = now() where account_id = $1', [portal.lead.viewer.accountId]);

describe('handing to engineering', () => {
  it('notes how, and where the ticket stands, for the team alone; nothing that the reporter knows moves', async () => {
    const { number } = await portal.report();
    const reporter = await portal.as(portal.reporter);
    const facts = async () => (await portal.app.pool.query<object>('select version, updated_at from cases where number = $1', [number])).rows[0];
    const before = await facts();
    const again = { idempotencyKey: randomUUID(), number, way: 'POSTED', ticketUrl: ` ${ticket} ` };
    for (const _ of ['once', 'again']) expect((await hand(again)).at('data', 'handToEngineering')).toEqual({ case: { engineeringTicket: ticket }, userErrors: [] });
    expect(codeOf(await hand({ ...again, way: 'COPIED' }))).toBe('IDEMPOTENCY_MISMATCH');
    expect((await hand({ number })).at('data', 'handToEngineering', 'case', 'engineeringTicket')).toBe(ticket);
    expect((await hand({ number, way: 'LINKED', ticketUrl: `${ticket}0` })).at('data', 'handToEngineering', 'case', 'engineeringTicket')).toBe(`${ticket}0`);
    expect((await hand({ number, way: 'UNLINKED' })).at('data', 'handToEngineering', 'case', 'engineeringTicket')).toBeNull();
    await hand({ number, way: 'LINKED', ticketUrl: ticket });
    expect(await facts()).toEqual(before);
    expect(await eventsOf(number, triager)).toEqual(['POSTED', 'COPIED', 'LINKED', 'UNLINKED', 'LINKED']);
    expect([await eventsOf(number, reporter), await ticketOf(number, reporter)]).toEqual([[], null]);
    const tool = await toolWith(portal.app.pool, ['CASES_READ']);
    expect([await eventsOf(number, tool), await ticketOf(number, tool)]).toEqual([[], null]);
  });

  it('needs an address that is one, and a way that is one', async () => {
    const { number } = await portal.report();
    expect(codeOf(await hand({ number, way: 'LINKED' }))).toBe('REQUIRED');
    for (const ticketUrl of ['http://tracker.example.org/1', 'javascript:alert(1)', 'https://a:b@tracker.example.org/', portal.app.config.publicUrl, `https://tracker.example.org/${'x'.repeat(10_000)}`]) {
      expect((await hand({ number, ticketUrl })).at('data', 'handToEngineering', 'userErrors', '0'), ticketUrl).toEqual({ code: 'INVALID', path: ['input', 'ticketUrl'] });
    }
    expect((await hand({ number, way: 'MAILED' })).text).toContain('BAD_USER_INPUT');
    expect(await eventsOf(number, triager)).toEqual([]);
  });

  it('is for who opens the words', async () => {
    const { number } = await portal.report();
    expect(codeOf(await hand({ number }, await portal.as(portal.reporter)))).toBe('FORBIDDEN');
    expect(codeOf(await hand({ number }, await portal.as(await makePerson(portal.app, ['TRIAGER']))))).toBe('FORBIDDEN');
    expect(codeOf(await hand({ number }, await portal.as(await makePerson(portal.app))))).toBe('NOT_FOUND');
    expect(codeOf(await hand({ number }, await toolWith(portal.app.pool, ['CASES_WRITE', 'CASES_READ'])))).toBe('FORBIDDEN');
    expect(codeOf(await hand({ number }, stranger))).toBe('UNAUTHENTICATED');
    await portal.app.pool.query('update cases set reporter_id = $1 where number = $2', [portal.triager.viewer.accountId, number]);
    expect(codeOf(await hand({ number }))).toBe('FORBIDDEN');
  });
});

describe('the tracker', () => {
  it('is set by a lead who just confirmed who they are, noted in the audit log, and known to the team alone', async () => {
    expect(codeOf(await set(ticket, triager), 'setTracker')).toBe('FORBIDDEN');
    expect(codeOf(await set(ticket), 'setTracker')).toBe('CONFIRM_FIRST');
    await confirm();
    expect(codeOf(await set('http://tracker.example.org/'), 'setTracker')).toBe('INVALID');
    expect((await set(ticket)).at('data', 'setTracker', 'userErrors')).toEqual([]);
    expect(await trackerOf()).toBe(ticket);
    for (const by of [await portal.as(portal.reporter), await portal.as(await makePerson(portal.app, ['ADMINISTRATOR']))]) expect(await trackerOf(by)).toBeNull();
    const { rows } = await portal.app.pool.query<object>(`select facts from audit_entry where facts->'settings' ? 'tracker_url'`);
    expect(rows).toEqual([{ facts: { settings: ['tracker_url'], value: true, earlier: false } }]);
    await set(null);
    expect(await trackerOf()).toBeNull();
  });

  it('opens one page of the portal to one site, for the team alone', async () => {
    await confirm();
    await set('https://tracker.example.org:8443/hooks/new?token=secret');
    const policyOf = async (path: string, by: Asking | null): Promise<string> =>
      (await portal.browser().ask(path, { headers: by === null ? {} : { authorization: `Bearer ${by.token}` } })).headers.get('content-security-policy') ?? '';
    expect(await policyOf('/hand-over', triager)).toContain(`connect-src 'self' https://tracker.example.org:8443;`);
    for (const [path, by] of [['/hand-over', null], ['/hand-over', await portal.as(portal.reporter)], ['/queue', triager], ['/cases/LRL-2026-000001', triager], ['/', null]] as const) {
      expect(await policyOf(path, by), path).toContain(`connect-src 'self';`);
    }
    await set(null);
    expect(await policyOf('/hand-over', triager)).toContain(`connect-src 'self';`);
  });
});
