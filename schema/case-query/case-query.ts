/**
 * A case query as it is understood: a condition on a case, the words that only a browser may search for, and an order. The
 * server compiles it to SQL, the page filters with it in memory; both come from `parseCaseQuery`. Pure, for server and page.
 */
import type { Operator } from './syntax.ts';
import type { Belonging, ChoiceField, DateField, Flag, PersonField, SortKey } from './vocabulary.ts';

/** Elapsed time: hours, days of 86,400 s, weeks of seven such days. */
export type AgoUnit = 'h' | 'd' | 'w';

/** A span of time. A period is UTC, from its first millisecond to before `until`; `text` is as it was written. */
export type DateValue =
  | { readonly kind: 'period'; readonly text: string; readonly from: number; readonly until: number }
  | { readonly kind: 'day'; readonly text: 'today' | 'yesterday' }
  /** For `due` it lies ahead, for the other fields behind. */
  | { readonly kind: 'distance'; readonly amount: number; readonly unit: AgoUnit };

/** `V` or, for a row without a value, null (`unset`). Only lists may hold null. */
export type Comparison<V> =
  | { readonly kind: 'any'; readonly values: readonly (V | null)[] }
  | { readonly kind: 'bound'; readonly operator: Operator; readonly value: V }
  | { readonly kind: 'range'; readonly from: V; readonly to: V };
export type AnyOf<V> = Extract<Comparison<V>, { kind: 'any' }>;

/** Me, or somebody by handle or display name in lower case. */
export type PersonValue = { readonly kind: 'me' } | { readonly kind: 'named'; readonly name: string };

export type Condition =
  | { readonly field: Exclude<ChoiceField, 'severity'> | 'service' | 'weakness' | 'label'; readonly test: AnyOf<string> }
  | { readonly field: 'severity' | 'number'; readonly test: Comparison<string> }
  | { readonly field: 'cvss'; readonly test: Comparison<number> }
  | { readonly field: DateField; readonly test: Comparison<DateValue> }
  | { readonly field: PersonField; readonly test: AnyOf<PersonValue> }
  | { readonly field: 'is'; readonly test: AnyOf<Flag> }
  | { readonly field: 'has'; readonly test: AnyOf<Belonging> };

export type Expression =
  | { readonly kind: 'and' | 'or'; readonly of: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'condition'; readonly condition: Condition };

/** A plain word or, quoted, a phrase. It never leaves the browser. */
export interface Word {
  readonly text: string;
  readonly quoted: boolean;
  readonly negated: boolean;
  /** Where it stands in the text that was read. */
  readonly offset: number;
}

export interface Sort {
  readonly key: SortKey;
  readonly direction: 'asc' | 'desc';
}

export interface CaseQuery {
  /** An empty `and` is every case. */
  readonly where: Expression;
  readonly words: readonly Word[];
  readonly sort: Sort | null;
}
