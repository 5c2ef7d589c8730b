/**
 * Plans for `_entities`: one statement for each type, whichever keys its representations come by, and the answers in their order. A
 * representation is a name of a row and nothing else: what it says beside its key is not read.
 */
import { type FieldNode, isUnionType } from 'graphql';
import { BadUserInput } from '../errors.ts';
import type { Row } from './database.ts';
import { fromGlobalId } from './global-id.ts';
import { fieldRead, type RowType, rowType } from './read-model.ts';
import { Planner } from './read-plan.ts';
import type { Root } from './read-roots.ts';
import type { Operation } from './read-scope.ts';
import { byKey, keyFor } from './row-keys.ts';
import { identifier, list, render, type Run, Slot, type Sql, type Statement, sql } from './sql.ts';

const entityLimit = 100;

/** The row that a representation names. */
interface Reference {
  readonly rows: RowType;
  readonly by: string;
  readonly key: string;
}

/** By the first of its type's keys that it has; undefined where it names no row. */
function referenceOf(representation: unknown): Reference | undefined {
  if (typeof representation !== 'object' || representation === null) return undefined;
  const given: Readonly<Record<string, unknown>> = { ...representation };
  const typeName = given['__typename'];
  const rows = typeof typeName === 'string' ? rowType(typeName) : undefined;
  if (!rows) return undefined;
  for (const by of ['id', ...rows.keys]) {
    const key = given[by];
    if (typeof key === 'string') return { rows, by, key };
  }
  return undefined;
}
const representationsOf = (given: unknown): readonly unknown[] => (Array.isArray(given) ? given : []);

/** Types and the keys that name their rows here, in a fixed order: `Case.id,Case.number`. What the statements depend on. */
export const entityKeysOf = (representations: unknown): readonly string[] => {
  const found = representationsOf(representations).flatMap((one) => referenceOf(one) ?? []);
  return [...new Set(found.map(({ rows, by }) => `${rows.name}.${by}`))].sort();
};

export function planEntities(operation: Operation, given: Slot | (() => unknown), nodes: readonly FieldNode[], run: Run): Root {
  const read = (at: Run): readonly (Reference | undefined)[] => {
    const all = representationsOf(given instanceof Slot ? given.read(at) : given());
    if (all.length > entityLimit) throw new BadUserInput(`At most ${entityLimit} representations at a time.`);
    return all.map(referenceOf);
  };
  const entities = operation.schema.getType('_Entity');
  const types = isUnionType(entities) ? entities.getTypes().map(({ name }) => name) : [];
  const now = read(run);
  const batches = types.flatMap((name) => {
    const first = now.find((one) => one?.rows.name === name);
    const keys = first ? ['id', ...first.rows.keys].filter((key) => now.some((one) => one?.rows === first.rows && one.by === key)) : [];
    const members = (at: Run): Reference[] => read(at).flatMap((one) => (one?.rows.name === name ? [one] : []));
    return first ? [{ name, ...planBatch(operation, first.rows, keys, nodes, members) }] : [];
  });
  return { statements: batches.map(({ statement }) => statement), write: inOrder(batches, read) };
}

interface Batch {
  readonly name: string;
  readonly statement: Statement;
  readonly write: (row: Row, viewer: Run['viewer']) => string;
}
const inOrder = (batches: readonly Batch[], read: (at: Run) => readonly (Reference | undefined)[]): Root['write'] => (answers, at) => {
  const next = new Map(batches.map(({ name, write }, i) => [name, { write, rows: (answers[i] ?? []).values() }]));
  const texts = read(at).map((one) => {
    const batch = one && next.get(one.rows.name);
    const row = batch?.rows.next().value;
    return batch && row ? batch.write(row, at.viewer) : 'null';
  });
  return `[${texts.join(',')}]`;
};

/** A column of `wanted` for each key, null in the rows that come by another one; and how a row is found by it. */
function keyColumn(operation: Operation, rows: RowType, by: string, members: (run: Run) => readonly Reference[]): { values: Sql; on: (row: Sql) => Sql } {
  const column = (text: (key: string) => string, type: string): Sql => {
    const values = new Slot((run) => members(run).map((one) => (one.by === by ? text(one.key) : null)));
    // Behind a select the planner knows no length, whoever asks for how many: the plan is the same, and kept.
    return sql`unnest((select ${values}::${identifier(type)}[]))`;
  };
  if (by === 'id') {
    const keyOf = (id: string): string => {
      const { typeName, key } = fromGlobalId(id);
      return keyFor(rows, typeName === rows.name ? key : '');
    };
    return { values: column(keyOf, rows.key.type), on: (row) => byKey(rows, rows.name, row) };
  }
  const read = fieldRead(rows.name, by);
  if (read?.kind !== 'value') throw new Error(`${rows.name}.${by} is no column`);
  const { value } = read;
  return {
    values: column((key) => key.replaceAll('\0', '\ufffd'), 'text'),
    on: (row) => sql`${value(row, operation.viewer)} = wanted.${identifier(by)}`,
  };
}

function planBatch(
  operation: Operation, rows: RowType, keys: readonly string[], nodes: readonly FieldNode[], members: (run: Run) => readonly Reference[],
): Omit<Batch, 'name'> {
  const columns = keys.map((by) => keyColumn(operation, rows, by, members));
  const names = list([...keys, 'place'].map(identifier), ', ');
  const wanted = sql`rows from (${list(columns.map(({ values }) => values), ', ')}) with ordinality wanted(${names})`;
  const { statement, write } = new Planner(operation).lookup(rows, wanted, columns.map(({ on }) => on), nodes);
  return { statement: render(statement), write };
}
