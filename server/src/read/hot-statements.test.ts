/** Every statement that runs often, as PostgreSQL would run it at a million cases: none grows with them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dueSql } from '../cases/case-clocks.ts';
import { mostCounted } from '../cases/newest-cases.ts';
import { ladderSql } from '../on-call/ladder.ts';
import { type Doors, makeDoors } from '../testing/doors.ts';
import { pretendMillion } from '../testing/million-cases.ts';
import { people, type ReadWorld, readWorld, type ViewerName, viewers } from '../testing/read-world.ts';
import { toGlobalId } from './global-id.ts';

let world: ReadWorld;
let doors: Doors;
beforeAll(async () => {
  world = await readWorld();
  await pretendMillion(world.pool);
  doors = await makeDoors(world.pool);
});
afterAll(async () => world.drop());

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Plan Rows': number;
  readonly 'Total Cost': number;
  readonly Plans?: readonly PlanNode[];
}
interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}
const large: ReadonlySet<string> = new Set(['cases', 'message', 'sealed_text', 'sealed_text_key', 'case_event', 'mail', 'consent', 'case_label']);
/** Cost in PostgreSQL's units: a count that ends at 10,000 takes some thousand of them, one of a person's five thousand cases by what is unread in each most. */
const most = { cost: 20_000, sorted: 2_000, shareOfScan: 0.05 };
/** Of what counts the newest ten thousand, up to seven times, and looks at all messages of each where it counts what is unread. */
const mostOfCounts: typeof most = { ...most, cost: 60_000, sorted: mostCounted + 1 };

/** A limit that ends a scan early makes it short: so much of the scan below is paid for. */
function shareBelow(node: PlanNode, share: number): number {
  if (node['Node Type'] === 'Limit') return node['Total Cost'] / (node.Plans?.[0]?.['Total Cost'] ?? 1);
  return ['Subquery Scan', 'Append'].includes(node['Node Type']) ? share : 1;
}

function faultsIn(node: PlanNode, bounds: typeof most, share = 1): readonly string[] {
  const { Plans: below = [], 'Node Type': type, 'Relation Name': relation = '' } = node;
  const sorted = type === 'Sort' ? Math.max(0, ...below.map((one) => one['Plan Rows'])) : 0;
  return [
    ...(type === 'Seq Scan' && large.has(relation) && share > bounds.shareOfScan ? [`reads all of ${relation}`] : []),
    ...(sorted > bounds.sorted ? [`sorts ${sorted} rows`] : []),
    ...below.flatMap((one) => faultsIn(one, bounds, shareBelow(node, share))),
  ];
}

async function faultsOf({ text, values }: Statement, bounds = most): Promise<readonly string[]> {
  const { rows: [row] } = await world.pool.query<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>(`explain (format json) ${text}`, [...values]);
  const plan = row?.['QUERY PLAN'][0]?.Plan;
  if (!plan) throw new Error('There is no plan.');
  return [...faultsIn(plan, bounds), ...(plan['Total Cost'] > bounds.cost ? [`costs ${Math.round(plan['Total Cost'])}`] : [])];
}

/** What the read path asks PostgreSQL for it. */
async function statementsOf(name: ViewerName, query: string, variables: Record<string, unknown>): Promise<readonly Statement[]> {
  doors.statements.length = 0;
  const { errors } = await doors.text(viewers[name], query, variables);
  expect(errors).toEqual([]);
  return [...doors.statements];
}

const list = `query ($query: String, $after: String) { cases(query: $query, first: 20, after: $after) {
  totalCount { value } pageInfo { endCursor } edges { cursor node { id number state severity onlineService { name } unreadCount } } } }`;
