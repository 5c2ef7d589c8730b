/**
 * What a GraphQL type and its fields read, declared beside their type-graphql decorators. A field without one of these has no SQL:
 * whatever selects it runs on ordinary resolvers over the same rows.
 */
import type { Rule } from '../authorization.ts';
import { identifier, Slot, type Bound, type Sql, sql } from './sql.ts';
import type { Viewer, ViewerShape } from './viewer.ts';

export type Class = abstract new (...args: never[]) => object;
/** Arguments of a field. Texts that a kept plan asks for at each run are slots: take them with `textOf`. */
export type Arguments = Readonly<Record<string, unknown>>;
export interface Given {
  readonly viewer: ViewerShape;
  readonly args: Arguments;
}

/** The table of a type, and which of its rows a viewer sees. */
export interface RowType {
  readonly name: string;
  readonly table: (viewer: ViewerShape) => Sql;
  readonly key: { readonly column: Sql; readonly type: 'bigint' | 'uuid' };
  /** Asked wherever such a row is reached. */
  readonly visible?: Rule;
  /** Asked in addition where no visible parent leads here: root fields, `node`, `_entities`, payloads. */
  readonly visibleAlone?: Rule;
  /** Fields beside `id` that name a row, for `_entities`. */
  readonly keys: readonly string[];
  /** An interface: the column that names a row's concrete type. */
  readonly kinds?: { readonly column: Sql; readonly types: readonly string[] };
}
/** The row of a type that belongs to a parent row; with `latest`, the first in that order. */
export interface Related {
  readonly type: () => Class;
  readonly on: (parent: Sql, row: Sql, given: Given) => Sql;
  readonly latest?: (row: Sql) => Sql;
}
/** A short list, whole: at most a hundred, unless `most` says otherwise. */
export interface List {
  readonly type: () => Class;
  readonly where: (row: Sql, parent: Sql, viewer: ViewerShape) => Sql;
  readonly order: (row: Sql) => Sql;
  readonly most?: number;
}
export interface Order {
  /** Stands in the cursor, so that one of another order is noticed. */
  readonly name: string;
  readonly by: (row: Sql) => Sql;
  readonly type: 'timestamptz' | 'int' | 'bigint' | 'text';
  readonly descending: boolean;
  /** Rows without a value come last, whichever way the order goes. */
  readonly nullable?: boolean;
}
export interface Page {
  readonly type: () => Class;
  /** Disjoint conditions whose union is the list: each walks its own index. */
  readonly branches: (row: Sql, parent: Sql, given: Given) => readonly Sql[];
  readonly order: (given: Given) => Order;
}

type Column = (row: Sql) => Sql;
export type Cells<K extends string = string> = Readonly<Record<K, string | null>>;
export type Json = string | number | boolean | null | readonly string[];
/** At what time by the database's clock, and for whom, a derived value is computed. */
export interface Moment {
  readonly now: Date;
  readonly viewer: Viewer;
}
export type FieldRead = { readonly visible?: Rule } & (
  | { readonly kind: 'value'; readonly value: (row: Sql, viewer: ViewerShape) => Sql }
  | { readonly kind: 'derive'; readonly from: Readonly<Record<string, Column>>; readonly value: (cells: Cells, at: Moment) => Json }
  | { readonly kind: 'part'; readonly type: () => Class; readonly exists: (row: Sql) => Sql }
  | { readonly kind: 'one'; readonly variants: readonly Related[] }
  | { readonly kind: 'list'; readonly list: List }
  | { readonly kind: 'page'; readonly page: Page });

const rowTypes = new Map<string, RowType>();
const kindsOf = new Map<string, RowType>();
const reads = new Map<string, FieldRead>();

