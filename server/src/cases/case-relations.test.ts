import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { can } from '../authorization.ts';
import type { Viewer } from '../read/viewer.ts';
import { isTeam } from '../read/viewer.ts';
import { type Doors, makeDoors } from '../testing/doors.ts';
import { people, type ReadWorld, readWorld, type ViewerName, viewerNames, viewers } from '../testing/read-world.ts';

type Row = ReadWorld['cases'][number];
const kinds = ['duplicates', 'sameService', 'sameWeakness', 'sameReporter'] as const;
type Kind = (typeof kinds)[number];

let world: ReadWorld;
let doors: Doors;
/** Those of the world, every fourth a duplicate of one of three. */
let rows: readonly Row[];
beforeAll(async () => {
  world = await readWorld();
  doors = await makeDoors(world.pool);
  rows = world.cases.map((row) => {
    const place = Number(row.id);
    return place > 3 && place % 4 === 0 ? { ...row, duplicateOfId: String(1 + (place % 3)) } : { ...row, duplicateOfId: null };
  });
  await world.pool.query('update cases set duplicate_of_id = case when id > 3 and id % 4 = 0 then 1 + id % 3 end');
});
afterAll(async () => world.drop());

const list = '(first: 100) { totalCount { value } edges { node { number } } }';
const document = `query ($n: String!) { case(number: $n) { related { ${kinds.map((kind) => `${kind}${list}`).join(' ')} } } }`;
interface List { readonly totalCount: { readonly value: number }; readonly edges: readonly { readonly node: { readonly number: string } }[] }
type Answer = { readonly case: { readonly related: Readonly<Record<Kind, List | null>> } | null };
const relatedTo = async (viewer: Viewer, { number }: Row): Promise<Answer['case']> =>
  ((await doors.text(viewer, document, { n: number })).data as unknown as Answer).case;

const same = <V>(one: V | null, other: V | null): boolean => one !== null && one === other;
/** What the sentences of the schema say, over plain rows. */
function isRelated(viewer: Viewer, kind: Kind, one: Row, other: Row): boolean {
  if (one.id === other.id) return false;
  switch (kind) {
    case 'duplicates': {
      const original = rows.find(({ id }) => id === one.duplicateOfId);
      const siblings = same(one.duplicateOfId, other.duplicateOfId) && original !== undefined && (viewer.kind !== 'partner' || can(viewer, 'case:read', original));
      return one.duplicateOfId === other.id || other.duplicateOfId === one.id || siblings;
    }
    case 'sameService': return same(one.onlineServiceId, other.onlineServiceId);
    case 'sameWeakness': return same(one.weakness, other.weakness);
    case 'sameReporter': return same(one.reporterId, other.reporterId) && one.source !== 'INTERNAL' && other.source !== 'INTERNAL';
  }
}
const newestFirst = (one: Row, other: Row): number => other.submittedAt.getTime() - one.submittedAt.getTime() || Number(other.id) - Number(one.id);

describe('what a case has in common with others', () => {
  it('is, for every viewer, what they see of it, newest first and each once', async () => {
    const found = new Map<string, number>();
    const judge = async (name: ViewerName, row: Row): Promise<void> => {
      const viewer = viewers[name];
      const answer = await relatedTo(viewer, row);
      if (!can(viewer, 'case:read', row)) return expect(answer).toBeNull();
      if (!isTeam(viewer)) expect(answer?.related.sameReporter).toBeNull();
      for (const kind of kinds.filter((one) => one !== 'sameReporter' || isTeam(viewer))) {
        const expected = rows.filter((other) => isRelated(viewer, kind, row, other) && can(viewer, 'case:read', other)).sort(newestFirst);
        const { edges, totalCount } = answer?.related[kind] ?? { edges: [], totalCount: { value: -1 } };
        expect(edges.map(({ node }) => node.number), `${name} ${row.id} ${kind}`).toEqual(expected.slice(0, 100).map(({ number }) => number));
        expect(totalCount.value).toBe(expected.length);
        found.set(`${name} ${kind}`, (found.get(`${name} ${kind}`) ?? 0) + expected.length);
      }
    };
    for (const name of viewerNames) for (const row of rows) await judge(name, row);
    for (const kind of kinds) expect(found.get(`triager ${kind}`)).toBeGreaterThan(5);
    for (const name of ['reporter', 'partnerOfTwo'] as const) expect(found.get(`${name} sameService`)).toBeGreaterThan(5);
  });

  it('goes on from a cursor, and from nobody else’s', async () => {
    const row = rows.find(({ weakness }) => weakness === 'CWE-79');
    const page = 'query ($n: String!, $after: String) { case(number: $n) { related { sameWeakness(first: 2, after: $after) { pageInfo { endCursor } edges { node { number } } } } } }';
    const read = async (viewer: Viewer, after: string | null) => doors.text(viewer, page, { n: row?.number, after });
    const first = (await read(viewers.triager, null)).data as { case: { related: { sameWeakness: { pageInfo: { endCursor: string } } } } };
    const { endCursor } = first.case.related.sameWeakness.pageInfo;
    expect((await read(viewers.triager, endCursor)).errors).toEqual([]);
    expect((await read(viewers.lead, endCursor)).errors.join()).toContain('cursor');
  });

  it('of a reporter are not even counted for who does not see them', async () => {
    const page = 'query ($n: String!) { case(number: $n) { related { sameReporter(first: 1) { totalCount { value } edges { node { number } } } } } }';
    const row = rows.find(({ reporterId, source }) => reporterId === people.reporter && source !== 'INTERNAL');
    const cellsOf = async (viewer: Viewer): Promise<readonly (string | null)[]> => {
      doors.statements.length = 0;
      await doors.text(viewer, page, { n: row?.number });
      const [statement] = doors.statements;
      const { rows: [cells = []] } = await world.pool.query<(string | null)[]>({ text: statement?.text ?? '', values: [...(statement?.values ?? [])], rowMode: 'array' });
      return cells;
    };
    expect((await cellsOf(viewers.triager)).filter((cell) => cell === null)).toEqual([]);
    expect((await cellsOf(viewers.reporter)).filter((cell) => cell === null)).toHaveLength(2);
  });
});
