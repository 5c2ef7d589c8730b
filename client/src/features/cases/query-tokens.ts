/** What to colour in a query while it is written, at the places that the parser gives. Pure. */
import { parse, SyntaxError as GrammarError } from '../../../../schema/case-query/generated/parser.js';
import type { Place, SyntaxItem, SyntaxQuery, SyntaxTerm } from '../../../../schema/case-query/syntax.ts';

/** rest: what cannot be read, or not yet. */
export type TokenKind = 'field' | 'value' | 'sign' | 'word' | 'rest';
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Within the place of the error. */
  readonly isFault: boolean;
}
interface Mark extends Place {
  readonly kind: TokenKind;
}

function marksOfTerm({ field, value }: SyntaxTerm): readonly Mark[] {
  const texts = value.kind === 'list' ? value.values : value.kind === 'range' ? [value.from, value.to] : [value.value];
  return [{ ...field, kind: 'field' }, ...texts.map(({ offset, end }) => ({ offset, end, kind: 'value' as const }))];
}

function marksOf({ of }: SyntaxQuery): readonly Mark[] {
  const ofItem = (item: SyntaxItem): readonly Mark[] => {
    switch (item.kind) {
      case 'term': return marksOfTerm(item);
      case 'group': return marksOf(item.inner);
      case 'word': return [{ offset: item.offset, end: item.end, kind: 'word' }];
    }
  };
  return of.flatMap((sequence) => sequence.of.flatMap(ofItem));
}

/** How far the text can be read: up to the term that holds the first fault. */
function readable(text: string): { readonly marks: readonly Mark[]; readonly end: number } {
  let end = text.length;
  for (let tries = 0; tries < 3; tries++) {
    try {
      return { marks: marksOf(parse(text.slice(0, end))), end };
    } catch (error) {
      if (!(error instanceof GrammarError)) throw error;
      const before = text.slice(0, Math.min(error.location.start.offset, end));
      end = Math.max(before.search(/\S+$/u), 0);
    }
  }
  return { marks: [], end: 0 };
}

/** The whole text in pieces, in order; joined they are the text. */
export function tokensOf(text: string, fault: Place | null = null): readonly Token[] {
  const { marks, end } = readable(text);
  const edges = [0, text.length, end, ...marks.flatMap((mark) => [mark.offset, mark.end]), ...(fault ? [fault.offset, fault.end] : [])];
  const cuts = [...new Set(edges)].filter((at) => at >= 0 && at <= text.length).toSorted((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? 0;
    const mark = marks.find(({ offset, end: last }) => offset <= from && to <= last);
    return { kind: mark?.kind ?? (from >= end ? 'rest' : 'sign'), text: text.slice(from, to), isFault: fault !== null && fault.offset <= from && to <= fault.end };
  });
}
