/**
 * The three formats, a piece at a time, so that no export has to be held whole. Pure. What stands in a cell is a stranger's: it runs in no
 * spreadsheet and marks up no page.
 */
import { csvRow } from '../../../../schema/csv-row.ts';
import { type Cell, type ExportedCase, factNames, wordNames } from './exported-case.ts';

export type FormatName = 'csv' | 'json' | 'markdown';
export interface ExportFacts {
  /** The query as it stands in the address; null for all cases. */
  readonly query: string | null;
  /** RFC 3339, UTC. */
  readonly exportedAt: string;
  readonly hasWords: boolean;
}
export interface Format {
  readonly type: string;
  readonly extension: string;
  readonly head: (facts: ExportFacts) => string;
  /** @param index from 0 */
  readonly row: (one: ExportedCase, index: number, facts: ExportFacts) => string;
  readonly foot: (cases: number) => string;
}

const columns = ({ hasWords }: ExportFacts): readonly (keyof ExportedCase)[] => (hasWords ? [...factNames, ...wordNames] : factNames);
const asText = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell));

/** RFC 4180, UTF-8 behind a byte order mark, by which spreadsheets know it. */
const csv: Format = {
  type: 'text/csv',
  extension: 'csv',
  head: (facts) => `\uFEFF${csvRow(columns(facts))}`,
  row: (one, _index, facts) => csvRow(columns(facts).map((name) => asText(one[name]))),
  foot: () => '',
};

/** One object, which is JSON only once it is whole: its last key is `complete`. */
const json: Format = {
  type: 'application/json',
  extension: 'json',
  head: ({ query, exportedAt, hasWords }) => `{"laurelExport":1,"exportedAt":${JSON.stringify(exportedAt)},"query":${JSON.stringify(query)},"hasWords":${hasWords},\n"cases":[`,
  row: (one, index, facts) => `${index === 0 ? '\n' : ',\n'}${JSON.stringify(Object.fromEntries(columns(facts).map((name) => [name, one[name] ?? null])))}`,
  foot: (cases) => `\n],\n"count":${cases},"complete":true}\n`,
};

/** CommonMark: every sign that could mark something up is escaped, line ends included. */
const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim().replaceAll(/[!-/:-@[-`{-~]/gu, (sign) => `\\${sign}`);

/** As it was written, in a fence longer than any within. */
function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/gu) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}\n`;
}

const markdown: Format = {
  type: 'text/markdown',
  extension: 'md',
  head: ({ query, exportedAt }) => `# History of cases\n\nExported ${exportedAt}.${query === null ? '' : ` Query: ${plain(query)}`}\n`,
  row: (one, _index, { hasWords }) => [
    `\n## ${one.number}\n\n`,
    // On a line of its own: words that run from right to left turn nothing else round.
    ...(one.title ? [`${plain(one.title)}\n\n`] : []),
    ...factNames.filter((name) => name !== 'number' && one[name] !== null).map((name) => `- ${name}: ${plain(asText(one[name]))}\n`),
    ...(hasWords && one.wordsState ? [`- wordsState: ${plain(one.wordsState)}\n`] : []),
    ...(one.report ? [`\n${fenced(one.report)}`] : []),
  ].join(''),
  foot: (cases) => `\nEnd of the export: ${cases} cases.\n`,
};

export const formats: Readonly<Record<FormatName, Format>> = { csv, json, markdown };
