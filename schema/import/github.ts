/**
 * Advisories as GitHub gives them: `GET /repos/{owner}/{repo}/security-advisories`, one or a list.
 * https://docs.github.com/en/rest/security-advisories/repository-advisories
 */
import { factsOf, listAt, textAt, timeOf } from './fields.ts';
import type { Closing, RawReport } from './imported-report.ts';

/** In triage and drafts are open. */
const closings: ReadonlyMap<string, Closing> = new Map([['published', 'RESOLVED'], ['closed', 'INFORMATIVE'], ['withdrawn', 'INFORMATIVE']]);

const isAdvisory = (value: unknown): boolean => /^GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}$/i.test(textAt(value, 'ghsa_id') ?? '');

/** Null where it is another kind of file. */
export function gitHubAdvisories(json: unknown): readonly RawReport[] | null {
  const entries: readonly unknown[] = Array.isArray(json) ? json : [json];
  return entries.length > 0 && entries.every(isAdvisory) ? entries.map(rawReport) : null;
}

const joined = (values: readonly (string | null)[]): string | null => values.filter((value) => value !== null).join(', ') || null;

/** Who found or reported it comes before who wrote the advisory, who is often of the team. */
function reporterOf(advisory: unknown): string | null {
  const credited = listAt(advisory, 'credits_detailed').find((credit) => ['reporter', 'finder'].includes(textAt(credit, 'type') ?? ''));
  return textAt(credited, 'user', 'login') ?? textAt(advisory, 'author', 'login');
}

function rawReport(advisory: unknown, index: number): RawReport {
  const of = (field: string): string | null => textAt(advisory, field);
  const id = of('ghsa_id');
  return {
    place: `advisory ${index + 1}`,
    id: id === null ? null : `github.${id.toUpperCase()}`,
    title: of('summary'),
    text: of('description') ?? of('summary') ?? '',
    reporter: reporterOf(advisory),
    receivedAt: timeOf(of('created_at') ?? of('published_at')),
    closedAs: closings.get(of('state') ?? '') ?? null,
    facts: factsOf({
      'GitHub advisory': id,
      State: of('state'),
      Severity: of('severity'),
      'CVSS vector': textAt(advisory, 'cvss_severities', 'cvss_v4', 'vector_string') ?? textAt(advisory, 'cvss_severities', 'cvss_v3', 'vector_string') ?? textAt(advisory, 'cvss', 'vector_string'),
      Weakness: joined(listAt(advisory, 'cwe_ids').map((cwe) => textAt({ cwe }, 'cwe'))),
      Affected: joined(listAt(advisory, 'vulnerabilities').map((each) => textAt(each, 'package', 'name'))),
      CVE: of('cve_id'),
      Credits: joined(listAt(advisory, 'credits_detailed').map((credit) => textAt(credit, 'user', 'login'))),
      Published: timeOf(of('published_at')),
      Closed: timeOf(of('closed_at') ?? of('withdrawn_at')),
    }),
    comments: [],
  };
}
