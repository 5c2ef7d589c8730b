import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaveOpen } from '../../../schema/case-query/left-open.ts';
import { printCaseQuery, printStructured } from '../../../schema/case-query/print-case-query.ts';
import { RandomQueries } from '../../../schema/case-query/random-query.ts';
import { vocabularies } from '../../../schema/case-query/vocabulary.ts';
import { bind, render } from '../read/sql.ts';
import { shapeOf, type Viewer } from '../read/viewer.ts';
import { testDatabase, type TestDatabase } from '../testing/database.ts';
import { type Doors, makeDoors } from '../testing/doors.ts';
import { type KnownCase, now, people, queryViewers, queryWorld, samplesOf } from '../testing/query-world.ts';
import { askerOf, readCaseQuery } from './case-query-sql.ts';
import { type Facet, facetFieldsOf, facetStatement } from './facets.ts';

let database: TestDatabase;
let rows: readonly KnownCase[];
let doors: Doors;
beforeAll(async () => {
  database = await testDatabase();
  rows = await queryWorld(database);
  doors = await makeDoors(database.pool);
});
afterAll(() => database.drop());

async function facetsOf(viewer: Viewer, query: string | null): Promise<readonly Facet[]> {
  const { data, errors } = await doors.text(viewer, 'query ($query: String) { caseFacets(query: $query) { field values { value count { value hasMore } } } }', { query });
  expect(errors, query ?? '').toEqual([]);
  return (data as { caseFacets: readonly Facet[] }).caseFacets;
}
async function countsOf(viewer: Viewer, queries: readonly string[]): Promise<readonly number[]> {
  const asked = queries.map((query, i) => `q${i}: cases(query: ${JSON.stringify(query)}, first: 0) { totalCount { value } }`);
  if (asked.length === 0) return [];
  const { data, errors } = await doors.text(viewer, `{ ${asked.join(' ')} }`);
  expect(errors).toEqual([]);
  return Object.values(data as Record<string, { totalCount: { value: number } }>).map(({ totalCount }) => totalCount.value);
}
const valuesOf = (facets: readonly Facet[], field: string): Record<string, number> =>
  Object.fromEntries(facets.find((facet) => facet.field === field)?.values.map(({ value, count }) => [value, count.value]) ?? []);

