/** Rows inside of a row: lists, and pages of a connection. A root's page has its rows in the statement itself, a nested one in a cell of JSON. */
import type { GraphQLOutputType } from 'graphql';
import type { Row } from './database.ts';
import type { FieldRead, Given, List, Page, RowType } from './read-model.ts';
import { countOf, pageLimit, pageSource, windowOf, type WritePart, writeCount, writeCursor, writeEdges, writePageInfo } from './read-page.ts';
import { type Asked, type Nodes, objectOf, rowsOf, type Scope } from './read-scope.ts';
import { Select } from './read-select.ts';
import { type Write, writeList, writeNull, writeObject } from './read-writer.ts';
import { every, list, literal, type Sql, sql } from './sql.ts';
import type { Viewer } from './viewer.ts';

type OfKind<K extends FieldRead['kind']> = Extract<FieldRead, { kind: K }>;
/** Plans one row of those types. */
export type RowPlanner = (select: Select, rows: RowType, nodes: Nodes, row: Sql) => Write;

export interface PlannedPage {
  readonly source: Sql;
  readonly order: Sql;
  /** The column that no row of the page has null in. */
  readonly key: number;
  /** `outer`: the row that holds the count. */
  readonly write: (found: readonly Row[], outer: Row, viewer: Viewer) => string;
}

export class Lists {
  readonly #scope: Scope;
  readonly #row: RowPlanner;
  constructor(scope: Scope, row: RowPlanner) {
    this.#scope = scope;
    this.#row = row;
  }

  list(select: Select, written: GraphQLOutputType, nodes: Nodes, read: OfKind<'list'>, parent: Sql): Write {
    const { type, where, order, most = pageLimit }: List = read.list;
    const rows = rowsOf(type().name);
    const row = this.#scope.alias();
    const inner = new Select();
    const write = this.#row(inner, rows, nodes, row);
    const condition = every([where(row, parent, this.#scope.viewer), ...this.#scope.visible(rows, row, false)]);
    const first = sql`(select ${row}.* from ${this.#scope.table(rows)} ${row} where ${condition} order by ${order(row)} limit ${literal(most)}) ${row}`;
    const column = select.column(this.#scope.shown(read, parent, aggregate(inner, first, order(row))));
    return (cells, viewer) => unpack(cells[column], written, (found) => writeList(found, write, viewer));
  }

  nestedPage(select: Select, written: GraphQLOutputType, asked: Asked, read: OfKind<'page'>, parent: Sql): Write {
    const inner = new Select();
    const shown = (value: Sql): Sql => this.#scope.shown(read, parent, value);
    const { source, order, write } = this.page(inner, select, read.page, asked, parent, shown);
    const column = select.column(shown(aggregate(inner, source, order)));
    return (cells, viewer) => unpack(cells[column], written, (found) => write(found, cells, viewer));
  }

  /** @param outer where the count is read, once for the page @param shown hides the count where the page is hidden */
  page(select: Select, outer: Select, page: Page, { name, field, nodes }: Asked, parent: Sql, shown = (count: Sql): Sql => count): PlannedPage {
    const rows = rowsOf(page.type().name);
    const row = this.#scope.alias();
    const args = this.#scope.arguments(field, nodes);
    const given: Given = { viewer: this.#scope.viewer, args };
    const by = page.order(given);
    const window = windowOf(args, `${name}.${field.name}`);
    const table = this.#scope.table(rows);
    const declared = page.branches(row, parent, given);
    const branches = (declared.length > 0 ? declared : [sql`false`]).map((branch) => every([branch, ...this.#scope.visible(rows, row, false)]));
    const key = select.column(sql`${row}.${rows.key.column}`);
    const cursor = writeCursor(window.list, by, key, select.column(by.by(row)));
    const type = objectOf(field.type);
    const write = writeObject([...this.#scope.selected(type, nodes)].map(([label, fields]): [string, WritePart] => {
      const part = type.getFields()[fields[0]?.name.value ?? ''];
      if (!part) return [label, () => `"${type.name}"`];
      const partType = objectOf(part.type);
      const selected = this.#scope.selected(partType, fields);
      const edge = (inside: Nodes): Write => this.#row(select, rows, inside, row);
      if (part.name === 'edges') return [label, writeEdges(selected, cursor, edge, partType.name)];
      if (part.name === 'pageInfo') return [label, writePageInfo(selected, cursor, window)];
      return [label, writeCount(selected, outer.column(shown(countOf(table, row, branches))))];
    }));
    return {
      ...pageSource(rows, table, row, by, window, branches),
      key,
      write: (found, outerRow, viewer) => {
        const shown = found.slice(0, window.size);
        return write(window.backward ? shown.reverse() : shown, found.length > window.size, outerRow, viewer);
      },
    };
  }
}

/** An array of arrays of text. */
function aggregate(inner: Select, source: Sql, order: Sql): Sql {
  const cells = list(inner.columns.map((value) => sql`(${value})::text`), ', ');
  return sql`(select coalesce(json_agg(array[${cells}]::text[] order by ${order}), '[]') from ${source} ${list(inner.joins, ' ')})`;
}
function unpack(text: string | null | undefined, written: GraphQLOutputType, write: (rows: readonly Row[]) => string): string {
  return typeof text === 'string' ? write(JSON.parse(text) as readonly Row[]) : writeNull(written);
}
