/** One case as every format writes it. Pure. The names are the API's; docs/researcher.md lists them. */
import { visibleText } from '../../../../packages/client/src/sealing/visible-text.ts';
import type { ExportRow } from './export-queries.ts';

/** What this browser opened of a case. Null: nothing there, or nothing that opened. */
export interface ExportedWords {
  readonly title: string | null;
  readonly report: string | null;
  /** NOT_OPENED: something is there that did not open here. DESTROYED: retention destroyed it. UNSIGNED, UNKNOWN_SIGNER: nobody vouches for it. */
  readonly wordsState: 'OPENED' | 'NOT_OPENED' | 'DESTROYED' | 'UNSIGNED' | 'UNKNOWN_SIGNER';
}

export type Cell = string | number | boolean | null;
export type ExportedCase = Readonly<Record<(typeof factNames)[number], Cell>> & Partial<ExportedWords>;

/** In this order they are columns and keys. */
export const factNames = [
  'number', 'state', 'resolution', 'severity', 'cvssScore', 'cvssVector', 'weakness', 'issueType', 'onlineService', 'source', 'installedSoftware',
  'submittedAt', 'responseStatus', 'responseDueAt', 'firstRespondedAt', 'nextUpdateDueAt', 'verifiedAt', 'fixedAt', 'closedAt', 'updatedAt',
  'assignee', 'reporter', 'reporterReference', 'duplicateOf', 'consent', 'advisoryUrl', 'wordsDestroyedAt',
] as const;
export const wordNames = ['title', 'report', 'wordsState'] as const;

const seen = (text: string | null | undefined): string | null => (text === null || text === undefined ? null : visibleText(text));

export function exportedCase(row: ExportRow, words: ExportedWords | null): ExportedCase {
  const { onlineService, assignee, reporter, duplicateOf, consent, cvss } = row;
  return {
    number: row.number, state: row.state, resolution: row.resolution, severity: row.severity, cvssScore: cvss?.score ?? null, cvssVector: cvss?.vector ?? null,
    weakness: row.weakness, issueType: row.issueType, onlineService: seen(onlineService?.name), source: row.source, installedSoftware: row.installedSoftware,
    submittedAt: row.submittedAt, responseStatus: row.responseStatus, responseDueAt: row.responseDueAt, firstRespondedAt: row.firstRespondedAt,
    nextUpdateDueAt: row.nextUpdateDueAt, verifiedAt: row.verifiedAt, fixedAt: row.fixedAt, closedAt: row.closedAt, updatedAt: row.updatedAt,
    assignee: seen(assignee?.displayName), reporter: seen(reporter?.displayName ?? reporter?.handle), reporterReference: seen(row.reporterReference),
    duplicateOf: duplicateOf?.number ?? null, consent: consent?.state ?? null, advisoryUrl: row.advisoryUrl, wordsDestroyedAt: row.wordsDestroyedAt,
    ...words,
  };
}
