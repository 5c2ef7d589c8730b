/** What grammar.peggy gives: the signs of a query, before the vocabulary says what they mean. Offsets count UTF-16 units. */
export interface Place {
  readonly offset: number;
  /** The first unit after it. */
  readonly end: number;
}

export interface SyntaxText extends Place {
  readonly text: string;
  readonly quoted: boolean;
}

export type Operator = '>' | '>=' | '<' | '<=';

export type SyntaxValue =
  | { readonly kind: 'list'; readonly values: readonly SyntaxText[] }
  | { readonly kind: 'comparison'; readonly operator: Operator; readonly value: SyntaxText }
  | { readonly kind: 'range'; readonly from: SyntaxText; readonly to: SyntaxText };

export type SyntaxTerm = Place & {
  readonly kind: 'term';
  readonly negated: boolean;
  readonly field: Place & { readonly text: string };
  readonly value: SyntaxValue;
};
export type SyntaxWord = SyntaxText & { readonly kind: 'word'; readonly negated: boolean };
export type SyntaxGroup = Place & { readonly kind: 'group'; readonly negated: boolean; readonly inner: SyntaxQuery };
export type SyntaxItem = SyntaxTerm | SyntaxWord | SyntaxGroup;

export interface SyntaxSequence {
  readonly kind: 'and';
  readonly of: readonly SyntaxItem[];
}
/** Alternatives of sequences; a query without `or` has one. */
export interface SyntaxQuery {
  readonly kind: 'or';
  readonly of: readonly SyntaxSequence[];
}
