import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { postMessage } from '../cases/commands/post-message.ts';
import { CostBudget } from '../http/cost-budget.ts';
import { type EventStream, openEvents, type Told } from '../testing/event-stream.ts';
import { type Asking, tokenOf, toolWith } from '../testing/portal-over-http.ts';
import { type TwoNodes, twoNodes } from '../testing/two-nodes.ts';

let portal: TwoNodes;
let triager: Asking;
let reporter: Asking;
const streams: EventStream[] = [];
const follow = async (by: Asking, variables: object = {}, at: { url: string } = portal.here): Promise<EventStream> => {
  const stream = await openEvents(at.url, by, variables);
  streams.push(stream);
  return stream;
};
const eventsOf = async (stream: EventStream, count: number): Promise<NonNullable<Told['event']>[]> => {
  const events: NonNullable<Told['event']>[] = [];
  while (events.length < count) {
    const told = await stream.next();
    if (!told?.event) throw new Error(`the stream of status ${stream.status} ended: ${told?.text ?? stream.refusal}`);
    events.push(told.event);
  }
  return events;
};
/** The next event of a kind: what the reports before it wrote may still be on its way to who begins to listen. */
async function nextOf(stream: EventStream, kind: string): Promise<{ id: string }> {
  for (;;) {
    const [event] = await eventsOf(stream, 1);
    if (event?.__typename === kind) return event;
  }
}
/** The kinds that follow the receipt, which may still be on its way too. */
async function kindsOf(stream: EventStream, count: number): Promise<string[]> {
  const kinds: string[] = [];
  while (kinds.length < count) kinds.push(...(await eventsOf(stream, 1)).map(({ __typename }) => __typename).filter((kind) => kind !== 'CaseReceived'));
  return kinds;
}
const note = async (number: string): Promise<unknown> => postMessage(portal.app, portal.triager.viewer, {
  idempotencyKey: randomUUID(), number, body: await portal.seal('Between us.'), internal: true,
});
const ask = async (number: string): Promise<unknown> => portal.move(portal.triager, number, 'ASK_FOR_INFORMATION', { message: await portal.seal('Which browser?', portal.reporter) });

beforeAll(async () => {
  portal = await twoNodes();
  [triager, reporter] = [await tokenOf(portal.app, portal.triager.viewer.accountId), await tokenOf(portal.app, portal.reporter.viewer.accountId)];
});
afterAll(async () => {
  for (const stream of streams) stream.close();
  await portal.drop();
});

describe('changes of cases', () => {
  it('come to everybody who may see them, from any node', async () => {
    const { number } = await portal.report();
    const stranger = await tokenOf(portal.app, portal.lead.viewer.accountId);
    const [team, own, tool, lead] = [await follow(triager, {}, portal.there), await follow(reporter, { number }), await follow(await toolWith(portal.app.pool, ['CASES_READ'])), await follow(stranger, { number })];
    expect(team.headers.get('x-accel-buffering')).toBe('no');
    expect(team.headers.get('content-type')).toContain('text/event-stream');
    await note(number);
    await portal.move(portal.triager, number, 'START_TRIAGE');
    await portal.say(portal.triager, number, 'We look at it.');
    await ask(number);
    const whole = ['MessagePosted', 'CaseMoved', 'MessagePosted', 'MessagePosted', 'CaseMoved'];
    expect(await kindsOf(team, 5)).toEqual(whole);
    expect(await kindsOf(lead, 5)).toEqual(whole);
    expect(await kindsOf(own, 4)).toEqual(whole.slice(1));
    expect(await kindsOf(tool, 2)).toEqual(['CaseMoved', 'CaseMoved']);
  });

  it('are taken up again where they were left, without a gap and without a double', async () => {
    const { number } = await portal.report();
    const first = await follow(reporter, { number });
    await portal.move(portal.triager, number, 'START_TRIAGE');
    const seen = await nextOf(first, 'CaseMoved');
    first.close();
    await note(number);
    await ask(number);
    await portal.say(portal.reporter, number, 'Firefox.');
    const second = await follow(reporter, { number, after: seen.id }, portal.there);
    await portal.say(portal.triager, number, 'Thank you.');
    const events = await eventsOf(second, 5);
    expect(events.map(({ __typename }) => __typename)).toEqual(['MessagePosted', 'CaseMoved', 'MessagePosted', 'CaseMoved', 'MessagePosted']);
    expect(new Set([seen.id, ...events.map(({ id }) => id)]).size).toBe(6);
  });
});

describe('what streams cost', () => {
  it('is one statement for an event that many of the team hear of', async () => {
    const { number } = await portal.report();
    const open = await Promise.all(Array.from({ length: 20 }, async () => follow(triager, { number })));
    const asked = vi.spyOn(portal.app.pool, 'query');
    await portal.move(portal.triager, number, 'START_TRIAGE');
    const heard = await Promise.all(open.map(async (stream) => nextOf(stream, 'CaseMoved')));
    expect(new Set(heard.map(({ id }) => id)).size).toBe(1);
    const reads = asked.mock.calls.map(([statement]) => statement as string | pg.QueryConfig).filter((statement) => typeof statement === 'object' && statement.text.includes('wanted'));
    expect(reads.length).toBeLessThan(5);
    asked.mockRestore();
    for (const stream of open) stream.close();
  });

  it('counts the rows that are looked through for who comes back', async () => {
    const { number } = await portal.report();
    const first = await follow(reporter, { number });
    await portal.move(portal.triager, number, 'START_TRIAGE');
    const seen = await nextOf(first, 'CaseMoved');
    await ask(number);
    first.close();
    const spent = vi.spyOn(CostBudget.prototype, 'spend');
    await eventsOf(await follow(reporter, { number, after: seen.id }), 2);
    expect(spent).toHaveBeenCalledWith('costBy', portal.reporter.viewer.accountId, 200);
    spent.mockRestore();
  });
});

describe('transactions that commit in reverse', () => {
  /** An event of a case, in a transaction that is left open. */
  async function begin(caseId: string): Promise<{ commit: () => Promise<void>; id: string }> {
    const client = new pg.Client({ connectionString: portal.url });
    await client.connect();
    await client.query('begin');
    const { rows: [row] } = await client.query<{ id: string }>(`insert into case_event (case_id, kind) values ($1, 'FollowedUp') returning id`, [caseId]);
    return {
      id: row?.id ?? '',
      commit: async () => {
        await client.query('commit');
        await client.end();
      },
    };
  }

  const followedUp = async (stream: EventStream): Promise<string> => (await nextOf(stream, 'FollowedUp')).id;

  it('lose nothing to who listens, nor to who comes back between the two', async () => {
    const [{ caseId }, { caseId: otherId }] = [await portal.report(), await portal.report()];
    const listening = await follow(triager);
    const early = await begin(caseId);
    const late = await begin(otherId);
    expect(BigInt(early.id)).toBeLessThan(BigInt(late.id));
    await late.commit();
    const later = await followedUp(listening);
    listening.close();
    const back = await follow(triager, { after: later }, portal.there);
    const waiting = await follow(triager, {});
    await early.commit();
    const [missed, heard] = [await followedUp(back), await followedUp(waiting)];
    expect(missed).toBe(heard);
    expect(missed).not.toBe(later);
    const again = await follow(triager, { after: later });
    expect(await followedUp(again)).toBe(missed);
  });
});
