import type { SyntaxQuery } from '../syntax.ts';

/** Reads the signs of a case query; throws `SyntaxError`. Generated from ../grammar.peggy. */
export function parse(text: string): SyntaxQuery;

export interface Expectation {
  readonly type: string;
  readonly description?: string;
  readonly text?: string;
}

export class SyntaxError extends Error {
  readonly expected: readonly Expectation[] | null;
  readonly found: string | null;
  readonly location: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } };
}
