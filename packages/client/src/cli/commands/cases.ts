import { type CaseFactsFragment, CasesDocument } from '../../generated/graphql.ts';
import { CommandError } from '../command-error.ts';
import { openPortal } from '../open-portal.ts';
import type { Command } from '../run.ts';

const day = (time: string | null | undefined): string => time?.slice(0, 10) ?? '';
const due = (one: CaseFactsFragment): string => (one.firstRespondedAt ? (one.nextUpdateDueAt ? `update by ${day(one.nextUpdateDueAt)}` : '') : one.responseDueAt ? `answer by ${one.responseDueAt.slice(0, 16)}Z` : '');

/** Columns as wide as their widest cell. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}

export const command: Command = async ({ words: [query], text, has }, terminal) => {
  const first = Number(text('first') ?? Number.POSITIVE_INFINITY);
  if (!(first >= 1)) throw new CommandError('usage', '--first takes a number from 1.');
  const { portal } = await openPortal(terminal);
  const found: CaseFactsFragment[] = [];
  const walk = portal.pages(CasesDocument, query === undefined ? {} : { query }, ({ cases }) => cases, { size: Math.min(first, 100) });
  for await (const { edges } of walk) {
    const rows = edges.map(({ node }) => node).slice(0, first - found.length);
    if (has('json')) for (const row of rows) terminal.json(row);
    found.push(...rows);
    if (found.length >= first) break;
  }
  if (has('json')) return;
  if (found.length === 0) terminal.tell(query === undefined ? 'You have sent nothing yet: laurel submit --help' : 'No case of yours is meant by this query.');
  else terminal.say(table(found.map((one) => [one.number, one.resolution ?? one.state, one.severity ?? '', one.onlineService?.slug ?? '', day(one.submittedAt), due(one), one.reporterReference ?? ''])));
};
