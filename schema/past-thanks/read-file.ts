/**
 * A list of people who were thanked before, out of a CSV (RFC 4180; commas or semicolons) with a line of headings, or a JSON array of
 * objects. Headings and keys: name, url, words, year, month; only name and year have to be there. What a row may hold is judged elsewhere.
 * Pure: page and command line share it.
 */
import { csvRecords, separatorOf } from '../csv-records.ts';

export interface ThanksRow {
  /** Line of the file, from 1, or place in the array. */
  readonly line: number;
  readonly name: string;
  readonly url: string;
  readonly words: string;
  /** As written. */
  readonly year: string;
  readonly month: string;
}
export interface ThanksFile {
  readonly rows: readonly ThanksRow[];
  /** Why nothing could be read; null where something was. */
  readonly fault: 'EMPTY' | 'NOT_JSON' | 'NO_HEADINGS' | 'OPEN_QUOTE' | null;
}

const columns = ['name', 'url', 'words', 'year', 'month'] as const;
const faulty = (fault: NonNullable<ThanksFile['fault']>): ThanksFile => ({ rows: [], fault });

/** @param text UTF-8, with or without a byte order mark */
export function readThanksFile(text: string): ThanksFile {
  const plain = text.replace(/^\ufeff/, '');
  if (plain.trim() === '') return faulty('EMPTY');
  return plain.trimStart().startsWith('[') ? fromJson(plain) : fromCsv(plain);
}

function fromJson(text: string): ThanksFile {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return faulty('NOT_JSON');
  }
  if (!Array.isArray(list)) return faulty('NOT_JSON');
  const textOf = (entry: unknown, column: string): string => {
    const value: unknown = entry !== null && typeof entry === 'object' ? Reflect.get(entry, column) : undefined;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  return { rows: list.map((entry: unknown, place) => rowOf(place + 1, (column) => textOf(entry, column))), fault: list.length === 0 ? 'EMPTY' : null };
}

const rowOf = (line: number, textOf: (column: (typeof columns)[number]) => string): ThanksRow => ({
  line, name: textOf('name').trim(), url: textOf('url').trim(), words: textOf('words').trim(), year: textOf('year').trim(), month: textOf('month').trim(),
});

function fromCsv(text: string): ThanksFile {
  const records = csvRecords(text, separatorOf(text));
  if (records === null) return faulty('OPEN_QUOTE');
  const [head, ...body] = records;
  const places = (head?.fields ?? []).map((field) => field.trim().toLowerCase());
  if (!places.includes('name') || !places.includes('year')) return faulty('NO_HEADINGS');
  const rows = body.filter(({ fields }) => fields.some((field) => field.trim() !== ''))
    .map(({ line, fields }) => rowOf(line, (column) => fields[places.indexOf(column)] ?? ''));
  return { rows, fault: rows.length === 0 ? 'EMPTY' : null };
}
