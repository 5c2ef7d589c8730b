/** Dates of a query: how they are written, and the instants that they bound. Calendar periods are UTC. */
import type { AgoUnit, Comparison, DateValue } from './case-query.ts';
import type { Operator } from './syntax.ts';
import type { DateField } from './vocabulary.ts';

export const dateExamples = ['2026-01-31', '2026-01', '<7d', '<24h', 'today'] as const;

const seconds: Readonly<Record<AgoUnit, number>> = { h: 3600, d: 86_400, w: 604_800 };
export const secondsOf = ({ amount, unit }: { amount: number; unit: AgoUnit }): number => amount * seconds[unit];

function readPeriod(text: string): DateValue | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return null;
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  const from = Date.UTC(y, m - 1, d);
  const read = new Date(from);
  const real = read.getUTCMonth() === m - 1 && read.getUTCDate() === d && y >= 1970 && y < 3000;
  if (!real) return null;
  const until = day !== undefined ? Date.UTC(y, m - 1, d + 1) : month !== undefined ? Date.UTC(y, m) : Date.UTC(y + 1, 0);
  return { kind: 'period', text, from, until };
}

/** A year, month, day, `today`, `yesterday`, or a distance such as 7d, 24h, 2w. Null when it is none of these. */
export function readDate(written: string): DateValue | null {
  const text = written.toLowerCase();
  if (text === 'today' || text === 'yesterday') return { kind: 'day', text };
  const [, amount, unit] = /^(\d{1,5})([hdw])$/.exec(text) ?? [];
  if (amount !== undefined) return { kind: 'distance', amount: Number(amount), unit: unit as AgoUnit };
  return readPeriod(text);
}

export const printDate = (value: DateValue): string => (value.kind === 'distance' ? `${value.amount}${value.unit}` : value.text);

/** A point in time: fixed, some seconds from now, or the start of the UTC day that is `days` from today. */
export type Instant =
  | { readonly kind: 'at'; readonly milliseconds: number }
  | { readonly kind: 'now'; readonly seconds: number }
  | { readonly kind: 'day'; readonly days: number };
export interface Bound {
  readonly operator: Operator;
  readonly instant: Instant;
}

const startOf = (value: Exclude<DateValue, { kind: 'distance' }>): Instant =>
  value.kind === 'period' ? { kind: 'at', milliseconds: value.from } : { kind: 'day', days: value.text === 'today' ? 0 : -1 };
const endOf = (value: Exclude<DateValue, { kind: 'distance' }>): Instant =>
  value.kind === 'period' ? { kind: 'at', milliseconds: value.until } : { kind: 'day', days: value.text === 'today' ? 1 : 0 };

const mirrored: Readonly<Record<Operator, Operator>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

function bound(field: DateField, operator: Operator, value: DateValue): Bound {
  if (value.kind === 'distance') {
    const distance = secondsOf(value);
    // `submitted:<7d` is younger than a week, `due:<7d` is due before a week has passed.
    if (field === 'due') return { operator, instant: { kind: 'now', seconds: distance } };
    return { operator: mirrored[operator], instant: { kind: 'now', seconds: -distance } };
  }
  switch (operator) {
    case '>': return { operator: '>=', instant: endOf(value) };
    case '>=': return { operator: '>=', instant: startOf(value) };
    case '<': return { operator: '<', instant: startOf(value) };
    case '<=': return { operator: '<', instant: endOf(value) };
  }
}

/** The test as bounds: a row passes when every bound of one of the groups holds. */
export function boundsOf(field: DateField, test: Comparison<DateValue>): readonly (readonly Bound[])[] {
  switch (test.kind) {
    case 'bound': return [[bound(field, test.operator, test.value)]];
    case 'range': return [[bound(field, '>=', test.from), bound(field, '<=', test.to)]];
    case 'any': return test.values.flatMap((value) => (value === null ? [] : [[bound(field, '>=', value), bound(field, '<=', value)]]));
  }
}

/** Milliseconds since the epoch. */
export function instantAt(instant: Instant, now: Date): number {
  switch (instant.kind) {
    case 'at': return instant.milliseconds;
    case 'now': return now.getTime() + instant.seconds * 1000;
    case 'day': return Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + instant.days);
  }
}