describe('counts per value', () => {
  it.each(Object.entries(queryViewers))('are what the list counts for each value, whatever %s asks', { timeout: 60_000 }, async (name, viewer: Viewer) => {
    const asker = askerOf(shapeOf(viewer));
    const queries = new RandomQueries(Object.keys(queryViewers).indexOf(name) + 50, samplesOf(rows), vocabularies[asker]);
    for (let i = 0; i < 12; i++) {
      const query = queries.query();
      const facets = await facetsOf(viewer, printCaseQuery(query));
      expect(facets.map(({ field }) => field)).toEqual(facetFieldsOf(shapeOf(viewer)));
      const { field, values } = facets[i % facets.length] ?? { field: 'state', values: [] };
      const open = printStructured({ where: leaveOpen(query.where, field), sort: null });
      const around = (term: string): string => (open === '' ? term : `(${open}) ${term}`);
      const [all, ...each] = await countsOf(viewer, [open, ...values.map(({ value }) => around(`${field}:${value}`))]);
      expect(values.map(({ count }) => count.value), `${field} of ${printCaseQuery(query)}`).toEqual(each);
      expect(each).not.toContain(0);
      // Together they are all, where a case has one value; people may bear the same name, and cases several labels.
      if (field !== 'assignee' && field !== 'label') expect(each.reduce((sum, count) => sum + count, 0)).toBe(all);
    }
  });

  it('leave the field open that they count, and no other', async () => {
    const facets = await facetsOf(queryViewers.lead, 'state:fixed severity:high -state:closed is:open');
    expect(Object.keys(valuesOf(facets, 'state')).length).toBeGreaterThan(3);
    expect(valuesOf(facets, 'state')).not.toHaveProperty('CLOSED');
    expect(Object.keys(valuesOf(facets, 'severity')).length).toBeGreaterThan(3);
    expect(Object.keys(valuesOf(facets, 'resolution'))).toEqual(['unset']);
  });

  it('come in the order of the schema, or the most frequent first, and as they can be written', async () => {
    const facets = await facetsOf(queryViewers.lead, null);
    expect(Object.keys(valuesOf(facets, 'severity'))).toEqual(['NONE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL', 'unset']);
    expect(Object.keys(valuesOf(facets, 'label'))).toEqual(expect.arrayContaining(['regression', '"Needs Info"', 'Später', 'unset']));
    expect(Object.keys(valuesOf(facets, 'assignee')).toSorted()).toEqual(['"tariq osei"', 'ana', 'unset']);
    const services = Object.values(valuesOf(facets, 'service')).slice(0, -1);
    expect(services).toEqual(services.toSorted((a, b) => b - a));
  });

  it('find whoever bears a name, by handle or not', async () => {
    await database.pool.query('update account set display_name = $2 where id = $1', [people.triager, 'ANA']);
    const ofBoth = rows.filter(({ assigneeId }) => assigneeId !== null).length;
    expect(valuesOf(await facetsOf(queryViewers.lead, null), 'assignee')['ana']).toBe(ofBoth);
    expect(await countsOf(queryViewers.lead, ['assignee:ana'])).toEqual([ofBoth]);
    await database.pool.query('update account set display_name = $2 where id = $1', [people.triager, 'Tariq Osei']);
  });

  it('count nothing that the viewer does not see', async () => {
    expect(await facetsOf(queryViewers.stranger, null)).toEqual(['state', 'service', 'type', 'severity', 'resolution'].map((field) => ({ field, values: [] })));
    const seen = rows.filter(({ onlineServiceId }) => onlineServiceId === '1').length;
    expect(valuesOf(await facetsOf(queryViewers.partnerOfMail, null), 'service')).toEqual({ mail: seen });
  });

  it('say where a query stops making sense, and search no words', async () => {
    const { errors } = await doors.text(queryViewers.lead, '{ caseFacets(query: "is:open calendar") { field } }');
    expect(errors.join()).toContain('plain word');
  });

  it('bind every value, in one statement', async () => {
    const shape = shapeOf(queryViewers.lead);
    const { text, values } = render(facetStatement(readCaseQuery('state:fixed reporter:"x\'; drop table cases" assignee:me', shape).where, shape));
    expect(text).not.toMatch(/drop|FIXED/);
    expect(bind(values, { viewer: queryViewers.lead, variables: {} })).toEqual(expect.arrayContaining(['FIXED', "x'; drop table cases", people.lead]));
    expect(text.match(/materialized/g)).toHaveLength(3);
  });
});

describe('past ten thousand', () => {
  it('the newest ten thousand are counted, and every count says that there are more', async () => {
    await database.pool.query(`insert into cases (number, state, source, submitted_at, updated_at, severity)
      select 'LRL-2027-' || lpad(n::text, 6, '0'), 'TRIAGING', 'PORTAL', $1::timestamptz + n * interval '1 second', $1, case when n % 10 = 0 then 'LOW' end from generate_series(1, 10001) n`, [now]);
    const facets = await facetsOf(queryViewers.lead, 'submitted:>2026-01-01');
    expect(facets.find(({ field }) => field === 'state')?.values).toEqual([{ value: 'TRIAGING', count: { value: 10_000, hasMore: true } }]);
    expect(valuesOf(facets, 'severity')).toEqual({ LOW: 1_000, unset: 9_000 });
    const fewer = await facetsOf(queryViewers.lead, 'severity:low state:triaging');
    expect(fewer.find(({ field }) => field === 'severity')?.values).toContainEqual({ value: 'LOW', count: { value: 1_000, hasMore: true } });
    expect(fewer.find(({ field }) => field === 'state')?.values.every(({ count }) => !count.hasMore)).toBe(true);
  });
});