/** The rows of a type, or of the interface that it is a kind of. */
export const rowType = (typeName: string): RowType | undefined => rowTypes.get(typeName) ?? kindsOf.get(typeName);
/** Whatever has rows and an `id` reads it from there. */
const idRead: FieldRead = { kind: 'value', value: (row) => sql`${row}.id` };
export const fieldRead = (typeName: string, field: string): FieldRead | undefined =>
  reads.get(`${typeName}.${field}`) ?? (field === 'id' && rowType(typeName) ? idRead : undefined);

const declare = (read: FieldRead, typeName?: string): PropertyDecorator => (target, property) => {
  reads.set(`${typeName ?? target.constructor.name}.${String(property)}`, read);
};
const withRule = <R extends object>(read: R, visible: Rule | undefined): R & { readonly visible?: Rule } =>
  (visible ? { ...read, visible } : read);
const columnOf = (property: string | symbol): Sql =>
  identifier(String(property).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));

interface RowsOptions extends Pick<RowType, 'visible' | 'visibleAlone'> {
  readonly key?: { readonly column?: string; readonly type: RowType['key']['type'] };
  readonly keys?: readonly string[];
  readonly kinds?: { readonly column: string; readonly types: readonly string[] };
}
export const Rows = (
  table: string | ((viewer: ViewerShape) => string), { key, keys = [], kinds, ...rules }: RowsOptions = {},
) => (target: Class): void => {
  const rows: RowType = {
    ...rules,
    name: target.name,
    table: (viewer) => identifier(typeof table === 'string' ? table : table(viewer)),
    key: { column: identifier(key?.column ?? 'id'), type: key?.type ?? 'bigint' },
    keys,
    ...(kinds && { kinds: { column: identifier(kinds.column), types: kinds.types } }),
  };
  rowTypes.set(target.name, rows);
  for (const name of kinds?.types ?? []) kindsOf.set(name, rows);
};

/** A value: the column of the same name in snake_case unless told otherwise. */
export const Read = (
  options: { value?: (row: Sql, viewer: ViewerShape) => Sql; visible?: Rule } = {},
): PropertyDecorator => (target, property) =>
  declare({ kind: 'value', value: (row) => sql`${row}.${columnOf(property)}`, ...options })(target, property);

/** A value that a rule computes in Node from columns, the time and the viewer, so that no rule is said again in SQL. */
export const Derive = <K extends string>(
  { visible, from, value }: { from: Readonly<Record<K, Column>>; value: (cells: Cells<K>, at: Moment) => Json; visible?: Rule },
): PropertyDecorator => declare(withRule({ kind: 'derive', from, value }, visible));

/** An object whose fields are columns of the same row. */
export const ReadPart = (type: () => Class, exists: (row: Sql) => Sql, visible?: Rule): PropertyDecorator =>
  declare(withRule({ kind: 'part', type, exists }, visible));
/** One object; of a union's variants the first that exists. */
export const ReadOne = (variants: Related | readonly Related[], visible?: Rule): PropertyDecorator =>
  declare(withRule({ kind: 'one', variants: [variants].flat() }, visible));
export const ReadList = (list: List, visible?: Rule): PropertyDecorator => declare(withRule({ kind: 'list', list }, visible));
export const ReadPage = (page: Page, visible?: Rule): PropertyDecorator => declare(withRule({ kind: 'page', page }, visible));

/** On a method of Query: one object, by the field's arguments. */
export const ReadRoot = (related: Related): MethodDecorator => (target, property) =>
  declare({ kind: 'one', variants: [related] }, 'Query')(target, property);
/** On a method of Query: a connection. */
export const ReadRootPage = (page: Page): MethodDecorator => (target, property) =>
  declare({ kind: 'page', page }, 'Query')(target, property);

/** A text argument to bind: PostgreSQL takes no NUL, and nothing in it has one. Null where it was not given. */
export function textOf(args: Arguments, name: string): Bound {
  const given = args[name];
  if (given instanceof Slot) return new Slot((run) => withoutNul(given.read(run)));
  return typeof given === 'string' ? withoutNul(given) : null;
}
const withoutNul = <T>(value: T): T | string => (typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value);
