/**
 * From a selection to statements and the writer of their rows. Authorization is an input: what the viewer may not see is not
 * read. Pure: `read-path.ts` runs what this plans.
 */
import { getNullableType, type GraphQLObjectType, type GraphQLOutputType } from 'graphql';
import type { Row } from './database.ts';
import { Lists } from './read-lists.ts';
import { type Arguments, type FieldRead, fieldRead, type Given, type Related, type RowType } from './read-model.ts';
import { type Field, type Nodes, type Operation, rowsOf, Scope } from './read-scope.ts';
import { Select } from './read-select.ts';
import { isList, NotRepresentable, type Write, writeDerived, writeNull, writeObject, writeValue } from './read-writer.ts';
import { every, list, type Sql, sql } from './sql.ts';
import type { Viewer } from './viewer.ts';

export interface Plan {
  readonly statement: Sql;
  readonly write: (rows: readonly Row[], viewer: Viewer) => string;
}
/** With which arguments a row is reached, and whether a visible parent leads there. */
interface Reached {
  readonly alone: boolean;
  readonly args: Arguments;
}
type OfKind<K extends FieldRead['kind']> = Extract<FieldRead, { kind: K }>;

/** Where ordinary resolvers find an object's type and key. */
export const typeKey = '$type';
export const rowKey = '$key';

export class Planner {
  readonly #scope: Scope;
  readonly #lists: Lists;
  constructor(operation: Operation) {
    this.#scope = new Scope(operation);
    this.#lists = new Lists(this.#scope, (select, rows, nodes, row) => this.#row(select, rows, nodes, row));
  }

  /** A field of Query that says what it reads. */
  root(field: Field, nodes: Nodes): Plan {
    const read = fieldRead('Query', field.name);
    const select = new Select();
    const one = sql`one`;
    if (read?.kind === 'one') {
      const write = this.#one(select, field.type, nodes, read, one, { alone: true, args: this.#scope.arguments(field, nodes) });
      return { statement: select.from(sql`(select) one`, sql``), write: ([row], viewer) => write(row ?? [], viewer) };
    }
    if (read?.kind !== 'page') throw new NotRepresentable();
    const { source, order, key, write } = this.#lists.page(select, select, read.page, { name: 'Query', field, nodes }, one);
    // The row `one` carries the count where the page is empty.
    const statement = select.from(sql`(select) one left join lateral ${source} on true`, sql`order by ${order}`);
    return { statement, write: (rows, viewer) => write(rows.filter((row) => row[key] !== null), rows[0] ?? [], viewer) };
  }

  /**
   * Rows by unique values, one answer for each of `wanted`, in that order; null for what is hidden or missing.
   * @param by at most one of which finds a row: each walks an index of its own
   */
  lookup(rows: RowType, wanted: Sql, by: readonly ((row: Sql) => Sql)[], nodes: Nodes): { statement: Sql; write: (row: Row, viewer: Viewer) => string } {
    const row = this.#scope.alias();
    const select = new Select();
    const key = select.column(sql`${row}.${rows.key.column}`);
    const write = this.#row(select, rows, nodes, row);
    const table = this.#scope.table(rows);
    const [one = sql`false`, ...others] = by.map((on) => every([on(row), ...this.#scope.visible(rows, row, true)]));
    const branches = [one, ...others].map((found) => sql`(select ${row}.* from ${table} ${row} where ${found})`);
    const found = others.length === 0 ? sql`${table} ${row} on ${one}` : sql`lateral (${list(branches, ' union all ')}) ${row} on true`;
    const statement = select.from(sql`${wanted} left join ${found}`, sql`order by wanted.place`);
    return { statement, write: (cells, viewer) => (cells[key] === null ? 'null' : write(cells, viewer)) };
  }

  /** One row, by the type that it has. */
  #row(select: Select, rows: RowType, nodes: Nodes, row: Sql): Write {
    const { kinds } = rows;
    if (!kinds) return this.#object(select, this.#scope.type(rows.name), rows, nodes, row);
    const kind = select.column(sql`${row}.${kinds.column}`);
    const writes = new Map(kinds.types.map((name) => [name, this.#object(select, this.#scope.type(name), rows, nodes, row)]));
    return (cells, viewer) => {
      const write = writes.get(cells[kind] ?? '');
      if (!write) throw new Error(`${rows.name}: no type ${cells[kind]}`);
      return write(cells, viewer);
    };
  }

  #object(select: Select, type: GraphQLObjectType, rows: RowType | undefined, nodes: Nodes, row: Sql): Write {
    const entries: [string, Write][] = [];
    for (const [key, fields] of this.#scope.selected(type, nodes)) entries.push([key, this.#field(select, type, rows, fields, row)]);
    if (this.#scope.forResolvers) {
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
    const { forResolvers, viewer } = this.#scope;
    if (!read) {
      if (forResolvers) return () => 'null';
      throw new NotRepresentable();
    }
    // Where resolvers answer, graphql-js judges a null.
    const written = forResolvers ? getNullableType(field.type) : field.type;
    switch (read.kind) {
      case 'value': {
        const value = read.value(row, viewer);
        const column = select.column(this.#scope.shown(read, row, isList(field.type) ? sql`array_to_json(${value})` : value));
        return writeValue(written, column, type.name, !forResolvers);
      }
      case 'derive': return this.#derived(select, written, read, row);
      case 'part': return this.#part(select, written, nodes, read, row);
      case 'one': return this.#one(select, written, nodes, read, row, { alone: false, args: this.#scope.arguments(field, nodes) });
      case 'list': return this.#lists.list(select, written, nodes, read, row);
      case 'page': return this.#lists.nestedPage(select, written, { name: type.name, field, nodes }, read, row);
    }
  }

  #derived(select: Select, written: GraphQLOutputType, read: OfKind<'derive'>, row: Sql): Write {
    const columnOf = (value: (row: Sql) => Sql): number => select.column(this.#scope.shown(read, row, value(row)));
    const columns = Object.fromEntries(Object.entries(read.from).map(([name, value]) => [name, columnOf(value)]));
    const shown = read.visible ? select.column(read.visible(this.#scope.viewer, row)) : undefined;
    return writeDerived(written, columns, select.column(sql`now()`), shown, read.value);
  }

  #part(select: Select, written: GraphQLOutputType, nodes: Nodes, read: OfKind<'part'>, row: Sql): Write {
    const exists = select.column(this.#scope.shown(read, row, read.exists(row)));
    const write = this.#object(select, this.#scope.type(read.type().name), undefined, nodes, row);
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
    const row = this.#scope.alias();
    const given: Given = { viewer: this.#scope.viewer, args };
    const shown = visible ? [visible(this.#scope.viewer, parent)] : [];
    const condition = every([related.on(parent, row, given), ...this.#scope.visible(rows, row, alone), ...shown]);
    const table = this.#scope.table(rows);
    if (!related.latest) return { row, join: sql`left join ${table} ${row} on ${condition}` };
    const latest = sql`select ${row}.* from ${table} ${row} where ${condition} order by ${related.latest(row)} limit 1`;
    return { row, join: sql`left join lateral (${latest}) ${row} on true` };
  }
}
