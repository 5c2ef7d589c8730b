/** A query as text, in one form: `parseCaseQuery(printCaseQuery(query))` is the same query. */
import type { CaseQuery, Comparison, Condition, Expression, PersonValue, Word } from './case-query.ts';
import { printDate } from './dates.ts';
import { unset } from './read-value.ts';
import { type ChoiceField, choicesOf, sortKeys, wordFor } from './vocabulary.ts';

const escaped = (text: string): string => `"${text.replaceAll(/["\\]/g, (sign) => `\\${sign}`)}"`;
const plainValue = (text: string): boolean => /^[^\s():",<>=]+$/.test(text) && !text.includes('..');
const reserved = [unset, 'me'];
export const quoteIfNeeded = (text: string): string => (plainValue(text) && !reserved.includes(text.toLowerCase()) ? text : escaped(text));

function printTest<V>(test: Comparison<V>, print: (value: V) => string): string {
  switch (test.kind) {
    case 'any': return test.values.map((value) => (value === null ? unset : print(value))).join(',');
    case 'bound': return `${test.operator}${print(test.value)}`;
    case 'range': return `${print(test.from)}..${print(test.to)}`;
  }
}

const printChoice = (field: ChoiceField) => (name: string): string => {
  const choice = choicesOf[field].find((candidate) => candidate.name === name);
  return choice === undefined ? name.toLowerCase() : wordFor(choice);
};
const printPerson = (value: PersonValue): string => (value.kind === 'me' ? 'me' : quoteIfNeeded(value.name));

function printValue(condition: Condition): string {
  switch (condition.field) {
    case 'is': return printTest(condition.test, (flag) => flag);
    case 'has': return printTest(condition.test, (belonging) => belonging);
    case 'state': case 'resolution': case 'type': case 'response': case 'source': case 'severity': case 'consent':
      return printTest(condition.test, printChoice(condition.field));
    case 'service': case 'label': return printTest(condition.test, quoteIfNeeded);
    case 'cvss': return printTest(condition.test, String);
    case 'weakness': return printTest(condition.test, (name) => name.toLowerCase());
    case 'number': return printTest(condition.test, (number) => number);
    case 'assignee': case 'reporter': case 'participant': return printTest(condition.test, printPerson);
    case 'submitted': case 'updated': case 'responded': case 'verified': case 'fixed': case 'closed': case 'due':
      return printTest(condition.test, printDate);
  }
}

export const printCondition = (condition: Condition): string => `${condition.field}:${printValue(condition)}`;

function printExpression(expression: Expression, inside: 'and' | 'or' | 'not' | null): string {
  switch (expression.kind) {
    case 'condition': return printCondition(expression.condition);
    case 'not': {
      const text = `-${printExpression(expression.of, 'not')}`;
      return inside === 'not' ? `(${text})` : text;
    }
    case 'and': case 'or': {
      const text = expression.of.map((part) => printExpression(part, expression.kind)).join(expression.kind === 'and' ? ' ' : ' or ');
      const bare = inside === null || (inside === 'or' && expression.kind === 'and');
      return bare ? text : `(${text})`;
    }
  }
}

const plainWord = (text: string): boolean => /^[^\s():"-][^\s():"]*$/.test(text) && !/^(?:or|and)$/i.test(text);
export const printWord = ({ text, quoted, negated }: Word): string =>
  `${negated ? '-' : ''}${quoted || !plainWord(text) ? escaped(text) : text}`;

/** The part that a server may see: everything but the words. `alone` says that nothing else will stand beside it. */
export function printStructured({ where, sort }: Pick<CaseQuery, 'where' | 'sort'>, alone = true): string {
  const order = sort === null ? '' : `sort:${sort.key}${sort.direction === sortKeys[sort.key] ? '' : `-${sort.direction}`}`;
  const bare = where.kind !== 'or' || (alone && order === '');
  return [printExpression(where, bare ? null : 'and'), order].filter((part) => part !== '').join(' ');
}

/** The words alone, as they stand in the URL's fragment. */
export const printWords = (words: readonly Word[]): string => words.map(printWord).join(' ');

export function printCaseQuery(query: CaseQuery): string {
  const words = printWords(query.words);
  return [printStructured(query, words === ''), words].filter((part) => part !== '').join(' ');
}
