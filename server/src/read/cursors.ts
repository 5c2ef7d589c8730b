/** Places in lists: bound to who asked, which list, and its order. Read back, they are of the forms that their columns have. */
import { BadUserInput } from '../errors.ts';
import { openPlace, sealPlace } from './opaque.ts';
import type { Arguments, Order, RowType } from './read-model.ts';
import { Slot } from './sql.ts';
import type { Viewer } from './viewer.ts';

const ofWindow = new Set(['first', 'after', 'last', 'before']);
/** @param field `Query.cases` */
export const listOf = (args: Arguments, field: string): string => JSON.stringify([
  field, ...Object.entries(args).filter(([name, value]) => !ofWindow.has(name) && value !== null && value !== undefined && !(value instanceof Slot))
    .sort(([a], [b]) => (a < b ? -1 : 1)),
]);

export interface Position {
  readonly key: string;
  /** Null where the row has no sort value. */
  readonly value: string | null;
}
export const forms: Readonly<Record<Order['type'] | 'uuid', { form: RegExp; lowest: string; highest: string }>> = {
  timestamptz: { form: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/, lowest: '-infinity', highest: 'infinity' },
  int: { form: /^-?\d{1,9}$/, lowest: '-2147483648', highest: '2147483647' },
  bigint: { form: /^-?\d{1,18}$/, lowest: '-9223372036854775808', highest: '9223372036854775807' },
  uuid: { form: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/, lowest: '0'.repeat(32), highest: 'f'.repeat(32) },
  text: { form: /^[^\0]{0,1000}$/u, lowest: '', highest: '' },
};
const isReal = (type: Order['type'], value: string): boolean => forms[type].form.test(value) && (type !== 'timestamptz' || isTime(value));
/** PostgreSQL knows no 30 February and no year 0; JavaScript reads both as another day. */
function isTime(value: string): boolean {
  const time = new Date(value.replace(' ', 'T').replace('+00', 'Z'));
  return !Number.isNaN(time.getTime()) && !value.startsWith('0000') && time.toISOString().slice(0, 19) === value.slice(0, 19).replace(' ', 'T');
}

/** Whose list: a tool's by its rights, which outlast its token. */
const whose = (viewer: Viewer): string => {
  if (viewer.kind === 'person') return viewer.accountId;
  return viewer.kind === 'partner' ? `${[...viewer.scopes].sort().join()} ${viewer.onlineServiceIds?.join() ?? '*'}` : '';
};
export const boundTo = (list: string, viewer: Viewer): string => `${whose(viewer)} ${list}`;

export const encodeCursor = (bound: string, order: Order, key: string | null | undefined, value: string | null | undefined): string =>
  sealPlace(bound, [order.name, key, ...(typeof value === 'string' ? [value] : [])].join('~'));

/** @throws BadUserInput */
export function decodeCursor(bound: string, cursor: unknown, order: Order, { key: { type } }: RowType): Position {
  const [name, key = '', ...rest] = (openPlace(bound, String(cursor)) ?? '').split('~');
  const value = rest.length === 0 ? null : rest.join('~');
  const fits = name === order.name && forms[type].form.test(key) && (value === null ? order.nullable === true : isReal(order.type, value));
  if (!fits) throw new BadUserInput('A cursor is given back as it was received, by who received it, to the same list in the same order.');
  return { key, value };
}
