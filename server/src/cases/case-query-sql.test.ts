import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matches, type QueriedCase } from '../../../schema/case-query/matches.ts';
import { printCaseQuery } from '../../../schema/case-query/print-case-query.ts';
import { RandomQueries } from '../../../schema/case-query/random-query.ts';
import { choicesOf, vocabularies } from '../../../schema/case-query/vocabulary.ts';
import { BadUserInput } from '../errors.ts';
import { bind, every, identifier, render, type Sql, sql } from '../read/sql.ts';
import { anonymous, shapeOf, type Viewer } from '../read/viewer.ts';
import { type CaseRow, insertCases, randomCases } from '../testing/case-rows.ts';
import { testDatabase, type TestDatabase } from '../testing/database.ts';
import { caseSources, caseStates, issueTypes, resolutions, responseStatuses, severities } from './case-facts.ts';
import { compileCaseQuery } from './case-query-sql.ts';
import { isUpdateMissed } from './next-update-rules.ts';
import { responseStatus } from './response-clock-rules.ts';
import { nextDueOf, responseStatusOf } from './response-status-sql.ts';
import { isSecondLookPending } from './second-look-rules.ts';

const now = new Date('2026-03-29T10:30:00.123Z');
const nowSql = sql`${now.toISOString()}::timestamptz`;
const services = ['mail', 'drive', 'calendar'];
const people = [
  ['00000000-0000-4000-8000-000000000001', 'ana', 'Ana Lima'], ['00000000-0000-4000-8000-000000000002', null, 'Tariq Osei'],
  ['00000000-0000-4000-8000-000000000003', 'nullbyte', null], ['00000000-0000-4000-8000-000000000004', null, null],
] as const;
const [lead, triager, reporter, other] = people.map(([id]) => id) as [string, string, string, string];
const person = (accountId: string, role: 'LEAD' | 'RESEARCHER'): Viewer => ({ kind: 'person', accountId, roles: [role], holdsTeamKey: true });
const partner: Viewer = { kind: 'partner', tokenId: '1', scopes: ['CASES_READ'], onlineServiceIds: null };
const team = person(lead, 'LEAD');

let database: TestDatabase;
let rows: CaseRow[];
const unread = new Map<string, Set<string>>();

async function insertMessages(): Promise<void> {
  for (const { id, reporterId } of rows) {
    const roll = Number(id) % 7;
    if (roll > 3) continue;
    const author = roll === 0 ? reporterId : roll === 1 ? lead : triager;
    const internal = roll === 3;
    const { rows: [text] } = await database.pool.query<{ id: string }>(
      `insert into sealed_text (case_id, kind, seipd, sha256) values ($1, 'MESSAGE', '', decode(repeat('00', 32), 'hex')) returning id`, [id]);
    await database.pool.query(`insert into message (case_id, author_id, author_role, internal, body_id, sent_at) values ($1, $2, 'TEAM', $3, $4, $5)`,
      [id, author, internal, text?.id, now]);
    const isRead = Number(id) % 5 === 0;
    if (isRead) await database.pool.query('insert into case_reading (account_id, case_id, read_at) values ($1, $2, $3)', [lead, id, now]);
    const readers = [...(isRead ? [] : [lead]), ...(internal ? [] : [reporter])].filter((reader) => reader !== author);
    unread.set(id, new Set(readers));
  }
}

beforeAll(async () => {
  database = await testDatabase();
  const { pool } = database;
  for (const [id, handle, name] of people) {
    await pool.query('insert into account (id, handle, display_name) values ($1, $2, $3)', [id, handle, name]);
  }
  const made = await pool.query<{ id: string }>('insert into online_service (slug, name) select slug, slug from unnest($1::text[]) slug returning id', [services]);
  const serviceIds = made.rows.map(({ id }) => id);
  rows = randomCases({ seed: 42, count: 400, now, serviceIds, reporterIds: [reporter, other], teamIds: [lead, triager] });
  await insertCases(pool, rows);
  await insertMessages();
});
afterAll(() => database.drop());

const namesOf = (id: string): string[] => (people.find(([known]) => known === id)?.slice(1) ?? []).filter((name) => name !== null);
const asPerson = (id: string | null): QueriedCase['assignee'] => (id === null ? null : { id, names: namesOf(id) });
function asQueried(row: CaseRow, viewer: Viewer): QueriedCase {
  const id = viewer.kind === 'person' ? viewer.accountId : '';
  return {
    ...row, serviceSlug: row.onlineServiceId === null ? null : (services[Number(row.onlineServiceId) - 1] ?? null),
    responseStatus: responseStatus(row, now), assignee: asPerson(row.assigneeId), reporter: row.source === 'INTERNAL' ? null : asPerson(row.reporterId),
    unreadCount: unread.get(row.id)?.has(id) ? 1 : 0, isDuplicate: row.duplicateOfId !== null, isCreditable: row.creditableSince !== null,
    isSecondLookPending: isSecondLookPending(row),
  };
}

async function select(columns: Sql, where: readonly Sql[], viewer: Viewer): Promise<Record<string, string>[]> {
  const { text, values } = render(sql`select ${columns} from cases c where ${every(where)} order by c.id`);
  const result = await database.pool.query<Record<string, string>>(text, bind(values, { viewer, variables: {} }));
  return result.rows;
}

