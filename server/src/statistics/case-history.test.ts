import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostCounted } from '../cases/newest-cases.ts';
import { type Doors, makeDoors } from '../testing/doors.ts';
import { type ReadWorld, readWorld, type ViewerName, viewerNames, viewers } from '../testing/read-world.ts';
import { countHistory, mostDots } from './case-history.ts';

interface Listed {
  readonly state: string; readonly resolution: string | null; readonly severity: string | null; readonly submittedAt: string;
  readonly firstRespondedAt: string | null; readonly fixedAt: string | null; readonly responseStatus: string;
}
interface History {
  readonly total: { readonly value: number; readonly hasMore: boolean };
  readonly responseHours: number;
  readonly byMonth: readonly { readonly month: string; readonly counts: readonly { readonly state: string; readonly resolution: string | null; readonly cases: number }[] }[];
  readonly responseTimes: readonly { readonly fromHours: number; readonly toHours: number | null; readonly inTime: number; readonly late: number }[];
  readonly answeredInTime: number; readonly answeredLate: number; readonly overdue: number; readonly pending: number; readonly notOwed: number;
  readonly fixTimes: readonly { readonly severity: string | null; readonly cases: number; readonly medianDays: number; readonly days: readonly number[] }[];
}

const historyQuery = `query ($query: String) { caseHistory(query: $query) { total { value hasMore } responseHours answeredInTime answeredLate overdue pending notOwed
  byMonth { month counts { state resolution cases } } responseTimes { fromHours toHours inTime late } fixTimes { severity cases medianDays days } } }`;
const listQuery = `query ($query: String) { cases(query: $query, first: 100) { edges { node { state resolution severity submittedAt firstRespondedAt fixedAt responseStatus } } } }`;
const queries = ['', 'is:open', '-state:closed severity:>=medium', 'resolution:duplicate,resolved', 'response:overdue', 'submitted:>2026-01-01 sort:due', 'service:none'];

let world: ReadWorld;
let doors: Doors;
beforeAll(async () => {
  world = await readWorld(90);
  await world.pool.query(`update cases set fixed_at = submitted_at + id * interval '5 hours' where id % 3 = 0`);
  doors = await makeDoors(world.pool);
});
afterAll(() => world.drop());

async function ask<T>(name: ViewerName, document: string, query: string, field: string): Promise<T> {
  const { data, errors } = await doors.text(viewers[name], document, { query });
  expect(errors).toEqual([]);
  return Reflect.get(Object(data), field) as T;
}
const historyOf = async (name: ViewerName, query: string): Promise<History> => ask(name, historyQuery, query, 'caseHistory');
const listedTo = async (name: ViewerName, query: string): Promise<readonly Listed[]> =>
  (await ask<{ edges: readonly { node: Listed }[] }>(name, listQuery, query, 'cases')).edges.map(({ node }) => node);

/** Without the field's name and the place in the document. */
const sentence = (error: string): string | undefined => error.replace(/^\w+: /u, '').split('\n')[0];
const count = <T>(all: readonly T[], holds: (one: T) => boolean): number => all.filter(holds).length;
const hoursBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 3_600_000;

