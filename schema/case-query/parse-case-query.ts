/** From text to a `CaseQuery`, or to a `CaseQueryError` that says where it stops making sense and what could stand there. */
import type { CaseQuery, Expression, Sort, Word } from './case-query.ts';
import { CaseQueryError } from './case-query-error.ts';
import { parse, SyntaxError as GrammarError } from './generated/parser.js';
import { nearest } from './nearest.ts';
import { readCondition, readSort } from './read-value.ts';
import type { SyntaxItem, SyntaxQuery, SyntaxSequence, SyntaxTerm } from './syntax.ts';
import { type Field, vocabularies, type Vocabulary } from './vocabulary.ts';

/** UTF-16 units. */
export const longestQuery = 2000;
const deepestGroup = 10;
const mostConditions = 60;

function readSyntax(text: string): SyntaxQuery {
  if (text.length > longestQuery) {
    throw new CaseQueryError('TOO_LONG', `A query has at most ${longestQuery} characters.`, { offset: longestQuery, end: text.length });
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) throw new CaseQueryError('SYNTAX', 'A query holds no NUL character.', { offset: nul, end: nul + 1 });
  refuseDeep(text);
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof GrammarError)) throw error;
    throw syntaxError(error, text);
  }
}

/** Before the parser goes as deep as the text does. */
function refuseDeep(text: string): void {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\]|\\.?)*"?|[()]/gs)) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (depth > deepestGroup) throw new CaseQueryError('TOO_LONG', `Brackets stand at most ${deepestGroup} deep.`, { offset: index, end: index + 1 }, ['a field']);
  }
}

function syntaxError(error: GrammarError, text: string): CaseQueryError {
  const { offset } = error.location.start;
  const expected = [...new Set((error.expected ?? []).flatMap(({ type, description, text: sign }) =>
    type === 'other' && description !== undefined ? [description] : type === 'literal' && sign !== undefined && sign !== '-' ? [`“${sign}”`] : []))];
  const place = { offset, end: Math.min(offset + 1, text.length) };
  if (text[offset] === '"' || text.slice(offset, offset + 2) === '-"') {
    return new CaseQueryError('SYNTAX', 'These quotation marks hold nothing, or are not closed.', place, expected);
  }
  if (offset >= text.length) return new CaseQueryError('SYNTAX', 'The query stops too early.', place, expected);
  return new CaseQueryError('SYNTAX', `“${text[offset]}” cannot stand here.`, place, expected);
}

/** Puts parts together so that one query has one form: no group in a group of its kind, none of a single part. */
export function join(kind: 'and' | 'or', parts: readonly Expression[]): Expression {
  const of = parts.flatMap((part) => (part.kind === kind ? part.of : [part]));
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { kind, of };
}

class Reader {
  readonly words: Word[] = [];
  sort: Sort | null = null;
  #conditions = 0;
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  query({ of }: SyntaxQuery, depth: number): Expression {
    if (of.length === 0) return { kind: 'and', of: [] };
    return join('or', of.map((sequence) => this.#sequence(sequence, depth, of.length > 1)));
  }

  #sequence({ of }: SyntaxSequence, depth: number, isAlternative: boolean): Expression {
    const parts = of.flatMap((item) => this.#item(item, depth, isAlternative));
    if (parts.length > 0 || (depth === 0 && !isAlternative)) return join('and', parts);
    const first = of[0] ?? { offset: 0, end: 0 };
    throw new CaseQueryError('MISPLACED', 'An alternative needs at least one condition.', first, ['a field']);
  }

  #item(item: SyntaxItem, depth: number, isAlternative: boolean): readonly Expression[] {
    switch (item.kind) {
      case 'word': {
        if (depth > 0 || isAlternative) {
          throw new CaseQueryError('MISPLACED', 'Plain words stand outside of brackets and alternatives: put the conditions in brackets.', item, ['a field']);
        }
        this.words.push({ text: item.text, quoted: item.quoted, negated: item.negated, offset: item.offset });
        return [];
      }
      case 'group': {
        const inner = this.query(item.inner, depth + 1);
        return [item.negated ? { kind: 'not', of: inner } : inner];
      }
      case 'term': return this.#term(item, depth);
    }
  }

  #term(term: SyntaxTerm, depth: number): readonly Expression[] {
    const field = this.#field(term);
    if (field === 'sort') {
      if (this.sort !== null || depth > 0) {
        throw new CaseQueryError('MISPLACED', 'A query has one “sort”, outside of brackets.', term);
      }
      this.sort = readSort(term);
      return [];
    }
    if (++this.#conditions > mostConditions) throw new CaseQueryError('TOO_LONG', `A query has at most ${mostConditions} conditions.`, term);
    const condition: Expression = { kind: 'condition', condition: readCondition(term, field, this.#vocabulary) };
    return [term.negated ? { kind: 'not', of: condition } : condition];
  }

  #field({ field }: SyntaxTerm): Field {
    const { fields } = this.#vocabulary;
    const found = fields.find((candidate) => candidate === field.text.toLowerCase());
    if (found !== undefined) return found;
    const near = nearest(field.text, fields);
    const hint = near === null ? ' To search for the words themselves, put them in quotation marks.' : '';
    throw new CaseQueryError('UNKNOWN_FIELD', `There is no field “${field.text}”.${hint}`, field, fields, near);
  }
}

/** Reads a query with the words that its asker may use. Order, letter case and short forms do not matter. Throws CaseQueryError. */
export function parseCaseQuery(text: string, vocabulary: Vocabulary = vocabularies.team): CaseQuery {
  const reader = new Reader(vocabulary);
  const where = reader.query(readSyntax(text), 0);
  return { where, words: reader.words, sort: reader.sort };
}