const row = identifier('c');
async function found(text: string | null, viewer: Viewer): Promise<string[]> {
  const { conditions } = compileCaseQuery(text, shapeOf(viewer), nowSql);
  return (await select(sql`c.id`, conditions(row), viewer)).map(({ id }) => String(id));
}

describe('the language', () => {
  it('has the names of the schema', () => {
    const names = (field: keyof typeof choicesOf): string[] => choicesOf[field].map(({ name }) => name);
    expect(names('state')).toEqual(caseStates);
    expect(names('resolution')).toEqual(resolutions);
    expect(names('type')).toEqual(issueTypes);
    expect(names('severity')).toEqual(severities);
    expect(names('response')).toEqual(responseStatuses);
    expect(names('source')).toEqual(caseSources);
  });

  it('finds in SQL what the rules say of the response clock, at its very edges too', async () => {
    const statuses = await select(sql`c.id, ${responseStatusOf(row, nowSql)} as status`, [], team);
    expect(statuses).toEqual(rows.map((facts) => ({ id: facts.id, status: responseStatus(facts, now) })));
    expect(new Set(statuses.map(({ status }) => status)).size).toBe(responseStatuses.length);
  });

  it('calls overdue what waits for a late response or a missed update', async () => {
    const late = rows.filter((facts) => facts.state !== 'CLOSED' && (responseStatus(facts, now) === 'OVERDUE' || isUpdateMissed(facts, now)));
    expect(await found('is:overdue', team)).toEqual(late.map(({ id }) => id));
    expect(late.length).toBeGreaterThan(10);
  });

  it('agrees with the filter in memory on 2,000 random queries', async () => {
    const samples = {
      services, weaknesses: ['CWE-79', 'CWE-89', 'CWE-352'], numbers: rows.slice(0, 40).map(({ number }) => number),
      people: ['ana', 'ana lima', 'nullbyte', 'nobody'], days: rows.slice(0, 60).map(({ submittedAt }) => submittedAt.toISOString().slice(0, 10)),
    };
    const askers = [[team, vocabularies.team], [person(reporter, 'RESEARCHER'), vocabularies.researcher], [partner, vocabularies.partner]] as const;
    let empty = 0;
    for (const [index, [viewer, vocabulary]] of askers.entries()) {
      const queries = new RandomQueries(index, samples, vocabulary);
      const queried = rows.map((facts) => ({ id: facts.id, ...asQueried(facts, viewer) }));
      const me = { id: viewer.kind === 'person' ? viewer.accountId : null };
      for (let i = 0; i < 667; i++) {
        const query = queries.query();
        const text = printCaseQuery(query);
        const expected = queried.filter((facts) => matches(query, facts, me, now)).map(({ id }) => id);
        expect(await found(text, viewer), text).toEqual(expected);
        if (expected.length === 0) empty++;
      }
    }
    expect(empty).toBeLessThan(1000);
  }, 120_000);
});

describe('compiling', () => {
  it('finds everything without a query', async () => {
    expect(await found(null, team)).toHaveLength(rows.length);
    expect(await found('  ', team)).toHaveLength(rows.length);
  });

  it('binds every value and carries no identity', () => {
    const { conditions } = compileCaseQuery('service:mail reporter:"Robert\'); drop table cases" assignee:me state:fixed', shapeOf(team));
    const { text, values } = render(every(conditions(row)));
    expect(text).not.toMatch(/mail|robert|FIXED/i);
    expect(values).toContain("robert'); drop table cases");
    expect(values).not.toContain(lead);
  });

  it('gives the order that sort asks for', () => {
    expect(compileCaseQuery('is:open sort:due', shapeOf(team)).order).toEqual({ field: 'NEXT_DUE_AT', direction: 'ASC' });
    expect(compileCaseQuery('sort:severity', shapeOf(team)).order).toEqual({ field: 'SEVERITY', direction: 'DESC' });
    expect(compileCaseQuery('is:open', shapeOf(team)).order).toBeNull();
  });

  it('sorts by the next due date along an index', async () => {
    const due = nextDueOf(row);
    const { text } = render(sql`explain select c.id from cases c where c.state <> 'CLOSED' and ${due} is not null order by ${due}, c.id limit 20`);
    const client = await database.pool.connect();
    try {
      await client.query('set enable_seqscan = off; set enable_sort = off');
      const plan = await client.query<Record<'QUERY PLAN', string>>(text);
      expect(plan.rows.map((line) => line['QUERY PLAN']).join(' ')).toContain('using cases_next_due');
    } finally {
      client.release(true);
    }
  });

  it.each([
    ['is:open calendar', 8, 'service:'], ['is:opne', 3, 'open'], ['staet:open', 0, 'state'], ['state:', 6, 'a value'],
  ])('refuses %s and says where and what instead', (text, offset, expected) => {
    try {
      compileCaseQuery(text, shapeOf(team));
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(BadUserInput);
      expect(error).toMatchObject({ code: 'BAD_USER_INPUT', offset });
      expect((error as BadUserInput).expected).toContain(expected);
    }
  });

  it.each([
    ['assignee:me', partner], ['reporter:ana', partner], ['is:mine', partner], ['is:unread', partner], ['reporter:ana', person(reporter, 'RESEARCHER')],
    ['assignee:ana', anonymous],
  ])('does not know %s where the viewer may not ask', (text, viewer) => {
    expect(() => compileCaseQuery(text, shapeOf(viewer))).toThrow(BadUserInput);
  });
});
