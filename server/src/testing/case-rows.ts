/** Random rows of `cases` that every rule could have made, for tests that compare SQL with the pure rules over many of them. */
import type pg from 'pg';
import { chance } from '../../../schema/case-query/random-query.ts';
import {
  type CaseFacts, caseSources, caseStates, type CaseSource, type CaseState, issueTypes, type Resolution, resolutions, severities, type Severity,
} from '../cases/case-facts.ts';

const hourMs = 3_600_000;

export interface CaseRow extends CaseFacts {
  readonly number: string;
  readonly issueType: string | null;
  readonly onlineServiceId: string | null;
  readonly assigneeId: string | null;
  readonly updatedAt: Date;
  readonly creditableSince: Date | null;
  readonly cvssVector: string | null;
  readonly cvssVersion: string | null;
  readonly cvssScore: number | null;
  readonly advisoryUrl: string | null;
}

export interface RowSources {
  readonly seed: number;
  readonly count: number;
  readonly now: Date;
  readonly serviceIds: readonly string[];
  readonly reporterIds: readonly string[];
  readonly teamIds: readonly string[];
}

/** Ids count from 1, as an empty table gives them. Some instants fall exactly on a deadline, where rules like to go wrong. */
export function randomCases({ seed, count, now, serviceIds, reporterIds, teamIds }: RowSources): CaseRow[] {
  const next = chance(seed);
  const more = chance(seed + 1);
  const happens = (probability: number): boolean => next() < probability;
  const pick = <V>(values: readonly V[]): V => {
    const value = values[Math.floor(next() * values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
  const later = (start: Date, hours: number): Date => new Date(start.getTime() + Math.floor(next() * hours * hourMs));
  const before = (limit: Date): Date | null => (limit <= now ? limit : null);

  const judged = ({ submittedAt, severity }: Pick<CaseRow, 'submittedAt' | 'severity'>): Pick<CaseRow, 'fixedAt' | 'cvssVector' | 'cvssVersion' | 'cvssScore' | 'advisoryUrl'> => {
    const score = severity !== null && more() < 0.8 ? Math.floor(more() * 101) / 10 : null;
    return {
      fixedAt: more() < 0.3 ? new Date(submittedAt.getTime() + Math.floor(more() * 400 * hourMs)) : null,
      cvssVector: score === null ? null : 'CVSS:3.1/AV:N', cvssVersion: score === null ? null : '3.1', cvssScore: score, advisoryUrl: more() < 0.1 ? 'https://example.org/advisory' : null,
    };
  };
  const row = (index: number): CaseRow => {
    const facts = factsOf(index);
    return { ...facts, ...judged(facts) };
  };
  const factsOf = (index: number) => {
    const source: CaseSource = happens(0.7) ? 'PORTAL' : pick(caseSources);
    const submittedAt = new Date(now.getTime() - Math.floor(next() ** 2 * 900 * 24 * hourMs));
    const owed = source !== 'INTERNAL' && source !== 'IMPORT';
    const responseDueAt = owed ? (happens(0.05) ? now : new Date(submittedAt.getTime() + 24 * hourMs)) : null;
    const answered = happens(0.75) ? (responseDueAt && happens(0.1) ? responseDueAt : later(submittedAt, 40)) : null;
    const firstRespondedAt = answered && before(answered);
    const state: CaseState = pick(caseStates);
    const resolution: Resolution | null = state === 'CLOSED' ? pick(index === 0 ? ['RESOLVED'] : resolutions) : null;
    const closedAt = state === 'CLOSED' ? (before(responseDueAt && happens(0.1) ? responseDueAt : later(submittedAt, 900)) ?? now) : null;
    const waits = state !== 'CLOSED' && firstRespondedAt !== null && source !== 'INTERNAL';
    return {
      id: String(index + 1), number: `LRL-${submittedAt.getUTCFullYear()}-${String(index + 1).padStart(6, '0')}`, state, resolution, source,
      reporterId: source === 'INTERNAL' && happens(0.5) ? pick(teamIds) : pick(reporterIds), assigneeId: happens(0.5) ? pick(teamIds) : null,
      issueType: happens(0.85) ? pick(issueTypes) : null, onlineServiceId: happens(0.85) && serviceIds.length > 0 ? pick(serviceIds) : null,
      weakness: happens(0.6) ? pick(['CWE-79', 'CWE-89', 'CWE-918']) : null, severity: happens(0.6) ? pick<Severity>(severities) : null,
      submittedAt, responseDueAt, firstRespondedAt, closedAt, updatedAt: later(submittedAt, 200),
      nextUpdateDueAt: waits ? (happens(0.1) ? now : later(now, 400 * (next() - 0.5))) : null,
      verifiedAt: happens(0.4) ? later(submittedAt, 100) : null, verifiedById: null, closedById: null,
      duplicateOfId: resolution === 'DUPLICATE' || happens(0.03) ? String(Math.max(1, index)) : null,
      lastFollowUpAt: null, informationAskedAt: null,
      secondLookAskedAt: index % 2 === 0 ? closedAt : null, secondLookDecidedAt: index % 4 === 0 ? closedAt : null,
      creditableSince: resolution === 'RESOLVED' && happens(0.7) ? closedAt : null,
    };
  };
  return Array.from({ length: count }, (_, index) => row(index));
}

/** Into an empty table. */
export async function insertCases(pool: pg.Pool, rows: readonly CaseRow[]): Promise<void> {
  const facts = rows.map((row) => ({
    number: row.number, state: row.state, resolution: row.resolution, source: row.source, reporter_id: row.reporterId,
    assignee_id: row.assigneeId, issue_type: row.issueType, online_service_id: row.onlineServiceId, weakness: row.weakness,
    severity: row.severity, submitted_at: row.submittedAt, response_due_at: row.responseDueAt, first_responded_at: row.firstRespondedAt,
    closed_at: row.closedAt, updated_at: row.updatedAt, next_update_due_at: row.nextUpdateDueAt, verified_at: row.verifiedAt,
    duplicate_of_id: row.duplicateOfId, creditable_since: row.creditableSince,
    fixed_at: row.fixedAt, cvss_vector: row.cvssVector, cvss_version: row.cvssVersion, cvss_score: row.cvssScore, advisory_url: row.advisoryUrl,
    second_look_asked_at: row.secondLookAskedAt, second_look_decided_at: row.secondLookDecidedAt,
  }));
  const columns = Object.keys(facts[0] ?? {}).join(', ');
  await pool.query(`insert into cases (${columns}) select ${columns} from jsonb_populate_recordset(null::cases, $1)`, [JSON.stringify(facts)]);
}