const sorts = ['submitted', 'updated', 'due', 'severity', 'number'].flatMap((key) => [`sort:${key}-asc`, `sort:${key}-desc`]);
const filters = {
  triager: [
    '', 'is:open', 'is:closed', 'state:verified', 'state:received,triaging', 'service:mail', 'assignee:me is:open', 'assignee:none is:open', 'is:overdue', 'is:mine', 'label:"label 3"',
    'severity:critical', 'severity:>=high', 'due:<2d', 'submitted:>30d', 'updated:<7d', 'type:sqli', 'resolution:spam', '-resolution:spam', 'state:verified service:shop severity:high',
  ],
  reporter: ['', 'is:open', 'is:closed', 'state:verified', 'is:unread', 'severity:>=high'],
  coFinder: ['', 'is:open'],
  partner: ['', 'is:open', 'updated:<7d'],
  partnerOfTwo: ['', 'is:open', 'updated:<7d'],
} as const satisfies Partial<Record<ViewerName, readonly string[]>>;

const counted = {
  triager: ['', 'is:open', 'state:verified', 'severity:>=high', 'service:mail', 'submitted:<30d', 'label:"label 3"', 'reporter:listed', 'is:unread', 'participant:cofinder', 'state:verified severity:high service:mail type:sqli'],
  reporter: ['', 'is:open', 'severity:>=high', 'service:mail', 'weakness:cwe-79'],
  coFinder: ['', 'is:open', 'severity:>=high', 'service:mail'],
  partner: ['', 'is:open', 'state:verified', 'weakness:cwe-79'],
  partnerOfTwo: ['', 'is:open', 'state:verified', 'weakness:cwe-79'],
} as const satisfies Partial<Record<ViewerName, readonly string[]>>;
const relatedBy = (kind: string): string => `query ($number: String!) { case(number: $number) { related { ${kind}(first: 20) { totalCount { value } edges { node { number } } } } } }`;

