/** A report of before Laurel, as an export of another portal tells it. Nobody vouches for any of it. */

export interface ImportedComment {
  readonly by: string | null;
  /** RFC 3339. */
  readonly at: string;
  readonly text: string;
}
/** Resolutions that a case can begin with. */
export const closings = ['RESOLVED', 'ACCEPTED_RISK', 'NOT_REPRODUCIBLE', 'BY_DESIGN', 'INFORMATIVE', 'OUT_OF_SCOPE', 'SPAM'] as const;
export type Closing = (typeof closings)[number];

export interface ImportedReport {
  /** Of the system that it comes from, with its name: `hackerone.1234`. The same report of a later export has the same one. */
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  readonly reporter: string | null;
  /** RFC 3339. */
  readonly receivedAt: string;
  /** How it ended there, in our words; null where it is open, or nobody knows. */
  readonly closedAs: Closing | null;
  /** How it stood there, in that system's words: name and value. */
  readonly facts: readonly (readonly [string, string])[];
  /** Oldest first. */
  readonly comments: readonly ImportedComment[];
}
/** NO_ID, NO_TEXT, NO_DATE: of one report. The others: nothing of the file could be read. */
export type ExportFault = 'NO_ID' | 'NO_TEXT' | 'NO_DATE' | 'EMPTY' | 'NOT_JSON' | 'OPEN_QUOTE' | 'NO_HEADINGS' | 'UNKNOWN_EXPORT';
export interface LeftOut {
  /** `report 3`, `line 7`; null for the whole file. */
  readonly place: string | null;
  readonly fault: ExportFault;
  readonly title: string | null;
}
export interface ReadExport {
  readonly reports: readonly ImportedReport[];
  readonly leftOut: readonly LeftOut[];
}
/** As far as it could be read; judged by `judged`. */
export type RawReport = Omit<ImportedReport, 'receivedAt' | 'id'> & { readonly id: string | null; readonly receivedAt: string | null; readonly place: string };

function faultOf({ id, text, receivedAt }: RawReport): ExportFault | null {
  if (id === null) return 'NO_ID';
  if (text.trim() === '') return 'NO_TEXT';
  return receivedAt === null ? 'NO_DATE' : null;
}

export function judged(raw: readonly RawReport[]): ReadExport {
  const reports: ImportedReport[] = [];
  const leftOut: LeftOut[] = [];
  for (const { place, ...each } of raw) {
    const fault = faultOf({ place, ...each });
    const { id, receivedAt } = each;
    if (id !== null && receivedAt !== null && fault === null) reports.push({ ...each, id, receivedAt });
    else leftOut.push({ place, fault: fault ?? 'NO_ID', title: each.title });
  }
  return { reports, leftOut };
}