function expected(rows: readonly Listed[]): Omit<History, 'responseHours' | 'responseTimes' | 'fixTimes'> {
  const status = (wanted: string): number => count(rows, (row) => row.responseStatus === wanted);
  const groups = new Map<string, Map<string, { state: string; resolution: string | null; cases: number }>>();
  for (const { submittedAt, state, resolution } of rows) {
    const month = submittedAt.slice(0, 7);
    const counts = groups.get(month) ?? new Map();
    groups.set(month, counts.set(`${state} ${resolution}`, { state, resolution, cases: (counts.get(`${state} ${resolution}`)?.cases ?? 0) + 1 }));
  }
  const byName = <V>(map: Map<string, V>): V[] => [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
  return {
    total: { value: rows.length, hasMore: false }, answeredInTime: status('MET'), answeredLate: status('ANSWERED_LATE'), overdue: status('OVERDUE'),
    pending: status('PENDING'), notOwed: status('NOT_OWED'),
    byMonth: [...groups.keys()].sort().map((month) => ({ month, counts: byName(groups.get(month) ?? new Map()) })),
  };
}

describe('the numbers behind the pictures of a history', () => {
  it.each(viewerNames)('are of what is listed to the %s, for every query', async (name) => {
    for (const query of queries) {
      const rows = await listedTo(name, query);
      const { responseHours: _hours, responseTimes, fixTimes, ...history } = await historyOf(name, query);
      const inOrder = history.byMonth.map(({ month, counts }) => ({ month, counts: [...counts].sort((a, b) => (`${a.state} ${a.resolution}` < `${b.state} ${b.resolution}` ? -1 : 1)) }));
      expect({ ...history, byMonth: inOrder }, query).toEqual(expected(rows));
      for (const { fromHours, toHours, inTime, late } of responseTimes) {
        const within = rows.filter(({ submittedAt, firstRespondedAt }) => firstRespondedAt !== null && hoursBetween(submittedAt, firstRespondedAt) >= fromHours
          && (toHours === null || hoursBetween(submittedAt, firstRespondedAt) < toHours));
        expect([inTime, late], `${query} ${fromHours}`).toEqual([count(within, (row) => row.responseStatus === 'MET'), count(within, (row) => row.responseStatus === 'ANSWERED_LATE')]);
      }
      for (const { severity, cases, days } of fixTimes) {
        const fixed = rows.filter((row) => row.severity === severity && row.fixedAt !== null).map(({ submittedAt, fixedAt }) => hoursBetween(submittedAt, fixedAt ?? '') / 24);
        expect(cases, query).toBe(fixed.length);
        expect(days, query).toHaveLength(cases <= mostDots ? cases : 0);
        if (days.length > 0) expect(days[0]).toBeCloseTo(Math.min(...fixed), 1);
      }
      expect(fixTimes.reduce((total, { cases }) => total + cases, 0), query).toBe(count(rows, ({ fixedAt }) => fixedAt !== null));
    }
  });

  it('come in one statement, in which no value of the query stands', async () => {
    doors.statements.length = 0;
    await historyOf('lead', 'weakness:CWE-918 number:LRL-2026-000777');
    expect(doors.statements).toHaveLength(1);
    expect(doors.statements[0]?.text).not.toMatch(/918|000777/u);
  });

  it('refuse what the list refuses, with the place', async () => {
    for (const query of ['secretword', 'nope:1', 'state:verifed', '(', 'a\0b:c', "'; drop table cases; --"]) {
      const [history, list] = await Promise.all([doors.text(viewers.reporter, historyQuery, { query }), doors.text(viewers.reporter, listQuery, { query })]);
      expect(list.errors).toHaveLength(1);
      expect(history.errors.map(sentence)).toEqual(list.errors.map(sentence));
    }
    const assigneeOfPartner = await doors.text(viewers.partner, historyQuery, { query: 'reporter:me' });
    expect(assigneeOfPartner.data).toBeNull();
  });
});

describe('counting', () => {
  const nothing = { found: 0, responseHours: 24, medianSeconds: null, months: [], answers: [], fixes: [] };

  it('says that there are more than were counted', () => {
    expect(countHistory({ ...nothing, found: mostCounted + 1 }).total).toEqual({ value: mostCounted, hasMore: true });
    expect(countHistory({ ...nothing, found: mostCounted }).total).toEqual({ value: mostCounted, hasMore: false });
  });

  it('draws the promise between two spans, whatever the hours are', () => {
    for (const responseHours of [1, 24, 48, 100]) {
      const spans = countHistory({ ...nothing, responseHours }).responseTimes;
      expect(spans.map(({ toHours }) => toHours)).toContain(responseHours);
      expect(spans.at(-1)).toEqual({ fromHours: 2 * responseHours, toHours: null, inTime: 0, late: 0 });
    }
  });

  it('puts the gravest fixes first', () => {
    const fix = (severity: 'LOW' | 'CRITICAL' | null) => ({ severity, cases: 1, quartiles: [1, 2, 3] as const, dots: [2] });
    expect(countHistory({ ...nothing, fixes: [fix(null), fix('LOW'), fix('CRITICAL')] }).fixTimes.map(({ severity }) => severity)).toEqual(['CRITICAL', 'LOW', null]);
  });
});
