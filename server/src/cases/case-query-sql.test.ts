import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matches } from '../../../schema/case-query/matches.ts';
import { printCaseQuery } from '../../../schema/case-query/print-case-query.ts';
import { RandomQueries } from '../../../schema/case-query/random-query.ts';
import { choicesOf, vocabularies } from '../../../schema/case-query/vocabulary.ts';
import { can, caseIsVisible } from '../authorization.ts';
import { BadUserInput } from '../errors.ts';
import { bind, every, identifier, list, render, type Sql, sql } from '../read/sql.ts';
import { anonymous, shapeOf, type Viewer } from '../read/viewer.ts';
import { testDatabase, type TestDatabase } from '../testing/database.ts';
import { asQueried, type KnownCase, now, people, queryViewers, queryWorld, samplesOf } from '../testing/query-world.ts';
import { caseSources, caseStates, consentStates, issueTypes, resolutions, responseStatuses, severities } from './case-facts.ts';
import { askerOf, compileCaseQuery, conditionsOf, readCaseQuery } from './case-query-sql.ts';
import { isUpdateMissed } from './next-update-rules.ts';
import { responseStatus } from './response-clock-rules.ts';
import { nextDueOf, responseStatusOf } from './response-status-sql.ts';

const nowSql = sql`${now.toISOString()}::timestamptz`;
const { lead: team, reporter, partner } = queryViewers;

let database: TestDatabase;
let rows: readonly KnownCase[];
beforeAll(async () => {
  database = await testDatabase();
  rows = await queryWorld(database, 200);
});
afterAll(() => database.drop());

async function select(columns: Sql, where: readonly Sql[], viewer: Viewer): Promise<Record<string, string>[]> {
  const { text, values } = render(sql`select ${columns} from cases c where ${every(where)} order by c.id`);
  const result = await database.pool.query<Record<string, string>>(text, bind(values, { viewer, variables: {} }));
  return result.rows;
}

const row = identifier('c');
const found = async (text: string | null, viewer: Viewer): Promise<readonly string[]> => {
  const shape = shapeOf(viewer);
  const { conditions } = compileCaseQuery(text, shape, nowSql);
  return (await select(sql`c.id`, [caseIsVisible(shape, row), ...conditions(row)], viewer)).flatMap(({ id }) => id ?? []);
};
/** Of many queries in one walk over the cases: each planned by itself takes longer than all the rest. */
async function foundByEach(texts: readonly string[], viewer: Viewer): Promise<readonly (readonly string[])[]> {
  const shape = shapeOf(viewer);
  const each = texts.map((text) => sql`case when ${every(compileCaseQuery(text, shape, nowSql).conditions(row))} then 'y' else 'n' end`);
  const seen = await select(sql`c.id, array_to_string(array[${list(each, ', ')}], '') as answers`, [caseIsVisible(shape, row)], viewer);
  return texts.map((_, at) => seen.flatMap(({ id, answers }) => (id !== undefined && answers?.[at] === 'y' ? [id] : [])));
}

const queriesEach = 1_250;
const atOnce = 50;

describe('the language', () => {
  it('has the names of the schema', () => {
    const names = (field: keyof typeof choicesOf): string[] => choicesOf[field].map(({ name }) => name);
    expect(names('state')).toEqual(caseStates);
    expect(names('resolution')).toEqual(resolutions);
    expect(names('type')).toEqual(issueTypes);
    expect(names('severity')).toEqual(severities);
    expect(names('response')).toEqual(responseStatuses);
    expect(names('source')).toEqual(caseSources);
    expect(names('consent')).toEqual(consentStates);
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

  it.each(Object.entries(queryViewers))('agrees with the filter in memory on random queries of %s', { timeout: 120_000 }, async (name, viewer: Viewer) => {
    const vocabulary = vocabularies[askerOf(shapeOf(viewer))];
    const queries = new RandomQueries(Object.keys(queryViewers).indexOf(name), samplesOf(rows), vocabulary);
    const seen = rows.filter((facts) => can(viewer, 'case:read', facts)).map((facts) => ({ id: facts.id, ...asQueried(facts, rows, viewer) }));
    const me = { id: viewer.kind === 'person' ? viewer.accountId : null };
    let met = 0;
    for (let i = 0; i < queriesEach / atOnce; i++) {
      const asked = Array.from({ length: atOnce }, () => queries.query());
      const texts = asked.map(printCaseQuery);
      const answers = await foundByEach(texts, viewer);
      for (const [j, query] of asked.entries()) {
        const expected = seen.filter((facts) => matches(query, facts, me, now)).map(({ id }) => id);
        expect(answers[j], texts[j]).toEqual(expected);
        if (expected.length > 0 && expected.length < seen.length) met++;
      }
    }
    expect(met > queriesEach / 3).toBe(viewer.kind !== 'anonymous');
  });
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
    expect(values).not.toContain(people.lead);
  });

  it('writes no value of any condition into a statement', () => {
    const canary = 'canary" or 1=1; --';
    const samples = { services: ['canary-mail'], weaknesses: ['CWE-79'], numbers: ['LRL-2026-000001'], people: [canary, "canary'"], labels: [canary, '\ud800canary$1'], days: ['2026-01-31'] };
    const queries = new RandomQueries(3, samples, vocabularies.team);
    for (let i = 0; i < 300; i++) {
      const text = printCaseQuery(queries.query());
      const { text: statement, values } = render(every(conditionsOf(readCaseQuery(text, shapeOf(team)).where, shapeOf(team), row, nowSql)));
      expect(statement, text).not.toMatch(/canary|CWE-|LRL-|\d{4}-\d\d|\b(?:VERIFIED|SQL_INJECTION|GRANTED|HIGH)\b/);
      expect(values.length).toBe(new Set(statement.match(/\$\d+/g)).size);
    }
  });

  it.each(['label:"\ud800"', "label:\"'); drop table cases --\"", 'participant:"%"', 'assignee:"\\\\"', `label:"${'x'.repeat(1_900)}"`, `(${'-('.repeat(9)}is:unread${')'.repeat(10)}`])(
    'asks PostgreSQL for %s and finds what it means', async (text) => {
      expect(await found(text, team)).toEqual(text.includes('unread') ? await found('-is:unread', team) : []);
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
      expect(plan.rows.map((line) => line['QUERY PLAN']).join(' ')).toMatch(/using cases_\w*next_due/);
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
    ['assignee:me', partner], ['reporter:ana', partner], ['is:mine', partner], ['is:unread', partner], ['reporter:ana', reporter],
    ['assignee:ana', anonymous],
  ])('does not know %s where the viewer may not ask', (text, viewer) => {
    expect(() => compileCaseQuery(text, shapeOf(viewer))).toThrow(BadUserInput);
  });
});
