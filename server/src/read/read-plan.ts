/**
 * From a selection to statements and the writer of their rows. Authorization is an input: what the viewer may not see is not
 * read. Pure: `read-path.ts` runs what this plans.
 */
import {
  type FieldNode, type FragmentDefinitionNode, getArgumentValues, getNamedType, getNullableType, type GraphQLField, type GraphQLObjectType,
  type GraphQLOutputType, type GraphQLSchema, isObjectType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { Row } from './database.ts';
import {
  type Arguments, type FieldRead, fieldRead, type Given, type List, type Page, type Related, type RowType, rowType,
} from './read-model.ts';
import {
  countOf, pageLimit, pageSource, windowOf, type WritePart, writeCount, writeCursor, writeEdges, writePageInfo,
} from './read-page.ts';
import { Select } from './read-select.ts';
import { isList, NotRepresentable, type Write, writeDerived, writeList, writeNull, writeObject, writeValue } from './read-writer.ts';
import { every, identifier, list, literal, type Sql, sql } from './sql.ts';
import type { Viewer, ViewerShape } from './viewer.ts';

export interface Operation {
  readonly schema: GraphQLSchema;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** Coerced; a text that differs from run to run is a `Slot`. */
  readonly variables: Record<string, unknown>;
  readonly viewer: ViewerShape;
  /** For ordinary resolvers: says each object's type and key, and leaves to them the fields that have no SQL. */
  readonly forResolvers: boolean;
}
export type Field = GraphQLField<unknown, unknown>;
export interface Plan {
  readonly statement: Sql;
  readonly write: (rows: readonly Row[], viewer: Viewer) => string;
}
type Nodes = readonly FieldNode[];
/** With which arguments a row is reached, and whether a visible parent leads there. */
interface Reached {
  readonly alone: boolean;
  readonly args: Arguments;
}
/** A field, of the type of that name, as it was selected. */
interface Asked {
  readonly name: string;
  readonly field: Field;
  readonly nodes: Nodes;
}
type OfKind<K extends FieldRead['kind']> = Extract<FieldRead, { kind: K }>;

/** Where ordinary resolvers find an object's type and key. */
export const typeKey = '$type';
export const rowKey = '$key';

export class Planner {
  readonly #operation: Operation;
  #aliases = 0;
  constructor(operation: Operation) {
    this.#operation = operation;
  }

  /** A field of Query that says what it reads. */
  root(field: Field, nodes: Nodes): Plan {
    const read = fieldRead('Query', field.name);
    const select = new Select();
    const one = sql`one`;
    if (read?.kind === 'one') {
      const write = this.#one(select, field.type, nodes, read, one, { alone: true, args: this.#arguments(field, nodes) });
      return { statement: select.from(sql`(select) one`, sql``), write: ([row], viewer) => write(row ?? [], viewer) };
    }
    if (read?.kind !== 'page') throw new NotRepresentable();
    const { source, order, key, write } = this.#page(select, select, read.page, { name: 'Query', field, nodes }, one);
    // The row `one` carries the count where the page is empty.
    const statement = select.from(sql`(select) one left join lateral ${source} on true`, sql`order by ${order}`);
    return { statement, write: (rows, viewer) => write(rows.filter((row) => row[key] !== null), rows[0] ?? [], viewer) };
  }

  /** Rows by a unique value, one answer for each of `wanted`, in that order; null for what is hidden or missing. */
  lookup(rows: RowType, wanted: Sql, on: (row: Sql) => Sql, nodes: Nodes): { statement: Sql; write: (row: Row, viewer: Viewer) => string } {
    const row = this.#alias();
    const select = new Select();
    const key = select.column(sql`${row}.${rows.key.column}`);
    const write = this.#row(select, rows, nodes, row);
    const found = every([on(row), ...this.#visible(rows, row, true)]);
    const statement = select.from(sql`${wanted} left join ${this.#table(rows)} ${row} on ${found}`, sql`order by wanted.place`);
    return { statement, write: (cells, viewer) => (cells[key] === null ? 'null' : write(cells, viewer)) };
  }

  /** One row, by the type that it has. */
  #row(select: Select, rows: RowType, nodes: Nodes, row: Sql): Write {
    const { kinds } = rows;
    if (!kinds) return this.#object(select, this.#type(rows.name), rows, nodes, row);
    const kind = select.column(sql`${row}.${kinds.column}`);
    const writes = new Map(kinds.types.map((name) => [name, this.#object(select, this.#type(name), rows, nodes, row)]));
    return (cells, viewer) => {
      const write = writes.get(cells[kind] ?? '');
      if (!write) throw new Error(`${rows.name}: no type ${cells[kind]}`);
      return write(cells, viewer);
    };
  }

  #object(select: Select, type: GraphQLObjectType, rows: RowType | undefined, nodes: Nodes, row: Sql): Write {
    const entries: [string, Write][] = [];
    for (const [key, fields] of this.#collect(type, nodes)) entries.push([key, this.#field(select, type, rows, fields, row)]);
    if (this.#operation.forResolvers) {
      entries.push([typeKey, () => `"${type.name}"`]);
      const key = rows && select.column(sql`${row}.${rows.key.column}`);
      if (key !== undefined) entries.push([rowKey, (cells) => JSON.stringify(cells[key])]);
    }
    return writeObject(entries);
  }

  #field(select: Select, type: GraphQLObjectType, rows: RowType | undefined, nodes: Nodes, row: Sql): Write {
    const field = type.getFields()[nodes[0]?.name.value ?? ''];
    if (!field) return () => `"${type.name}"`;
    const read = fieldRead(type.name, field.name) ?? (rows && fieldRead(rows.name, field.name));
    const { forResolvers, viewer } = this.#operation;
    if (!read) {
      if (forResolvers) return () => 'null';
      throw new NotRepresentable();
    }
    // Where resolvers answer, graphql-js judges a null.
    const written = forResolvers ? getNullableType(field.type) : field.type;
    switch (read.kind) {
      case 'value': {
        const value = read.value(row, viewer);
        const column = select.column(this.#shown(read, row, isList(field.type) ? sql`array_to_json(${value})` : value));
        return writeValue(written, column, type.name, !forResolvers);
      }
      case 'derive': return this.#derived(select, written, read, row);
      case 'part': return this.#part(select, written, nodes, read, row);
      case 'one': return this.#one(select, written, nodes, read, row, { alone: false, args: this.#arguments(field, nodes) });
      case 'list': return this.#list(select, written, nodes, read, row);
      case 'page': return this.#nestedPage(select, written, { name: type.name, field, nodes }, read, row);
    }
  }

  #derived(select: Select, written: GraphQLOutputType, read: OfKind<'derive'>, row: Sql): Write {
    const columnOf = (value: (row: Sql) => Sql): number => select.column(this.#shown(read, row, value(row)));
    const columns = Object.fromEntries(Object.entries(read.from).map(([name, value]) => [name, columnOf(value)]));
    const shown = read.visible ? select.column(read.visible(this.#operation.viewer, row)) : undefined;
    return writeDerived(written, columns, select.column(sql`now()`), shown, read.value);
  }

  #part(select: Select, written: GraphQLOutputType, nodes: Nodes, read: OfKind<'part'>, row: Sql): Write {
    const exists = select.column(this.#shown(read, row, read.exists(row)));
    const write = this.#object(select, this.#type(read.type().name), undefined, nodes, row);
    return (cells, viewer) => (cells[exists]?.startsWith('t') ? write(cells, viewer) : writeNull(written));
  }

  #one(select: Select, written: GraphQLOutputType, nodes: Nodes, read: OfKind<'one'>, parent: Sql, { alone, args }: Reached): Write {
    const found = read.variants.map((related) => {
      const rows = rowsOf(related.type().name);
      const row = select.join(parent, related, () => this.#joined(related, rows, parent, read, { alone, args }));
      return { key: select.column(sql`${row}.${rows.key.column}`), write: this.#row(select, rows, nodes, row) };
    });
    return (cells, viewer) => found.find(({ key }) => cells[key] !== null)?.write(cells, viewer) ?? writeNull(written);
  }

  #joined(related: Related, rows: RowType, parent: Sql, { visible }: FieldRead, { alone, args }: Reached): { row: Sql; join: Sql } {
    const row = this.#alias();
    const given: Given = { viewer: this.#operation.viewer, args };
    const shown = visible ? [visible(this.#operation.viewer, parent)] : [];
    const condition = every([related.on(parent, row, given), ...this.#visible(rows, row, alone), ...shown]);
    const table = this.#table(rows);
    if (!related.latest) return { row, join: sql`left join ${table} ${row} on ${condition}` };
    const latest = sql`select ${row}.* from ${table} ${row} where ${condition} order by ${related.latest(row)} limit 1`;
    return { row, join: sql`left join lateral (${latest}) ${row} on true` };
  }

  #list(select: Select, written: GraphQLOutputType, nodes: Nodes, read: OfKind<'list'>, parent: Sql): Write {
    const { type, where, order, most = pageLimit }: List = read.list;
    const rows = rowsOf(type().name);
    const row = this.#alias();
    const inner = new Select();
    const write = this.#row(inner, rows, nodes, row);
    const condition = every([where(row, parent, this.#operation.viewer), ...this.#visible(rows, row, false)]);
    const limit = literal(most);
    const table = this.#table(rows);
    const first = sql`(select ${row}.* from ${table} ${row} where ${condition} order by ${order(row)} limit ${limit}) ${row}`;
    const column = select.column(this.#shown(read, parent, this.#aggregate(inner, first, order(row))));
    return (cells, viewer) => this.#unpack(cells[column], written, (found) => writeList(found, write, viewer));
  }

  #nestedPage(select: Select, written: GraphQLOutputType, asked: Asked, read: OfKind<'page'>, parent: Sql): Write {
    const inner = new Select();
    const { source, order, write } = this.#page(inner, select, read.page, asked, parent);
    const column = select.column(this.#shown(read, parent, this.#aggregate(inner, source, order)));
    return (cells, viewer) => this.#unpack(cells[column], written, (found) => write(found, cells, viewer));
  }

  #page(select: Select, outer: Select, page: Page, { name, field, nodes }: Asked, parent: Sql) {
    const rows = rowsOf(page.type().name);
    const row = this.#alias();
    const args = this.#arguments(field, nodes);
    const given: Given = { viewer: this.#operation.viewer, args };
    const by = page.order(given);
    const window = windowOf(args, `${name}.${field.name}`);
    const table = this.#table(rows);
    const declared = page.branches(row, parent, given);
    const branches = (declared.length > 0 ? declared : [sql`false`]).map((branch) => every([branch, ...this.#visible(rows, row, false)]));
    const key = select.column(sql`${row}.${rows.key.column}`);
    const cursor = writeCursor(window.list, by, key, select.column(by.by(row)));
    const type = objectOf(field.type);
    const write = writeObject([...this.#collect(type, nodes)].map(([label, fields]): [string, WritePart] => {
      const part = type.getFields()[fields[0]?.name.value ?? ''];
      if (!part) return [label, () => `"${type.name}"`];
      const partType = objectOf(part.type);
      const selected = this.#collect(partType, fields);
      const edge = (inside: Nodes): Write => this.#row(select, rows, inside, row);
      if (part.name === 'edges') return [label, writeEdges(selected, cursor, edge, partType.name)];
      if (part.name === 'pageInfo') return [label, writePageInfo(selected, cursor, window)];
      return [label, writeCount(selected, outer.column(countOf(table, row, branches)))];
    }));
    return {
      ...pageSource(rows, table, row, by, window, branches),
      key,
      write: (found: readonly Row[], outerRow: Row, viewer: Viewer): string => {
        const shown = found.slice(0, window.size);
        return write(window.backward ? shown.reverse() : shown, found.length > window.size, outerRow, viewer);
      },
    };
  }

  /** Rows inside a row: an array of arrays of text. */
  #aggregate(inner: Select, source: Sql, order: Sql): Sql {
    const cells = list(inner.columns.map((value) => sql`(${value})::text`), ', ');
    return sql`(select coalesce(json_agg(array[${cells}]::text[] order by ${order}), '[]') from ${source} ${list(inner.joins, ' ')})`;
  }
  #unpack(text: string | null | undefined, written: GraphQLOutputType, write: (rows: readonly Row[]) => string): string {
    return typeof text === 'string' ? write(JSON.parse(text) as readonly Row[]) : writeNull(written);
  }

  #shown({ visible }: FieldRead, row: Sql, value: Sql): Sql {
    return visible ? sql`case when ${visible(this.#operation.viewer, row)} then ${value} end` : value;
  }
  #visible({ visible, visibleAlone }: RowType, row: Sql, alone: boolean): Sql[] {
    return [visible, alone ? visibleAlone : undefined].flatMap((rule) => (rule ? [rule(this.#operation.viewer, row)] : []));
  }
  #table(rows: RowType): Sql {
    return rows.table(this.#operation.viewer);
  }
  #alias(): Sql {
    return identifier(`t${this.#aliases++}`);
  }
  #arguments(field: Field, [node]: Nodes): Arguments {
    return node ? getArgumentValues(field, node, this.#operation.variables) : {};
  }
  #type(name: string): GraphQLObjectType {
    return objectOf(this.#operation.schema.getType(name));
  }
  #collect(type: GraphQLObjectType, nodes: Nodes): ReadonlyMap<string, Nodes> {
    const { schema, fragments, variables } = this.#operation;
    return collectSubfields(schema, fragments, variables, type, [...nodes]);
  }
}

function rowsOf(typeName: string): RowType {
  const rows = rowType(typeName);
  if (!rows) throw new Error(`${typeName} has no @Rows`);
  return rows;
}
function objectOf(type: GraphQLOutputType | ReturnType<GraphQLSchema['getType']>): GraphQLObjectType {
  const named = getNamedType(type);
  if (!isObjectType(named)) throw new NotRepresentable();
  return named;
}
