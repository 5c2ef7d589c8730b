/**
 * Reports as HackerOne's customer API gives them: `GET /v1/reports` or `GET /v1/reports/{id}`, JSON:API.
 * https://api.hackerone.com/customer-resources/#reports
 */
import { at, commentsOf, factsOf, listAt, textAt, timeOf } from './fields.ts';
import type { Closing, RawReport } from './imported-report.ts';

/** A duplicate ended without a flaw of its own; its original is told below the words. The others are open. */
const closings: ReadonlyMap<string, Closing> = new Map([['resolved', 'RESOLVED'], ['informative', 'INFORMATIVE'], ['duplicate', 'INFORMATIVE'], ['not-applicable', 'OUT_OF_SCOPE'], ['spam', 'SPAM']]);

const isReport = (value: unknown): boolean => textAt(value, 'type') === 'report' && at(value, 'attributes') !== undefined;

/** Null where it is another kind of file. */
export function hackerOneReports(json: unknown): readonly RawReport[] | null {
  const data = at(json, 'data');
  const entries: readonly unknown[] = Array.isArray(data) ? data : [data];
  return entries.length > 0 && entries.every(isReport) ? entries.map(rawReport) : null;
}

const personOf = (value: unknown, role: string): string | null =>
  textAt(value, 'relationships', role, 'data', 'attributes', 'name') ?? textAt(value, 'relationships', role, 'data', 'attributes', 'username');

function rawReport(report: unknown, index: number): RawReport {
  const of = (field: string): string | null => textAt(report, 'attributes', field);
  const related = (name: string, field: string): string | null => textAt(report, 'relationships', name, 'data', 'attributes', field);
  const id = textAt(report, 'id');
  return {
    place: `report ${index + 1}`,
    id: id === null ? null : `hackerone.${id}`,
    title: of('title'),
    text: of('vulnerability_information') ?? '',
    reporter: personOf(report, 'reporter'),
    receivedAt: timeOf(of('submitted_at') ?? of('created_at')),
    closedAs: closings.get(of('state') ?? '') ?? null,
    facts: factsOf({
      'HackerOne report': id,
      State: of('state'),
      Severity: related('severity', 'rating'),
      'CVSS score': related('severity', 'score'),
      'CVSS vector': related('severity', 'cvss_vector_string'),
      Weakness: related('weakness', 'external_id')?.toUpperCase() ?? related('weakness', 'name'),
      Asset: related('structured_scope', 'asset_identifier'),
      CVE: listAt(report, 'attributes', 'cve_ids').filter((cve) => typeof cve === 'string').join(', ') || null,
      Triaged: timeOf(of('triaged_at')),
      Closed: timeOf(of('closed_at')),
      Disclosed: timeOf(of('disclosed_at')),
    }),
    comments: commentsOf(listAt(report, 'relationships', 'activities', 'data').map((activity) => ({
      by: personOf(activity, 'actor'), at: timeOf(textAt(activity, 'attributes', 'created_at')), text: wordsOf(activity),
    }))),
  };
}

/** What only the team saw is told apart. */
function wordsOf(activity: unknown): string | null {
  const text = textAt(activity, 'attributes', 'message');
  return text !== null && at(activity, 'attributes', 'internal') === true ? `[Internal]\n\n${text}` : text;
}
