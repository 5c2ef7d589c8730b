import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../accounts/sessions.ts';
import { postMessage } from '../cases/commands/post-message.ts';
import { mostStreams } from '../live/open-streams.ts';
import { type EventStream, followDocument, openEvents, type Told } from '../testing/event-stream.ts';
import { type KeyedPerson, makePerson, registerOwnKey } from '../testing/keyed-people.ts';
import { type Asking, tokenOf, toolWith } from '../testing/portal-over-http.ts';
import { type TwoNodes, twoNodes } from '../testing/two-nodes.ts';

let portal: TwoNodes;
let number: string;
let other: KeyedPerson;
let people: Readonly<Record<string, Asking>>;
const streams: EventStream[] = [];
const follow = async (by: Asking, variables: object = {}, body?: object): Promise<EventStream> => {
  const stream = await openEvents(portal.here.url, by, variables, body);
  streams.push(stream);
  return stream;
};
const as = async (roles: readonly ('RESEARCHER' | 'TRIAGER' | 'ADMINISTRATOR')[]): Promise<Asking> => tokenOf(portal.app, (await makePerson(portal.app, roles)).viewer.accountId);
const idOfLast = async (by: Asking): Promise<string> => {
  const { at } = await portal.here.ask(by, 'query ($n: String!) { case(number: $n) { timeline(last: 1) { edges { node { id } } } } }', { n: number });
  return String(at('data', 'case', 'timeline', 'edges', '0', 'node', 'id'));
};
/** Its kind, or what came in its place. */
const kindOf = (told: Told | null): string => told?.event?.__typename ?? told?.text ?? 'the end of the stream';
/** The kinds that follow the receipt, which was written before and may still be on its way. */
async function kindsOf(stream: EventStream, count: number): Promise<string[]> {
  const kinds: string[] = [];
  while (kinds.length < count) kinds.push(...[kindOf(await stream.next())].filter((kind) => kind !== 'CaseReceived'));
  return kinds;
}
const note = async (about: string): Promise<unknown> => postMessage(portal.app, portal.triager.viewer, {
  idempotencyKey: randomUUID(), number: about, body: await portal.seal('Between us.'), internal: true,
});

beforeAll(async () => {
  portal = await twoNodes();
  other = await makePerson(portal.app);
  await registerOwnKey(portal.app, other);
  const { rows: [service] } = await portal.app.pool.query<{ id: string }>(`insert into online_service (slug, name, in_scope, hostnames) values ('mail', 'Mail', true, '{}') returning id`);
  ({ number } = await portal.report());
  people = {
    triager: await tokenOf(portal.app, portal.triager.viewer.accountId), reporter: await tokenOf(portal.app, portal.reporter.viewer.accountId),
    otherReporter: await tokenOf(portal.app, other.viewer.accountId), administrator: await as(['ADMINISTRATOR']), newTriager: await as(['RESEARCHER', 'TRIAGER']),
    tool: await toolWith(portal.app.pool, ['CASES_READ']), toolOfOther: await toolWith(portal.app.pool, ['CASES_READ'], [service?.id ?? '']),
  };
});
afterAll(async () => {
  for (const stream of streams) stream.close();
  await portal.drop();
});

