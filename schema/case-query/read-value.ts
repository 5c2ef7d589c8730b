/** What a term's value means for its field. Whatever it does not mean is an error that says what could stand there. */
import type { AnyOf, Comparison, Condition, DateValue, PersonValue, Sort } from './case-query.ts';
import { CaseQueryError } from './case-query-error.ts';
import { dateExamples, readDate, secondsOf } from './dates.ts';
import { lowerCase } from './letters.ts';
import { nearest } from './nearest.ts';
import type { SyntaxTerm, SyntaxText, SyntaxValue } from './syntax.ts';
import {
  type Belonging, type Choice, type ChoiceField, choicesOf, type DateField, type Field, type Flag, isNullable, type PersonField, type SortKey, sortKeys,
  type Vocabulary, wordFor, wordsFor,
} from './vocabulary.ts';

const mostValues = 50;
export const unset = 'unset';

/** Unknown value: `expected` lists the words to print, `known` every word that would have done. */
function unknownValue(field: Field, written: SyntaxText, expected: readonly string[], known: readonly string[] = expected): CaseQueryError {
  const near = nearest(written.text, known);
  return new CaseQueryError('UNKNOWN_VALUE', `“${written.text}” is not a value of “${field}”.`, written, expected, near);
}

function readChoice(field: Field, choices: readonly Choice[], written: SyntaxText, inList: boolean): string {
  const word = written.text.toLowerCase().replaceAll('-', '_');
  const found = choices.find((choice) => wordsFor(choice).includes(word));
  if (found) return found.name;
  const more = isNullable(field) && inList ? [unset] : [];
  throw unknownValue(field, written, [...choices.map(wordFor), ...more], [...choices.flatMap(wordsFor), ...more]);
}

function readWeakness(written: SyntaxText): string {
  const digits = /^(?:cwe-?)?([1-9]\d{0,4})$/i.exec(written.text)?.[1];
  if (digits === undefined) throw unknownValue('weakness', written, ['cwe-79', unset], []);
  return `CWE-${digits}`;
}

function readNumber(written: SyntaxText): string {
  const [, year, count] = /^(?:LRL-)?(\d{4})-(\d{1,9})$/i.exec(written.text) ?? [];
  if (year === undefined || count === undefined) throw unknownValue('number', written, ['LRL-2026-000042', '2026-42'], []);
  return `LRL-${year}-${String(Number(count)).padStart(6, '0')}`;
}

function readService(written: SyntaxText): string {
  const slug = written.text.toLowerCase();
  if (!/^[a-z0-9][a-z0-9-]*$/.test(slug)) throw unknownValue('service', written, ['the short name of an online service', unset], []);
  return slug;
}

/** Of CVSS: one digit after the point, 0 to 10. */
function readScore(written: SyntaxText): number {
  const score = /^(?:\d(?:\.\d)?|10(?:\.0)?)$/.test(written.text) ? Number(written.text) : null;
  if (score === null) throw unknownValue('cvss', written, ['7.5', '0', '10', unset], []);
  return score;
}

function readPerson(written: SyntaxText): PersonValue {
  const name = lowerCase(written.text);
  return name === 'me' && !written.quoted ? { kind: 'me' } : { kind: 'named', name };
}

function readDateValue(field: DateField, written: SyntaxText): DateValue {
  const value = readDate(written.text);
  if (value === null) throw unknownValue(field, written, dateExamples, ['today', 'yesterday']);
  return value;
}

function readWord<W extends Flag | Belonging>(field: Field, words: readonly W[], written: SyntaxText): W {
  const found = words.find((word) => word === written.text.toLowerCase().replaceAll('-', '_'));
  if (found === undefined) throw unknownValue(field, written, words);
  return found;
}

function listOf<V>(term: SyntaxTerm, field: Field, read: (text: SyntaxText) => V): AnyOf<V> {
  if (term.value.kind !== 'list') {
    throw new CaseQueryError('NOT_ORDERED', `“${field}” has no order, so it takes values, not a comparison.`, term, [`${field}:value`]);
  }
  const values = term.value.values.map((text) => (isNullable(field) && !text.quoted && text.text.toLowerCase() === unset ? null : read(text)));
  if (values.length > mostValues) throw new CaseQueryError('TOO_LONG', `A list holds at most ${mostValues} values.`, term);
  return { kind: 'any', values };
}

