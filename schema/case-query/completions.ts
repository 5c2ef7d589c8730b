/** What can be written at the caret of a query bar: fields, then the values of the field that was begun. */
import type { SortKey } from './vocabulary.ts';
import {
  type ChoiceField, choicesOf, dateFields, type Field, fields as allFields, isNullable, personFields, sortKeys, vocabularies, type Vocabulary,
  wordFor, wordsFor,
} from './vocabulary.ts';
import { dateExamples } from './dates.ts';
import { unset } from './read-value.ts';

export interface Completion {
  readonly kind: 'field' | 'value';
  readonly field: Field;
  /** The schema's name of the value (`CROSS_SITE_SCRIPTING`), or the word itself where there is none; null for a field. */
  readonly value: string | null;
  /** Replaces the text between `from` and `to`. */
  readonly insert: string;
  readonly from: number;
  readonly to: number;
}

const scoreExamples = ['>=9', '>=7', '4..6.9', '<4'] as const;

/** What only the page knows: which online services, labels and people there are, as they stand behind their fields. */
export interface CompletionContext {
  readonly vocabulary?: Vocabulary;
  readonly services?: readonly string[];
  readonly labels?: readonly string[];
  readonly assignees?: readonly string[];
}

interface Candidate {
  readonly value: string;
  readonly word: string;
  readonly also: readonly string[];
}
const plain = (word: string): Candidate => ({ value: word, word, also: [] });
/** Found by what stands within its quotation marks, too. */
const quotable = (word: string): Candidate => ({ value: word, word, also: [word.replaceAll(/^"|"$/g, '').toLowerCase()] });

function candidatesOf(field: Field, { vocabulary = vocabularies.team, services = [], labels = [], assignees = [] }: CompletionContext): readonly Candidate[] {
  const none = isNullable(field) ? [plain(unset)] : [];
  if (field in choicesOf) {
    const choices = choicesOf[field as ChoiceField].map((choice) => ({ value: choice.name, word: wordFor(choice), also: wordsFor(choice) }));
    return [...choices, ...none];
  }
  if (field === 'is') return vocabulary.flags.map(plain);
  if (field === 'has') return vocabulary.belongings.map(plain);
  if (field === 'service') return [...services.map(plain), ...none];
  if (field === 'label') return [...labels.map(quotable), ...none];
  if (field === 'assignee') return [plain('me'), ...assignees.map(quotable), ...none];
  if (field === 'cvss') return [...scoreExamples.map(plain), ...none];
  if (field === 'sort') return (Object.keys(sortKeys) as SortKey[]).flatMap((key) => [plain(key), plain(`${key}-${sortKeys[key] === 'asc' ? 'desc' : 'asc'}`)]);
  if ((dateFields as readonly string[]).includes(field)) return [...dateExamples.map(plain), ...none];
  if ((personFields as readonly string[]).includes(field)) return [plain('me'), ...none];
  return none;
}

/** Where the term around the caret begins: after a space or bracket that no quotation marks enclose. */
function termStart(text: string, caret: number): number | null {
  let start = 0;
  let isQuoted = false;
  for (let i = 0; i < caret; i++) {
    const sign = text[i] ?? '';
    if (sign === '"' && text[i - 1] !== '\\') isQuoted = !isQuoted;
    if (!isQuoted && /[\s()]/.test(sign)) start = i + 1;
  }
  if (isQuoted) return null;
  return text[start] === '-' ? start + 1 : start;
}

function fieldsFrom(written: string, from: number, to: number, vocabulary: Vocabulary): Completion[] {
  return allFields
    .filter((field) => vocabulary.fields.includes(field) && field.startsWith(written.toLowerCase()))
    .map((field) => ({ kind: 'field', field, value: null, insert: `${field}:`, from, to }));
}

/** Most likely first. Empty inside quotation marks and where nothing known begins like what is written. */
export function completions(text: string, caret: number, context: CompletionContext = {}): Completion[] {
  const { vocabulary = vocabularies.team } = context;
  const start = termStart(text, caret);
  if (start === null) return [];
  const end = caret + (/^[^\s(),:]*/.exec(text.slice(caret))?.[0].length ?? 0);
  const written = text.slice(start, caret);
  const colon = written.indexOf(':');
  if (colon < 0) return text[end] === ':' ? [] : fieldsFrom(written, start, end, vocabulary);
  const field = vocabulary.fields.find((candidate) => candidate === written.slice(0, colon).toLowerCase());
  if (field === undefined) return [];
  const [, before = '', begun = ''] = /^(.*?(?:,|\.\.|[<>]=?)?)([^,<>=]*)$/.exec(written.slice(colon + 1)) ?? [];
  const isCompared = /[<>]/.test(before);
  const word = begun.slice(begun.lastIndexOf('..') < 0 ? 0 : begun.lastIndexOf('..') + 2).toLowerCase();
  const taken = new Set(before.toLowerCase().split(','));
  return candidatesOf(field, context)
    .filter((one) => !taken.has(one.word) && !(isCompared && (one.word === unset || one.word.startsWith('<'))))
    .filter((one) => [one.word, ...one.also].some((name) => name.startsWith(word)))
    .map((one) => ({ kind: 'value', field, value: one.value, insert: one.word, from: caret - word.length, to: end }));
}
