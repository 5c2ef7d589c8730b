import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { severities } from '../cases/case-facts.ts';
import { type Doors, makeDoors, type Variables } from '../testing/doors.ts';
import { type ReadWorld, readWorld, viewers } from '../testing/read-world.ts';

let world: ReadWorld;
let doors: Doors;
beforeAll(async () => {
  world = await readWorld(53);
  doors = await makeDoors(world.pool);
});
afterAll(async () => world.drop());

interface Edge {
  readonly cursor: string;
  readonly node: Readonly<Record<string, unknown>>;
}
interface Connection {
  readonly totalCount?: { readonly value: number; readonly hasMore: boolean };
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly edges: readonly Edge[];
}
type Viewer = (typeof viewers)[keyof typeof viewers];
const inner = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { __typename id';
const casesDocument = `query ($first: Int, $after: String, $last: Int, $before: String, $query: String, $orderBy: CaseOrder) {
  list: cases(first: $first, after: $after, last: $last, before: $before, query: $query, orderBy: $orderBy) {
    totalCount { value hasMore } ${inner} number severity submittedAt updatedAt responseDueAt } } } }`;

function listIn(data: unknown): Connection {
  const found = JSON.parse(JSON.stringify(data));
  return found.list ?? found.parent.list;
}

/** All pages from one end to the other, in the order of the list. */
async function walk(viewer: Viewer, document: string, size: number, variables: Variables, backward: boolean): Promise<readonly Edge[]> {
  const all: Edge[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < 200; page++) {
    const place = backward ? { last: size, before: cursor } : { first: size, after: cursor };
    const answer = await doors.text(viewer, document, { ...variables, ...place });
    expect(answer).toMatchObject({ errors: [], isText: true });
    const { edges, pageInfo } = listIn(answer.data);
    if (backward) all.unshift(...edges);
    else all.push(...edges);
    expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null);
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
    expect(backward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage).toBe(page > 0);
    if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return all;
    cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
  }
  throw new Error('a list without an end');
}

const ranks = new Map<unknown, number>(severities.map((name, rank) => [name, rank]));
const sortValues: Readonly<Record<string, (node: Readonly<Record<string, unknown>>) => string | number | null>> = {
  SUBMITTED_AT: (node) => String(node['submittedAt']),
  UPDATED_AT: (node) => String(node['updatedAt']),
  RESPONSE_DUE_AT: ({ responseDueAt }) => (typeof responseDueAt === 'string' ? responseDueAt : null),
  SEVERITY: ({ severity }) => ranks.get(severity) ?? null,
  NUMBER: (node) => String(node['number']),
};

describe('a walk over the cases', () => {
  it('meets each one once, forward and backward, in every order, and those without a value last', async () => {
    for (const field of Object.keys(sortValues)) {
      for (const direction of ['ASC', 'DESC']) {
        const orderBy = { field, direction };
        const forward = await walk(viewers.lead, casesDocument, 4, { orderBy }, false);
        expect(forward).toHaveLength(world.cases.length);
        expect(new Set(forward.map(({ node }) => node['id'])).size).toBe(world.cases.length);
        expect(await walk(viewers.lead, casesDocument, 7, { orderBy }, true), `${field} ${direction}`).toEqual(forward);
        const values = forward.map(({ node }) => sortValues[field]?.(node) ?? null);
        const present = values.filter((value) => value !== null);
        expect(values.slice(0, present.length)).toEqual(present);
        const sorted = present.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        expect(present).toEqual(direction === 'ASC' ? sorted : sorted.reverse());
      }
    }
    expect(world.cases.filter(({ severity }) => severity === null).length).toBeGreaterThan(8);
  });

  it('is the same over several services of a tool, with a query, and at every page size', async () => {
    for (const viewer of [viewers.partnerOfTwo, viewers.reporter]) {
      for (const query of [null, 'is:open', '-severity:high sort:severity']) {
        const whole = await walk(viewer, casesDocument, 100, { query }, false);
        expect(whole.length).toBeGreaterThan(2);
        for (const size of [1, 3]) {
          expect(await walk(viewer, casesDocument, size, { query }, false)).toEqual(whole);
          expect(await walk(viewer, casesDocument, size, { query }, true)).toEqual(whole);
        }
        const { data } = await doors.text(viewer, casesDocument, { query, first: 1 });
        expect(listIn(data).totalCount).toEqual({ value: whole.length, hasMore: false });
      }
    }
  });
});

describe('a list inside a case', () => {
  it('is walked like any other', async () => {
    const number = world.cases[5]?.number;
    for (const [list, isTwoWay, count] of [['messages', true, 4], ['timeline', true, 12], ['sealedTexts', false, 6]] as const) {
      const [declared, args] = isTwoWay ? [', $last: Int, $before: String', ', last: $last, before: $before'] : ['', ''];
      const document = `query ($n: String!, $first: Int, $after: String${declared}) {
        parent: case(number: $n) { list: ${list}(first: $first, after: $after${args}) { ${inner} } } } } }`;
      const whole = await walk(viewers.lead, document, 100, { n: number }, false);
      expect(whole).toHaveLength(count);
      expect(await walk(viewers.lead, document, 1, { n: number }, false)).toEqual(whole);
      if (isTwoWay) expect(await walk(viewers.lead, document, 2, { n: number }, true)).toEqual(whole);
    }
  });
});

describe('what a page refuses', () => {
  it('is said as BAD_USER_INPUT in words', async () => {
    const { data } = await doors.text(viewers.lead, casesDocument, { first: 1, orderBy: { field: 'NUMBER', direction: 'ASC' } });
    const foreign = listIn(data).pageInfo.endCursor;
    for (const [variables, message] of [
      [{ first: 101 }, 'go from 0 to 100'], [{ first: -1 }, 'go from 0 to 100'], [{ first: 1, last: 1 }, 'Page forward'],
      [{ first: 1, before: foreign }, 'Page forward'], [{ after: 'nonsense' }, 'as it was received'],
      [{ after: foreign }, 'to the same list in the same order'],
      [{ after: Buffer.from('SUBMITTED_AT~1~2026-13-01 00:00:00+00').toString('base64url') }, 'as it was received'],
    ] as const) {
      const answer = await doors.text(viewers.lead, casesDocument, variables);
      expect(answer.errors.join(), JSON.stringify(variables)).toContain(message);
    }
  });

  it('is not an empty page, which knows what follows', async () => {
    const { data, errors } = await doors.text(viewers.lead, casesDocument, { first: 0 });
    expect(errors).toEqual([]);
    expect(listIn(data)).toMatchObject({ edges: [], pageInfo: { hasNextPage: true, startCursor: null } });
  });
});
