/**
 * A case begins: its row, its sealed words with their readers, and the first entry of its history, in one statement, since whoever reports
 * waits for each way to the database. Commands only, inside their transaction.
 */
import type { EntityManager } from 'typeorm';
import { type NamedStatement, runNamed } from '../database/named-statement.ts';
import type { CaseSource, IssueType } from './case-facts.ts';
import type { EventActor } from './case-store.ts';
import type { TakenField } from './sealed-input.ts';

export interface NewCase {
  readonly source: CaseSource;
  readonly issueType: IssueType | null;
  readonly installedSoftware: boolean;
  readonly onlineServiceId: string | null;
  readonly reporterId: string | null;
  readonly reporterReference: string | null;
  readonly plannedDisclosureAt: Date | null;
  readonly policyVersion: number | null;
  readonly submissionId: string | null;
  readonly submittedAt: Date;
  readonly responseDueAt: Date | null;
}
export interface OpenedCaseRow {
  readonly id: string;
  /** In words that people say aloud: LRL-2026-000042. */
  readonly number: string;
}

/** A text and its readers, in the order of its packets; its five values begin at `$first`. */
const textSql = (name: 'report' | 'title', first: number, after: string): string => `
  ${name} as (
    insert into sealed_text (case_id, kind, seipd, sha256, reader_marks, author_id)
    select case_id, '${name.toUpperCase()}', $${first}::bytea, $${first + 1}::bytea, $${first + 2}::text[], $1::uuid from ${after} returning id),
  ${name}_reader as (
    insert into sealed_text_key (sealed_text_id, key_id, packet)
    select ${name}.id, key_id, packet from ${name}, unnest($${first + 3}::text[], $${first + 4}::bytea[]) with ordinality reader (key_id, packet, place) order by place)`;

const statementFor = (hasTitle: boolean): NamedStatement => ({
  name: hasTitle ? 'open_case_with_title' : 'open_case',
  text: `
with named as materialized (
    select nextval(pg_get_serial_sequence('cases', 'id')) as case_id, nextval('case_number')::text as place),
  ${textSql('report', 15, 'named')},${hasTitle ? `${textSql('title', 20, 'named, report')},` : ''}
  opened as (
    insert into cases (id, number, source, state, version, issue_type, installed_software, online_service_id, reporter_id, reporter_reference,
      planned_disclosure_at, policy_version, submission_id, submitted_at, updated_at, response_due_at, report_id, title_id)
    overriding system value
    select case_id, 'LRL-' || to_char($3::timestamptz at time zone 'UTC', 'YYYY') || '-' || lpad(place, greatest(6, length(place)), '0'),
      $4, 'RECEIVED', 1, $5, $6, $7, $8, $9, $10, $11, $12, $13, $3, $14, report.id, ${hasTitle ? 'title.id' : 'null'}
    from named, report${hasTitle ? ', title' : ''} returning id, number),
  received as (
    insert into case_event (case_id, at, kind, source, actor_id, actor_role) select id, $3, 'CaseReceived', $4, $1, $2 from opened)
select id, number from opened`,
});
const [plain, titled] = [statementFor(false), statementFor(true)];

const valuesOf = ({ seipdBytes, sha256, marks, pkesks }: TakenField): readonly unknown[] =>
  [seipdBytes, sha256, marks, pkesks.map(({ keyId }) => keyId), pkesks.map(({ bytes }) => Buffer.from(bytes))];

/** @param author who sealed the words @param now of the number, the history and the last change */
export async function openCase(
  manager: EntityManager, facts: NewCase, words: { readonly report: TakenField; readonly title: TakenField | undefined }, author: EventActor, now: Date,
): Promise<OpenedCaseRow> {
  const { report, title } = words;
  const [row] = await runNamed<{ id: string; number: string }>(manager, title ? titled : plain, [
    author.id, author.role, now, facts.source, facts.issueType, facts.installedSoftware, facts.onlineServiceId, facts.reporterId, facts.reporterReference,
    facts.plannedDisclosureAt, facts.policyVersion, facts.submissionId, facts.submittedAt, facts.responseDueAt, ...valuesOf(report), ...(title ? valuesOf(title) : []),
  ]);
  if (!row) throw new Error('A case was not written.');
  return row;
}
