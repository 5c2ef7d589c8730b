/**
 * A Relay connection: which way, how many, from where; the SQL of its rows by keyset on (sort value, key); and what its edges,
 * pageInfo and totalCount write.
 */
import type { FieldNode } from 'graphql';
import { BadUserInput } from '../errors.ts';
import { boundTo, decodeCursor, encodeCursor, forms, listOf, type Position } from './cursors.ts';
import type { Row } from './database.ts';
import type { Arguments, Order, RowType } from './read-model.ts';
import { textOf } from './read-model.ts';
import { type Write, writeList, writeObject } from './read-writer.ts';
import { type Bound, every, identifier, list, literal, Slot, type Sql, sql } from './sql.ts';
import type { Viewer } from './viewer.ts';

const countLimit = 10_000;
export const pageLimit = 100;
const defaultSize = 20;

export interface Window {
  readonly size: number;
  readonly backward: boolean;
  /** A cursor, or where to find it. */
  readonly cursor: Bound;
  /** Which list it is a cursor of: the field, and what it was asked for. */
  readonly list: string;
}

/** @param field `Query.cases` */
export function windowOf(args: Arguments, field: string): Window {
  const { first, after, last, before } = args;
  const given = (value: unknown): boolean => value !== undefined && value !== null;
  const backward = given(last) || (given(before) && !given(first));
  if (backward ? given(first) || given(after) : given(before)) {
    throw new BadUserInput('Page forward by `first` and `after`, or backward by `last` and `before`.');
  }
  const asked = backward ? last : first;
  const size = typeof asked === 'number' ? asked : defaultSize;
  if (size < 0 || size > pageLimit) throw new BadUserInput(`\`first\` and \`last\` go from 0 to ${pageLimit}.`);
  return { size, backward, cursor: textOf(args, backward ? 'before' : 'after'), list: listOf(args, field) };
}

// ---------------------------------------------------------------- rows

/** How a page walks its rows: the order as SQL, and each branch with its place in it. */
interface Walk {
  readonly order: Sql;
  readonly parts: (branch: Sql) => readonly Sql[];
}

/**
 * Rows without a sort value are a branch of their own, behind the others, so that both walk the index on (sort value, key).
 * `row`: the alias that the order and the branches use.
 */
function walkOf(order: Order, rows: RowType, row: Sql, { backward, cursor, list: of }: Window): Walk {
  const column = order.by(row);
  const key = sql`${row}.${rows.key.column}`;
  const down = order.descending !== backward;
  const sorted = down ? sql`${column} desc, ${key} desc` : sql`${column}, ${key}`;
  const beyond = down ? sql`<` : sql`>`;
  const start = (type: keyof typeof forms): string => (down ? forms[type].highest : forms[type].lowest);
  const end = (type: keyof typeof forms): string => (down ? forms[type].lowest : forms[type].highest);
  const at = (pick: (position: Position) => string | null): Bound =>
    new Slot((run) => pick(decodeCursor(boundTo(of, run.viewer), cursor instanceof Slot ? cursor.read(run) : cursor, order, rows)));
  const cast = (value: Bound, type: string): Sql => sql`${value}::${identifier(type)}`;
  const from = cursor === null ? null : {
    value: cast(at(({ value }) => value ?? (backward ? start(order.type) : null)), order.type),
    key: cast(at((position) => position.key), rows.key.type),
    keyOfNull: cast(at((position) => (position.value === null ? position.key : (backward ? end : start)(rows.key.type))), rows.key.type),
  };
  const behind = from ? [sql`(${column}, ${key}) ${beyond} (${from.value}, ${from.key})`] : [];
  if (!order.nullable) return { order: sorted, parts: (branch) => [every([branch, ...behind])] };
  return {
    order: sql`(${column} is null) ${backward ? sql`desc` : sql``}, ${sorted}`,
    parts: (branch) => [
      every([branch, sql`${column} is not null`, ...behind]),
      every([branch, sql`${column} is null`, ...(from ? [sql`${key} ${beyond} ${from.keyOfNull}`] : [])]),
    ],
  };
}

