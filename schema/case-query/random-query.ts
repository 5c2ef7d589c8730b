/** Random queries and a small repeatable source of chance, for the tests that compare readers of the same query. */
import type { AnyOf, CaseQuery, Comparison, Condition, DateValue, Expression, PersonValue } from './case-query.ts';
import { readDate } from './dates.ts';
import { join } from './parse-case-query.ts';
import { belongings, choicesOf, type DateField, type Field, flags, isNullable, type SortKey, sortKeys, type Vocabulary } from './vocabulary.ts';

/** Numbers in [0, 1) that a seed repeats (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What exists, so that random conditions meet rows. */
export interface Samples {
  readonly services: readonly string[];
  readonly weaknesses: readonly string[];
  readonly numbers: readonly string[];
  readonly people: readonly string[];
  readonly labels: readonly string[];
  /** Full dates, `2026-01-31`. */
  readonly days: readonly string[];
}

export class RandomQueries {
  readonly #next: () => number;
  readonly #samples: Samples;
  readonly #vocabulary: Vocabulary;

  constructor(seed: number, samples: Samples, vocabulary: Vocabulary) {
    this.#next = chance(seed);
    this.#samples = samples;
    this.#vocabulary = vocabulary;
  }

  query(): CaseQuery {
    const where = this.#happens(0.05) ? join('and', []) : this.#expression(0);
    const key = this.#pick(Object.keys(sortKeys) as SortKey[]);
    const sort = this.#happens(0.3) ? { key, direction: this.#pick(['asc', 'desc'] as const) } : null;
    return { where, words: [], sort };
  }

  #expression(depth: number): Expression {
    const roll = this.#next();
    if (depth > 2 || roll < 0.4) return { kind: 'condition', condition: this.#condition() };
    if (roll < 0.55) return { kind: 'not', of: this.#expression(depth + 1) };
    const kind = roll < 0.85 ? 'and' : 'or';
    return join(kind, this.#several(3, () => this.#expression(depth + 1)));
  }

  #condition(): Condition {
    const field = this.#pick(this.#vocabulary.fields.filter((name) => name !== 'sort'));
    switch (field) {
      case 'is': return { field, test: { kind: 'any', values: this.#several(2, () => this.#pick(flags.filter((flag) => this.#vocabulary.flags.includes(flag)))) } };
      case 'has': return { field, test: { kind: 'any', values: this.#several(2, () => this.#pick(belongings.filter((one) => this.#vocabulary.belongings.includes(one)))) } };
      case 'state': case 'resolution': case 'type': case 'response': case 'source': case 'consent':
        return { field, test: this.#anyOf(field, choicesOf[field].map(({ name }) => name)) };
      case 'severity': return { field, test: this.#comparison(field, choicesOf.severity.map(({ name }) => name)) };
      case 'service': return { field, test: this.#anyOf(field, this.#samples.services) };
      case 'label': return { field, test: this.#anyOf(field, this.#samples.labels) };
      case 'cvss': return { field, test: this.#comparison(field, Array.from({ length: 101 }, (_, tenths) => tenths / 10)) };
      case 'weakness': return { field, test: this.#anyOf(field, this.#samples.weaknesses) };
      case 'number': return { field, test: this.#comparison(field, this.#samples.numbers.toSorted()) };
      case 'assignee': case 'reporter': case 'participant': return { field, test: this.#anyOf<PersonValue>(field, [{ kind: 'me' }, ...this.#samples.people.map((name) => ({ kind: 'named' as const, name }))]) };
      case 'submitted': case 'updated': case 'responded': case 'verified': case 'fixed': case 'closed': case 'due':
        return { field: field satisfies DateField, test: this.#dates(field) };
    }
  }

  #anyOf<V>(field: Field, values: readonly V[]): AnyOf<V> {
    return { kind: 'any', values: this.#several(3, () => (isNullable(field) && this.#happens(0.15) ? null : this.#pick(values))) };
  }

  #comparison<V>(field: Field, ordered: readonly V[]): Comparison<V> {
    if (this.#happens(0.4)) return this.#anyOf(field, ordered);
    if (this.#happens(0.6)) return this.#bound(this.#pick(ordered));
    const start = Math.floor(this.#next() * ordered.length);
    return { kind: 'range', from: this.#pick(ordered.slice(start, start + 1)), to: this.#pick(ordered.slice(start)) };
  }

  #bound<V>(value: V): Comparison<V> {
    return { kind: 'bound', operator: this.#pick(['>', '>=', '<', '<='] as const), value };
  }

  #dates(field: DateField): Comparison<DateValue> {
    if (isNullable(field) && this.#happens(0.15)) return { kind: 'any', values: [null] };
    if (this.#happens(0.3)) return this.#bound(this.#date(`${1 + Math.floor(this.#next() * 60)}${this.#pick(['h', 'd', 'w'])}`));
    const period = (): DateValue => this.#date(this.#pick(this.#samples.days).slice(0, this.#pick([4, 7, 10])));
    if (this.#happens(0.3)) return { kind: 'any', values: this.#several(2, () => (this.#happens(0.2) ? this.#date(this.#pick(['today', 'yesterday'])) : period())) };
    const from = period();
    const to = period();
    const isOrdered = from.kind === 'period' && to.kind === 'period' && from.from <= to.from;
    return isOrdered && this.#happens(0.5) ? { kind: 'range', from, to } : this.#bound(from);
  }

  #date(text: string): DateValue {
    const value = readDate(text);
    if (value === null) throw new Error(`not a date: ${text}`);
    return value;
  }

  #several<V>(most: number, make: () => V): V[] {
    return Array.from({ length: 1 + Math.floor(this.#next() * most) }, make);
  }

  #pick<V>(values: readonly V[]): V {
    const value = values[Math.floor(this.#next() * values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  }

  #happens(probability: number): boolean {
    return this.#next() < probability;
  }
}
