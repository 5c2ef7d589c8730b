/** What decides over a submission, in two statements: what holds at the moment, and, once the account's row is held, what it sent before. */
import type { EntityManager } from 'typeorm';
import { runNamed } from '../database/named-statement.ts';
import { portalIsOpenSql } from '../keys/portal-open.ts';
import { type KeyRow, keysOf, readerKeysSql } from '../sealed/reader-keys.ts';
import type { ReaderKeys } from '../sealed/reader-policy.ts';
import type { Waiting } from './unanswered-rules.ts';

export interface SubmissionFacts {
  readonly isOpen: boolean;
  readonly hasPolicy: boolean;
  readonly hasService: boolean;
  /** The account was not deleted meanwhile. */
  readonly isThere: boolean;
  /** Where the reporter gets mail; null for who gave no address. */
  readonly address: string | null;
  readonly keys: ReaderKeys;
}

const holding = {
  name: 'hold_reporter',
  text: `
    with held as materialized (select email, email_verified_at, disabled_at from account where id = $1 and deleted_at is null for no key update)
    select ${portalIsOpenSql} as "isOpen",
      exists (select from policy where slug = 'DISCLOSURE' and version = $2::numeric) as "hasPolicy",
      exists (select from online_service where id = $3) as "hasService",
      exists (select from held) as "isThere",
      (select email from held where email_verified_at is not null and disabled_at is null) as address,
      (select json_agg(key) from (${readerKeysSql('array[$1::uuid]')}) key) as keys`,
};

/** Holds the account's row until the transaction ends: one submission at a time for each, so that many at once are many. */
export async function holdReporter(
  manager: EntityManager, accountId: string, policyVersion: number, onlineServiceId: string | null,
): Promise<SubmissionFacts> {
  const [row] = await runNamed<Omit<SubmissionFacts, 'keys'> & { keys: readonly KeyRow[] | null }>(manager, holding, [accountId, policyVersion, onlineServiceId]);
  if (!row) throw new Error('Facts are one row.');
  return { ...row, keys: keysOf(row.keys ?? []) };
}

export interface EarlierSubmission {
  readonly caseId: string;
  readonly sha256: Buffer;
}

const before = {
  name: 'submitted_before',
  text: `
    select waiting.*, earlier.id as "caseId", earlier.sha256
    from (
      select coalesce(array_agg(response_due_at) filter (where state <> 'CLOSED' and first_responded_at is null), '{}') as "dueAt",
        count(*) filter (where state = 'CLOSED' and first_responded_at is null
          and (resolution = 'SPAM' and closed_at > now() - interval '7 days' or resolution = 'WITHDRAWN' and closed_at > now() - interval '1 day'))::int as "closedUnanswered",
        coalesce(bool_or(verified_at is not null), false) as "hasVerified"
      from cases where reporter_id = $1 and source in ('PORTAL', 'MAIL')) waiting
    left join (
      select cases.id, sha256 from cases join sealed_text on sealed_text.id = report_id where reporter_id = $1 and submission_id = $2) earlier on true`,
};

/** In a statement of its own, behind the one that waited for the row: it sees what was committed meanwhile. */
export async function submittedBefore(
  manager: EntityManager, accountId: string, submissionId: string,
): Promise<{ readonly waiting: Waiting; readonly earlier: EarlierSubmission | null }> {
  const [row] = await runNamed<Waiting & { caseId: string | null; sha256: Buffer | null }>(manager, before, [accountId, submissionId]);
  if (!row) throw new Error('Facts are one row.');
  const { caseId, sha256, ...waiting } = row;
  return { waiting, earlier: caseId === null || sha256 === null ? null : { caseId, sha256 } };
}