/** The rows of one page and one more, as something to select from, under the alias `row`. */
export function pageSource(
  rows: RowType, table: Sql, row: Sql, order: Order, window: Window, branches: readonly Sql[],
): { readonly source: Sql; readonly order: Sql } {
  const walk = walkOf(order, rows, row, window);
  const limit = literal(window.size + 1);
  const inner = order.nullable ? walkOf({ ...order, nullable: false }, rows, row, { ...window, cursor: null }).order : walk.order;
  const parts = branches.flatMap(walk.parts)
    .map((part) => sql`(select ${row}.* from ${table} ${row} where ${part} order by ${inner} limit ${limit})`);
  const source = parts.length === 1
    ? sql`${list(parts, ' ')} ${row}`
    : sql`(select * from (${list(parts, ' union all ')}) ${row} order by ${walk.order} limit ${limit}) ${row}`;
  return { source, order: walk.order };
}

/** How many rows the branches have, counted no further than anybody is told. */
export function countOf(table: Sql, row: Sql, branches: readonly Sql[]): Sql {
  const limit = literal(countLimit + 1);
  const counts = branches.map((branch) => sql`(select from ${table} ${row} where ${branch} limit ${limit})`);
  return sql`(select count(*) from (select from (${list(counts, ' union all ')}) every_one limit ${limit}) counted)`;
}

// ---------------------------------------------------------------- text

type Selected = ReadonlyMap<string, readonly FieldNode[]>;
/** The rows of the page in the order asked for, whether more follow, and the row that holds the count. */
export type WritePart = (rows: readonly Row[], more: boolean, outer: Row, viewer: Viewer) => string;
const named = <T>(selected: Selected, write: (name: string) => T): [string, T][] =>
  [...selected].map(([key, [node]]) => [key, write(node?.name.value ?? '')]);
const typeNamed = (name: string) => (): string => `"${name}"`;

export const writeCursor = (of: string, order: Order, key: number, position: number): Write =>
  (row, viewer) => `"${encodeCursor(boundTo(of, viewer), order, row[key], row[position])}"`;

export function writeEdges(selected: Selected, cursor: Write, node: (nodes: readonly FieldNode[]) => Write, typeName: string): WritePart {
  const write = writeObject([...selected].map(([key, nodes]): [string, Write] => {
    const name = nodes[0]?.name.value;
    return [key, name === 'cursor' ? cursor : name === 'node' ? node(nodes) : typeNamed(typeName)];
  }));
  return (rows, _more, _outer, viewer) => writeList(rows, write, viewer);
}

export function writePageInfo(selected: Selected, cursor: Write, { backward, cursor: from }: Window): WritePart {
  const end = (row: Row | undefined, viewer: Viewer): string => (row ? cursor(row, viewer) : 'null');
  const facts: Readonly<Record<string, WritePart>> = {
    hasNextPage: (_rows, more) => String(backward ? from !== null : more),
    hasPreviousPage: (_rows, more) => String(backward ? more : from !== null),
    startCursor: (rows, _more, _outer, viewer) => end(rows[0], viewer),
    endCursor: (rows, _more, _outer, viewer) => end(rows.at(-1), viewer),
  };
  return writeObject(named(selected, (name) => facts[name] ?? typeNamed('PageInfo')));
}

export function writeCount(selected: Selected, column: number): WritePart {
  const facts: Readonly<Record<string, (count: number) => string>> = {
    value: (count) => String(Math.min(count, countLimit)),
    hasMore: (count) => String(count > countLimit),
  };
  const write = writeObject(named(selected, (name) => facts[name] ?? typeNamed('CaseCount')));
  return (_rows, _more, outer) => write(Number(outer[column] ?? 0));
}
