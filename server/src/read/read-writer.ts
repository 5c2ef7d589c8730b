/** From rows of PostgreSQL text to GraphQL's JSON text. PostgreSQL knows no response shape, this file no rule. */
import { getNamedType, type GraphQLOutputType, isEnumType, isListType, isNonNullType } from 'graphql';
import type { Row } from './database.ts';
import { toGlobalId } from './global-id.ts';
import type { Cells, Json, Moment } from './read-model.ts';
import type { Viewer } from './viewer.ts';

export type Write = (row: Row, viewer: Viewer) => string;

/** Ordinary resolvers have to answer: a field without SQL, or a null or an enum value that the schema forbids. */
export class NotRepresentable extends Error {
  override readonly name = 'NotRepresentable';
}

const plain = /^[ !#-[\]-~]*$/;
const writeString = (text: string): string => (text.length < 64 && plain.test(text) ? `"${text}"` : JSON.stringify(text));

/** 2026-11-24 07:28:57.123456+00 → 2026-11-24T07:28:57.123Z */
export function isoTime(text: string): string {
  if (!text.endsWith('+00')) return new Date(`${text.replace(' ', 'T')}`).toISOString();
  const fraction = text[19] === '.' ? text.slice(20, -3) : '';
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
}
export const timeOf = (text: string): Date => new Date(isoTime(text));

/** The texts of a JSON array. */
export function textsIn(cell: string | null): readonly string[] {
  const parsed: unknown = cell === null ? [] : JSON.parse(cell);
  return Array.isArray(parsed) ? parsed.filter((one) => typeof one === 'string') : [];
}

const scalars: Readonly<Record<string, (text: string, typeName: string) => string>> = {
  Int: (text) => text,
  Float: (text) => text,
  Boolean: (text) => (text.startsWith('t') ? 'true' : 'false'),
  ID: (text, typeName) => `"${toGlobalId(typeName, text)}"`,
  DateTime: (text) => `"${isoTime(text)}"`,
};

export function writeNull(type: GraphQLOutputType): string {
  if (isNonNullType(type)) throw new NotRepresentable();
  return 'null';
}
/** Lists of values come as JSON. */
export const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

/** `strict`: refuse what the schema does not know; else graphql-js judges it. */
export function writeValue(type: GraphQLOutputType, column: number, typeName: string, strict: boolean): Write {
  const named = getNamedType(type);
  const write = isList(type) ? (text: string): string => text : (scalars[named.name] ?? writeString);
  const known = strict && isEnumType(named) && !isList(type) ? new Set(named.getValues().map(({ name }) => name)) : undefined;
  return (row) => {
    const text = row[column] ?? null;
    if (text === null) return writeNull(type);
    if (known && !known.has(text)) throw new NotRepresentable();
    return write(text, typeName);
  };
}

/** `columns`: where each cell stands; `now` and `shown` are columns too. */
export function writeDerived(
  type: GraphQLOutputType,
  columns: Readonly<Record<string, number>>, now: number, shown: number | undefined,
  value: (cells: Cells, at: Moment) => Json,
): Write {
  const cells = Object.entries(columns);
  return (row, viewer) => {
    if (shown !== undefined && row[shown]?.startsWith('t') !== true) return writeNull(type);
    const given: Record<string, string | null> = {};
    for (const [name, column] of cells) given[name] = row[column] ?? null;
    const derived = value(given, { now: timeOf(row[now] ?? ''), viewer });
    return derived === null ? writeNull(type) : JSON.stringify(derived);
  };
}

/** `entries`: response key and writer, in the order of the selection. */
export function writeObject<A extends readonly unknown[]>(
  entries: Iterable<readonly [string, (...from: A) => string]>,
): (...from: A) => string {
  const parts = [...entries].map(([key, write], i) => ({ prefix: `${i === 0 ? '' : ','}"${key}":`, write }));
  return (...from) => {
    let text = '{';
    for (const { prefix, write } of parts) text += prefix + write(...from);
    return `${text}}`;
  };
}

export function writeList(rows: readonly Row[], write: Write, viewer: Viewer): string {
  let text = '[';
  for (let i = 0; i < rows.length; i++) text += (i === 0 ? '' : ',') + write(rows[i] ?? [], viewer);
  return `${text}]`;
}