describe('a stream of changes', () => {
  // A node that cannot ask its database who somebody is ends their stream, and the reader comes back: so does this one, once.
  it('holds what its reader may read at that moment, and nothing else', { retry: 1 }, async () => {
    const { number: ofThis } = await portal.report();
    const heard: Readonly<Record<string, readonly string[]>> = {
      triager: ['MessagePosted', 'CaseMoved', 'MessagePosted', 'CaseMoved'], reporter: ['CaseMoved', 'MessagePosted', 'CaseMoved'],
      newTriager: ['CaseMoved', 'CaseMoved'], tool: ['CaseMoved', 'CaseMoved'], otherReporter: [], administrator: [], toolOfOther: [],
    };
    const open = await Promise.all(Object.keys(heard).map(async (name) => [name, await follow(people[name] ?? { token: null })] as const));
    await note(ofThis);
    await portal.move(portal.triager, ofThis, 'START_TRIAGE');
    await portal.say(portal.triager, ofThis, 'We look at it.');
    await portal.move(portal.lead, ofThis, 'CLOSE', { resolution: 'SPAM' });
    for (const [name, stream] of open) {
      expect(stream, name).toMatchObject({ status: 200, refusal: '' });
      expect(await kindsOf(stream, heard[name]?.length ?? 0), name).toEqual(heard[name]);
    }
    // Whoever hears nothing of it hears of the next that is theirs, and of nothing before.
    const mine = await portal.report(other);
    const told = await open.find(([name]) => name === 'otherReporter')?.[1].next();
    expect(told?.event?.case?.number).toBe(mine.number);
    expect(told?.text).not.toContain(ofThis);
  });

  it('is for people and for tools that read cases', async () => {
    expect((await follow({ token: null })).status).toBe(401);
    expect((await follow(await toolWith(portal.app.pool, ['STATISTICS_READ']))).status).toBe(403);
    for (const name of ['otherReporter', 'toolOfOther', 'administrator']) {
      const told = await (await follow(people[name] ?? { token: null }, { number })).next();
      expect(told?.errors?.[0]?.extensions.code, name).toBe('NOT_FOUND');
    }
  });

  it('goes on from no event of somebody else, as from one that never was', async () => {
    await note(number);
    const hidden = await idOfLast(people['triager'] ?? { token: null });
    const refusals = await Promise.all([['reporter', hidden], ['otherReporter', hidden], ['reporter', 'TWVzc2FnZVBvc3RlZDo5OTk5OTk5'], ['reporter', 'x'], ['reporter', Buffer.from('Case:1').toString('base64url')]].map(
      async ([who = '', after]) => (await (await follow(people[who] ?? { token: null }, { after })).next())?.text));
    expect(new Set(refusals).size).toBe(1);
    expect(refusals[0]).toContain('BAD_USER_INPUT');
  });

  it('takes one subscription and nothing else', async () => {
    const many = `subscription { ${Array.from({ length: 10_000 }, (_, i) => `a${i}: caseChanged { id }`).join(' ')} }`;
    const two = 'subscription { a: caseChanged { id } b: caseChanged { id } }';
    const queries = ['{ viewer { id } }', 'mutation { markRead(input: { number: "x" }) { case { id } } }', '{ __schema { types { name } } }', 'subscription { __schema { types { name } } }',
      'subscription { __typename }', 'subscription { caseChanged { nothing } }', 'subscription {', many, two, `${followDocument} query Other { viewer { id } }`,
      `subscription { caseChanged { ${'case { onlineService { slug } related(first: 50) { case { '.repeat(6)} id ${'} } }'.repeat(6)} } }`];
    for (const query of queries) {
      const { status, refusal } = await follow(people['triager'] ?? { token: null }, {}, { query });
      expect(status, query.slice(0, 80)).toBe(400);
      expect(refusal).toContain('BAD_USER_INPUT');
    }
    for (const body of [[{ query: followDocument }], { query: 7 }, {}, { query: followDocument, variables: [] }]) expect((await follow(people['triager'] ?? { token: null }, {}, body)).status).toBe(400);
    const wrong = await (await follow(people['triager'] ?? { token: null }, { number: { a: 1 } })).next();
    expect(wrong?.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is read by no page of another site, by GET, or in another form', async () => {
    const token = await openSession(portal.app.dataSource.manager, portal.reporter.viewer.accountId, { method: 'PASSWORD', hasFactor: true });
    const cookie = { cookie: `laurel=${token}`, accept: 'text/event-stream', 'content-type': 'application/json' };
    const ask = async (init: RequestInit & { headers: Record<string, string> }): Promise<number> => {
      const answer = await fetch(`${portal.here.url}/graphql/stream`, { body: JSON.stringify({ query: followDocument }), method: 'POST', ...init });
      await answer.body?.cancel();
      return answer.status;
    };
    expect(await ask({ headers: { ...cookie, 'sec-fetch-site': 'same-origin' } })).toBe(200);
    expect(await ask({ headers: { ...cookie, 'sec-fetch-site': 'cross-site' } })).toBe(403);
    expect(await ask({ headers: { ...cookie, origin: 'https://evil.example' } })).toBe(403);
    expect(await ask({ headers: { ...cookie, 'content-type': 'text/plain' } })).toBe(415);
    expect(await ask({ headers: { ...cookie, accept: '*/*' } })).toBe(406);
    const url = `${portal.here.url}/graphql/stream?query=${encodeURIComponent('subscription { caseChanged { id } }')}`;
    for (const method of ['GET', 'PUT', 'DELETE']) expect((await fetch(url, { method, headers: cookie })).status, method).toBe(405);
    expect((await fetch(`${portal.here.url}/graphql/stream`, { method: 'POST', headers: { ...cookie, 'x-graphql-event-stream-token': 'mine', accept: 'application/json' }, body: '{}' })).status).toBe(406);
  });

  it('is open so many times for one account, and no more', async () => {
    const by = people['newTriager'] ?? { token: null };
    const more = await Promise.all(Array.from({ length: mostStreams.byWhom + 2 }, async () => follow(by)));
    expect(more.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(2);
    expect(more.find(({ status }) => status === 429)?.refusal).toContain('RATE_LIMITED');
    for (const stream of more) stream.close();
  });

  it('opens for nobody while a restored portal is closed', async () => {
    await portal.app.pool.query('update installation set restored_at = now()');
    expect((await follow(people['reporter'] ?? { token: null })).status).toBe(403);
    await portal.app.pool.query('update installation set restored_at = null');
  });
});
