/**
 * SQL as a value. What is interpolated is another fragment, a value to bind, or a slot that is filled when the statement runs;
 * so no input ever becomes text. Only `read/`, `authorization.ts`, the GraphQL types and stores write SQL with it.
 */
import type { Viewer } from './viewer.ts';

export type Value = string | number | boolean | null | readonly (string | null)[] | readonly number[];

/** What is known only when a statement runs. */
export interface Run {
  readonly viewer: Viewer;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A value that a kept plan asks for at each run. */
export class Slot {
  readonly read: (run: Run) => Value;
  constructor(read: (run: Run) => Value) {
    this.read = read;
  }
}
export type Bound = Value | Slot;

export class Sql {
  readonly strings: readonly string[];
  readonly parts: readonly (Sql | Bound)[];
  constructor(strings: readonly string[], parts: readonly (Sql | Bound)[]) {
    this.strings = strings;
    this.parts = parts;
  }
}
export const sql = (strings: TemplateStringsArray, ...parts: readonly (Sql | Bound)[]): Sql => new Sql(strings, parts);

/** A name that the code chose. */
export function identifier(name: string): Sql {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`not an identifier: ${name}`);
  return new Sql([name], []);
}

/** A constant of the code as text, because a parameter costs PostgreSQL its generic plan. */
export function literal(value: number | string): Sql {
  if (typeof value === 'number') return new Sql([String(Math.trunc(value))], []);
  return new Sql([`'${value.replaceAll("'", "''")}'`], []);
}

type Separator = ', ' | ' ' | ' and ' | ' or ' | ' union all ';
export const list = (parts: readonly Sql[], separator: Separator): Sql =>
  parts.length === 0 ? sql`` : new Sql(['', ...parts.slice(1).map(() => separator), ''], parts);

/** All of them; true where there is none. */
export const every = (conditions: readonly Sql[]): Sql => (conditions.length === 0 ? sql`true` : list(conditions, ' and '));
/** One of them; false where there is none. */
export const some = (conditions: readonly Sql[]): Sql => {
  const [only, ...others] = conditions;
  if (!only) return sql`false`;
  return others.length === 0 ? only : sql`(${list(conditions.map((one) => sql`(${one})`), ' or ')})`;
};

/** The signed-in person; null for tools and for nobody. */
export const me = new Slot(({ viewer }) => (viewer.kind === 'person' ? viewer.accountId : null));
/** The token that a tool came with. */
export const token = new Slot(({ viewer }) => (viewer.kind === 'partner' ? viewer.tokenId : null));
/** One of the services that a tool is limited to. */
export const service = (index: number): Slot =>
  new Slot(({ viewer }) => (viewer.kind === 'partner' ? (viewer.onlineServiceIds?.[index] ?? null) : null));

export interface Statement {
  readonly text: string;
  readonly values: readonly Bound[];
}

/** The text with $1, $2, …; a slot used twice is bound once. */
export function render(root: Sql): Statement {
  let text = '';
  const values: Bound[] = [];
  const slots = new Map<Slot, number>();
  const place = (part: Bound): number => {
    if (!(part instanceof Slot)) return values.push(part);
    const known = slots.get(part) ?? values.push(part);
    slots.set(part, known);
    return known;
  };
  const visit = ({ strings, parts }: Sql): void => {
    text += strings[0] ?? '';
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i] ?? null;
      if (part instanceof Sql) visit(part);
      else text += `$${place(part)}`;
      text += strings[i + 1] ?? '';
    }
  };
  visit(root);
  return { text, values };
}

export const bind = (values: readonly Bound[], run: Run): Value[] =>
  values.map((value) => (value instanceof Slot ? value.read(run) : value));
