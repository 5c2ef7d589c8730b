import pg from 'pg';
import { pino } from 'pino';
import { afterEach, expect, it } from 'vitest';
import { RateLimited, Unavailable } from '../errors.ts';
import type { Viewer } from '../read/viewer.ts';
import { LiveFeed } from './live-feed.ts';
import { mostStreams, OpenStreams } from './open-streams.ts';
import { StreamReads } from './stream-reads.ts';

const personOf = (sessionId: string, roles: readonly 'TRIAGER'[] = []): Viewer => ({ kind: 'person', accountId: 'a', roles, holdsTeamKey: false, sessionId });
const opened: OpenStreams[] = [];
function streamsOf(): OpenStreams {
  const pool = new pg.Pool();
  const streams = new OpenStreams(new LiveFeed(pool, pino({ enabled: false })), new StreamReads(pool));
  opened.push(streams);
  return streams;
}
const stream = (by: string, viewer: Viewer, ask: () => Promise<Viewer>, place: string | null = by) => ({ by, place, viewer, ask, spend: () => undefined });
afterEach(() => {
  for (const streams of opened.splice(0)) streams.stop();
});

it('asks once for all streams of a session, and ends all of them', async () => {
  const streams = streamsOf();
  const asked: string[] = [];
  const open = (sessionId: string, now: Viewer | null) => streams.open(stream(sessionId, personOf(sessionId), async () => {
    asked.push(sessionId);
    if (now === null) throw new Error('no such session');
    return now;
  }));
  const [kept, gone, other] = ['kept', 'gone', 'other'].map((id) => [open(id, idNow(id)), open(id, idNow(id))] as const);
  await streams.askAnew();
  expect(asked.sort()).toEqual(['gone', 'kept', 'other']);
  expect([kept, gone, other].map((pair) => pair?.map(({ live }) => live.isEnded))).toEqual([[false, false], [true, true], [true, true]]);
  expect(streams.size).toBe(2);
});
const idNow = (id: string): Viewer | null => (id === 'gone' ? null : personOf(id, id === 'other' ? ['TRIAGER'] : []));

it('takes so many of one node, and none once it stops', () => {
  const streams = streamsOf();
  const open = (at: number) => streams.open(stream(String(at), personOf(String(at)), async () => personOf(String(at))));
  const all = Array.from({ length: mostStreams.inAll }, (_, at) => open(at));
  expect(() => open(-1)).toThrow(RateLimited);
  all[0]?.end();
  const last = open(-2);
  streams.stop();
  expect(last.live.isEnded).toBe(true);
  expect(() => open(-3)).toThrow(Unavailable);
});

it('counts people by themselves where a router passes on what many ask from one place', () => {
  const open = (streams: OpenStreams, at: number, place: string | null) => streams.open(stream(`person ${at}`, personOf(String(at)), async () => personOf(String(at)), place));
  const [direct, routed] = [streamsOf(), streamsOf()];
  for (let at = 0; at < mostStreams.byPlace; at++) {
    open(direct, at, '192.0.2.1');
    open(routed, at, null);
  }
  expect(() => open(direct, -1, '192.0.2.1')).toThrow(RateLimited);
  for (let count = 0; count < mostStreams.byWhom; count++) open(routed, -1, null);
  expect(() => open(routed, -1, null)).toThrow(RateLimited);
});
