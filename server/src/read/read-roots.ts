/**
 * Plans for what stands under Query: fields that say what they read, `node`, and `_entities`, whose representations may be of
 * several types: one statement for each type and key, answered in their order.
 */
import { type FieldNode, getArgumentValues, isObjectType, isUnionType } from 'graphql';
import { BadUserInput } from '../errors.ts';
import type { Row } from './database.ts';
import { fromGlobalId } from './global-id.ts';
import { fieldRead, type RowType, rowType } from './read-model.ts';
import { Planner } from './read-plan.ts';
import type { Field, Operation } from './read-scope.ts';
import { NotRepresentable } from './read-writer.ts';
import { type Bound, every, identifier, literal, render, type Run, Slot, type Sql, type Statement, sql } from './sql.ts';

/** Statements to run, and how their rows become the field's JSON text. */
export interface Root {
  readonly statements: readonly Statement[];
  readonly write: (answers: readonly (readonly Row[])[], run: Run) => string;
}

/** `run`: the request that is planned for. What the plan takes from its slots' values has to stand in the key it is kept by. */
export function planRoot(operation: Operation, field: Field, nodes: readonly FieldNode[], run: Run): Root {
  const [node] = nodes;
  if (!node) throw new NotRepresentable();
  if (field.name === 'node') {
    const { id } = getArgumentValues(field, node, operation.variables);
    return planNode(operation, id instanceof Slot ? id : new Slot(() => String(id)), nodes, run);
  }
  if (field.name === '_entities') {
    const { representations } = getArgumentValues(field, node, operation.variables);
    return planEntities(operation, representations instanceof Slot ? representations : () => representations, nodes, run);
  }
  const { statement, write } = new Planner(operation).root(field, nodes);
  return { statements: [render(statement)], write: ([rows = []], { viewer }) => write(rows, viewer) };
}

/** One row by its type and key, as far as the viewer sees it. */
export function planRow(operation: Operation, typeName: string, key: Bound, nodes: readonly FieldNode[]): Root {
  const rows = rowType(typeName);
  if (!rows) return { statements: [], write: () => 'null' };
  // One value as a plain parameter: an array's length is unknown to a generic plan.
  const wanted = sql`(select ${key}::${identifier(rows.key.type)} as value, 1 as place) wanted`;
  const { statement, write } = new Planner(operation).lookup(rows, wanted, byKey(rows, typeName), nodes);
  return { statements: [render(statement)], write: ([found], { viewer }) => write(found?.[0] ?? [], viewer) };
}
const byKey = (rows: RowType, typeName: string) => (row: Sql): Sql => every([
  sql`${row}.${rows.key.column} = wanted.value`,
  ...(rows.kinds ? [sql`${row}.${rows.kinds.column} = ${literal(typeName)}`] : []),
]);

const planNode = (operation: Operation, id: Slot, nodes: readonly FieldNode[], run: Run): Root => {
  const { typeName } = fromGlobalId(String(id.read(run)));
  const rows = rowType(typeName);
  if (!rows || !isNode(operation, typeName)) return { statements: [], write: () => 'null' };
  return planRow(operation, typeName, new Slot((later) => keyFor(rows, fromGlobalId(String(id.read(later))).key)), nodes);
};
/** Many types have rows; those alone that say so are found by id. */
function isNode({ schema }: Operation, typeName: string): boolean {
  const type = schema.getType(typeName);
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
}

const keyForms = { bigint: /^\d{1,18}$/, uuid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/ } as const;
/** A key that no row has stands for one that none can have. */
const noKey = { bigint: '-1', uuid: '00000000-0000-0000-0000-000000000000' } as const;
const keyFor = ({ key: { type } }: RowType, key: string): string => (keyForms[type].test(key) ? key : noKey[type]);

// ---------------------------------------------------------------- _entities

const entityLimit = 100;
type Representation = Readonly<Record<string, unknown>>;

/** By which type and field a representation names its row: `Case.number`; undefined where it names none. */
function groupOf(representation: unknown): string | undefined {
  if (typeof representation !== 'object' || representation === null) return undefined;
  const given: Representation = { ...representation };
  const typeName = given['__typename'];
  const rows = typeof typeName === 'string' ? rowType(typeName) : undefined;
  const by = rows && ['id', ...rows.keys].find((name) => typeof given[name] === 'string');
  return by && rows ? `${rows.name}.${by}` : undefined;
}
export const groupsOf = (representations: unknown): readonly string[] =>
  [...new Set(representationsOf(representations).flatMap((one) => groupOf(one) ?? []))].sort();
const representationsOf = (given: unknown): readonly unknown[] => (Array.isArray(given) ? given : []);

function planEntities(operation: Operation, given: Slot | (() => unknown), nodes: readonly FieldNode[], run: Run): Root {
  const read = (at: Run): readonly unknown[] => {
    const all = representationsOf(given instanceof Slot ? given.read(at) : given());
    if (all.length > entityLimit) throw new BadUserInput(`At most ${entityLimit} representations at a time.`);
    return all;
  };
  const entities = operation.schema.getType('_Entity');
  const known = new Set(isUnionType(entities) ? entities.getTypes().map(({ name }) => name) : []);
  const groups = groupsOf(read(run)).flatMap((group) => {
    const [typeName = '', by = ''] = group.split('.');
    const rows = rowType(typeName);
    const members = (at: Run): readonly unknown[] => read(at).filter((one) => groupOf(one) === group);
    return rows && known.has(typeName) ? [{ group, ...planGroup(operation, rows, by, nodes, members) }] : [];
  });
  return {
    statements: groups.map(({ statement }) => statement),
    write: (answers, at) => {
      const next = new Map(groups.map(({ group, write }, i) => [group, { write, rows: (answers[i] ?? []).values() }]));
      const texts = read(at).map((one) => {
        const answer = next.get(groupOf(one) ?? '');
        const row = answer?.rows.next().value;
        return answer && row ? answer.write(row, at.viewer) : 'null';
      });
      return `[${texts.join(',')}]`;
    },
  };
}

function planGroup(
  operation: Operation, rows: RowType, by: string, nodes: readonly FieldNode[], members: (run: Run) => readonly unknown[],
) {
  const text = (one: unknown): string => {
    const value = typeof one === 'object' && one !== null ? String(Object.entries(one).find(([name]) => name === by)?.[1]) : '';
    if (by !== 'id') return value.replaceAll('\0', '\ufffd');
    const { typeName, key } = fromGlobalId(value);
    return keyFor(rows, typeName === rows.name ? key : '');
  };
  const values = new Slot((run) => members(run).map(text));
  const read = fieldRead(rows.name, by);
  if (by !== 'id' && read?.kind !== 'value') throw new Error(`${rows.name}.${by} is no column`);
  const wanted = sql`unnest(${values}::${identifier(by === 'id' ? rows.key.type : 'text')}[]) with ordinality wanted(value, place)`;
  const on = by !== 'id' && read?.kind === 'value'
    ? (row: Sql): Sql => sql`${read.value(row, operation.viewer)} = wanted.value`
    : byKey(rows, rows.name);
  const { statement, write } = new Planner(operation).lookup(rows, wanted, on, nodes);
  return { statement: render(statement), write };
}