/** `order` gives each value's place, so that a range that runs backwards is told from an empty answer. */
function comparisonOf<V>(term: SyntaxTerm, field: Field, read: (text: SyntaxText) => V, order: (from: V, to: V) => boolean): Comparison<V> {
  const value: SyntaxValue = term.value;
  switch (value.kind) {
    case 'list': return listOf(term, field, read);
    case 'comparison': return { kind: 'bound', operator: value.operator, value: read(value.value) };
    case 'range': {
      const [from, to] = [read(value.from), read(value.to)];
      if (order(from, to)) return { kind: 'range', from, to };
      const place = { offset: value.from.offset, end: value.to.end };
      throw new CaseQueryError('UNKNOWN_VALUE', `The range ${value.from.text}..${value.to.text} runs backwards.`, place, ['the smaller value first']);
    }
  }
}

const dayPlace = (value: Exclude<DateValue, { kind: 'distance' }>): number => (value.kind === 'period' ? value.from : value.text === 'today' ? 1 : 0);

function dateOrder(term: SyntaxTerm): (from: DateValue, to: DateValue) => boolean {
  return (from, to) => {
    if (from.kind === 'distance' && to.kind === 'distance') return secondsOf(from) <= secondsOf(to);
    if (from.kind === 'distance' || to.kind === 'distance' || from.kind !== to.kind) {
      throw new CaseQueryError('UNKNOWN_VALUE', 'Both ends of a range are dates, or both are distances such as 7d..30d.', term, ['2026-01..2026-03', '7d..30d']);
    }
    return dayPlace(from) <= dayPlace(to);
  };
}

function readDates(term: SyntaxTerm, field: DateField): Comparison<DateValue> {
  const test = comparisonOf(term, field, (text) => readDateValue(field, text), dateOrder(term));
  if (test.kind !== 'any' || !test.values.some((value) => value?.kind === 'distance')) return test;
  const [only, ...more] = test.values;
  if (more.length === 0 && only) return { kind: 'bound', operator: '<=', value: only };
  throw new CaseQueryError('UNKNOWN_VALUE', 'A distance such as 7d does not stand in a list.', term, dateExamples);
}

const severityOrder = (from: string, to: string): boolean => {
  const names = choicesOf.severity.map((choice) => choice.name);
  return names.indexOf(from) <= names.indexOf(to);
};

/** The condition that a term states. `sort` is none: see `readSort`. */
export function readCondition(term: SyntaxTerm, field: Exclude<Field, 'sort'>, vocabulary: Vocabulary): Condition {
  switch (field) {
    case 'is': return { field, test: listOf(term, field, (text) => readWord(field, vocabulary.flags, text)) };
    case 'has': return { field, test: listOf(term, field, (text) => readWord(field, vocabulary.belongings, text)) };
    case 'state': case 'resolution': case 'type': case 'response': case 'source': case 'consent':
      return { field, test: listOf(term, field, (text) => readChoice(field, choicesOf[field satisfies ChoiceField], text, true)) };
    case 'severity': {
      const inList = term.value.kind === 'list';
      return { field, test: comparisonOf(term, field, (text) => readChoice(field, choicesOf.severity, text, inList), severityOrder) };
    }
    case 'service': return { field, test: listOf(term, field, readService) };
    case 'label': return { field, test: listOf(term, field, (text) => lowerCase(text.text.normalize('NFC'))) };
    case 'cvss': return { field, test: comparisonOf(term, field, readScore, (from, to) => from <= to) };
    case 'weakness': return { field, test: listOf(term, field, readWeakness) };
    case 'number': return { field, test: comparisonOf(term, field, readNumber, (from, to) => from <= to) };
    case 'assignee': case 'reporter': case 'participant': return { field: field satisfies PersonField, test: listOf(term, field, readPerson) };
    case 'submitted': case 'updated': case 'responded': case 'verified': case 'fixed': case 'closed': case 'due':
      return { field, test: readDates(term, field) };
  }
}

/** `sort:due`, `sort:due-desc`. */
export function readSort(term: SyntaxTerm): Sort {
  const keys = Object.keys(sortKeys) as SortKey[];
  const expected = keys.flatMap((key) => [key, `${key}-asc`, `${key}-desc`]);
  const written = term.value.kind === 'list' && term.value.values.length === 1 ? term.value.values[0] : undefined;
  if (term.negated || written === undefined) {
    throw new CaseQueryError('MISPLACED', '“sort” takes one order.', term, keys.map((key) => `sort:${key}`));
  }
  const [, key, direction] = /^([a-z]+?)(?:-(asc|desc))?$/.exec(written.text.toLowerCase()) ?? [];
  const found = keys.find((candidate) => candidate === key);
  if (found === undefined) throw unknownValue('sort', written, keys, expected);
  return { key: found, direction: direction === 'asc' || direction === 'desc' ? direction : sortKeys[found] };
}
