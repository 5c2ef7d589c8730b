/** The table that docs/moving-here.md describes, as a CSV or as JSON. Every column that it does not know is kept as a fact. */
import type { CsvRecord } from '../csv-records.ts';
import { at, commentsOf, listAt, textAt, timeOf } from './fields.ts';
import { type Closing, closings, type RawReport } from './imported-report.ts';

export const neededColumns = ['id', 'report', 'received_at'] as const;
const ownColumns: ReadonlySet<string> = new Set([...neededColumns, 'title', 'reporter', 'comments']);

/** What is none of these is kept as a fact, and the case begins open. */
const closingOf = (text: string | null): Closing | null => closings.find((one) => one === text?.toUpperCase().replaceAll(/[ -]/g, '_')) ?? null;

const rawReport = (place: string, names: readonly string[], textOf: (column: string) => string | null): Omit<RawReport, 'comments'> => {
  const id = textOf('id');
  return {
    place,
    id: id === null ? null : `own.${id}`,
    title: textOf('title'),
    text: textOf('report') ?? '',
    reporter: textOf('reporter'),
    receivedAt: timeOf(textOf('received_at')),
    closedAs: closingOf(textOf('closed_as')),
    facts: names.filter((name) => !ownColumns.has(name) && !(name === 'closed_as' && closingOf(textOf(name)) !== null)).flatMap((name) => {
      const value = textOf(name);
      return value === null || name === '' ? [] : [[name, value] as const];
    }),
  };
};

/** Null where it is another kind of file. */
export function ownJson(json: unknown): readonly RawReport[] | null {
  if (!Array.isArray(json) || json.length === 0 || !json.every((entry) => at(entry, 'report') !== undefined || at(entry, 'received_at') !== undefined)) return null;
  return json.map((entry: unknown, index) => ({
    ...rawReport(`report ${index + 1}`, Object.keys(entry ?? {}), (column) => textAt(entry, column)),
    comments: commentsOf(listAt(entry, 'comments').map((comment) => ({ by: textAt(comment, 'by'), at: timeOf(textAt(comment, 'at')), text: textAt(comment, 'text') }))),
  }));
}

/** Null where its headings are of another kind of file. */
export function ownCsv([head, ...body]: readonly CsvRecord[]): readonly RawReport[] | null {
  const names = (head?.fields ?? []).map((field) => field.trim().toLowerCase().replaceAll(' ', '_'));
  if (!neededColumns.every((column) => names.includes(column))) return null;
  return body.filter(({ fields }) => fields.some((field) => field.trim() !== '')).map(({ line, fields }) => ({
    ...rawReport(`line ${line}`, names, (column) => textAt(fields, String(names.indexOf(column)))),
    comments: [],
  }));
}