const entities = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Case { id number state severity onlineService { name } }
  ... on Researcher { id displayName } ... on Acknowledgment { publishedName } ... on OnlineService { name } } }`;
/** Every type, by each of its keys in turn. */
const representations = (count: number): object[] => Array.from({ length: count }, (_, i) => [
  { __typename: 'Case', number: `LRL-2019-${String(i + 8).padStart(7, '0')}` }, { __typename: 'Case', id: toGlobalId('Case', String(i + 60)) },
  { __typename: 'Researcher', handle: `many-${i + 1}` }, { __typename: 'Researcher', id: toGlobalId('Researcher', people.reporter) },
  { __typename: 'Acknowledgment', id: toGlobalId('Acknowledgment', people.reporter) },
  { __typename: 'OnlineService', slug: 'mail' }, { __typename: 'OnlineService', id: toGlobalId('OnlineService', '1') },
][i % 7] ?? {});

describe('at a million cases', () => {
  it.each(Object.entries(filters) as [ViewerName, readonly string[]][])('%s reads no table whole for a list, and sorts little', { timeout: 60_000 }, async (name, queries) => {
    const found: string[] = [];
    for (const query of queries) {
      for (const sort of sorts) {
        for (const statement of await statementsOf(name, list, { query: `${query} ${sort}` }))
          for (const fault of await faultsOf(statement)) found.push(`${query} ${sort}: ${fault}`);
      }
    }
    expect(found).toEqual([]);
  });

  it.each(Object.entries(counted) as [ViewerName, readonly string[]][])('%s counts the newest ten thousand, for facets and for pictures', { timeout: 60_000 }, async (name, queries) => {
    const found: string[] = [];
    for (const document of ['query ($query: String) { caseFacets(query: $query) { field } }', 'query ($query: String) { caseHistory(query: $query) { total { value } } }']) {
      for (const query of queries) {
        const statements = await statementsOf(name, document, { query });
        expect(statements).toHaveLength(1);
        for (const statement of statements) for (const fault of await faultsOf(statement, mostOfCounts)) found.push(`${document} ${query}: ${fault}`);
      }
    }
    expect(found).toEqual([]);
  });

  it.each(Object.keys(counted) as ViewerName[])('%s is led from a case to its like, and has views and labels, at once', async (name) => {
    const { rows: [own] } = await world.pool.query<{ number: string }>('select number from cases where reporter_id = $1 order by submitted_at desc limit 1', [people.reporter]);
    for (const document of [...['duplicates', 'sameService', 'sameWeakness', 'sameReporter'].map(relatedBy), '{ viewer { savedViews { id name } } }', '{ labels(first: 100) { edges { node { id name } } } }']) {
      const statements = await statementsOf(name, document, document.includes('$number') ? { number: own?.number } : {});
      expect(statements).toHaveLength(1);
      for (const statement of statements) expect([document, await faultsOf(statement)]).toEqual([document, []]);
    }
  });

  it('a page in the middle of a list is as quick as the first', async () => {
    for (const query of sorts) {
      const first = await doors.text(viewers.triager, list, { query: `is:open ${query}` });
      const after: unknown = Object(first.data).cases.pageInfo.endCursor;
      for (const statement of await statementsOf('triager', list, { query: `is:open ${query}`, after })) expect([query, await faultsOf(statement)]).toEqual([query, []]);
    }
  });

  it('so are a case, its words and its history, entities of several types, and the counts of the queue', async () => {
    const number = 'LRL-2019-0000008';
    const documents: readonly (readonly [string, Record<string, unknown>])[] = [
      ['query ($number: String!) { case(number: $number) { id viewerCan unreadCount messages(first: 100) { edges { node { body { armored } } } } timeline(first: 100) { edges { node { id at } } } sealedTexts(first: 100) { edges { node { id } } } duplicates { edges { node { id } } } attachments { id } } }', { number }],
      ['query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Case { id state } ... on OnlineService { id name } } }',
        { representations: [{ __typename: 'Case', number }, { __typename: 'OnlineService', id: toGlobalId('OnlineService', '1') }, { __typename: 'Case', id: toGlobalId('Case', '9') }] }],
      [`{ ${['is:open response:pending', 'is:open assignee:me', 'is:open assignee:none', 'is:open is:overdue', 'is:second_look', 'is:open'].map((query, at) => `a${at}: cases(query: "${query}", first: 1) { totalCount { value } }`).join(' ')} }`, {}],
    ];
    for (const [document, variables] of documents) {
      const statements = await statementsOf('triager', document, variables);
      expect(statements.length).toBeGreaterThan(0);
      for (const statement of statements) expect([statement.text, await faultsOf(statement)]).toEqual([statement.text, []]);
    }
  });

  it.each(['anonymous', 'reporter', 'coFinder', 'triager', 'lead', 'partner', 'partnerOfTwo'] as const)('%s reads a hundred entities of four types by their keys alone', async (name) => {
    const statements = await statementsOf(name, entities, { representations: representations(100) });
    expect(statements).toHaveLength(4);
    for (const statement of statements) expect([statement.text, await faultsOf(statement)]).toEqual([statement.text, []]);
  });

  it('what runs each minute finds what is due without reading the rest', async () => {
    for (const text of [dueSql, ladderSql]) expect((await faultsOf({ text, values: [] })).filter((fault) => fault.startsWith('reads'))).toEqual([]);
  });

  it('a named statement is planned once, and not at each call', async () => {
    const client = await world.pool.connect();
    for (const name of ['reporter', 'triager'] as const) {
      const [statement] = await statementsOf(name, list, { query: 'is:open sort:due' });
      for (let call = 0; call < 8; call++) await client.query({ name, text: statement?.text ?? '', values: [...(statement?.values ?? [])] });
    }
    // Entities by one key and by two, one at a time and many.
    for (const count of [1, 2, 20, 100]) {
      const [statement] = await statementsOf('triager', entities, { representations: representations(count) });
      for (let call = 0; call < 8; call++) await client.query({ name: `entities-${count}`, text: statement?.text ?? '', values: [...(statement?.values ?? [])] });
    }
    const { rows } = await client.query<{ name: string; generic: boolean }>("select name, generic_plans > 0 as generic from pg_prepared_statements where name not like 'read_%' order by name");
    client.release();
    expect(rows).toEqual(['entities-1', 'entities-100', 'entities-2', 'entities-20', 'reporter', 'triager'].map((name) => ({ name, generic: true })));
  });
});
