/** How the portal stands, counted in the database when somebody asks: the same from every node. One statement, each count by an index. */
import type { QueryResultRow } from 'pg';
import type { App } from '../app.ts';

export interface PortalState {
  /** The first answer is owed, and in time. */
  readonly pending: number;
  readonly overdue: number;
  /** Since the oldest open report without an answer arrived; 0 where none waits. */
  readonly oldest_unanswered_seconds: number;
  readonly updates_overdue: number;
  readonly received_day: number;
  readonly pages_unacknowledged: number;
  readonly unsorted: number;
  readonly mails_waiting: number;
  readonly oldest_mail_seconds: number;
  readonly mails_failed_day: number;
  readonly mails_bounced_day: number;
  readonly webhooks_waiting: number;
  readonly log_waiting: number;
  readonly jobs: readonly { readonly task: string; readonly waiting: number; readonly failed: number }[];
  readonly oldest_job_seconds: number;
  /** Until the team key ends; null where it does not. */
  readonly team_key_seconds: number | null;
  readonly closed_after_restore: boolean;
}

const owed = `from cases where state <> 'CLOSED' and first_responded_at is null and response_due_at is not null and source not in ('INTERNAL', 'IMPORT')`;
const since = (moment: string, rows: string): string => `(select coalesce(greatest(extract(epoch from now() - min(${moment})), 0), 0)::float8 ${rows})`;
const statement = `select
  (select count(*)::int ${owed} and response_due_at > now()) as pending,
  (select count(*)::int ${owed} and response_due_at <= now()) as overdue,
  ${since('submitted_at', owed)} as oldest_unanswered_seconds,
  (select count(*)::int from cases where state <> 'CLOSED' and first_responded_at is not null and next_update_due_at <= now()) as updates_overdue,
  (select count(*)::int from cases where submitted_at > now() - interval '1 day' and source not in ('INTERNAL', 'IMPORT')) as received_day,
  (select count(*)::int from page where settled_at is null and acknowledged_at is null and not skipped and kind <> 'TEST') as pages_unacknowledged,
  (select count(*)::int from inbound_mail where state = 'WAITING') as unsorted,
  (select count(*)::int from mail where sent_at is null and failed_at is null) as mails_waiting,
  ${since('created_at', 'from mail where sent_at is null and failed_at is null')} as oldest_mail_seconds,
  (select count(*)::int from mail where failed_at > now() - interval '1 day' and bounced_at is null) as mails_failed_day,
  (select count(*)::int from mail where bounced_at > now() - interval '1 day') as mails_bounced_day,
  (select count(*)::int from webhook_delivery where status = 'PENDING') as webhooks_waiting,
  (select count(*)::int from log_pending) as log_waiting,
  (select coalesce(json_agg(counted), '[]') from (select task_identifier as task, count(*) filter (where attempts < max_attempts)::int as waiting,
    count(*) filter (where attempts >= max_attempts)::int as failed from graphile_worker.jobs group by 1) counted) as jobs,
  ${since('run_at', 'from graphile_worker.jobs where attempts < max_attempts and run_at <= now()')} as oldest_job_seconds,
  (select extract(epoch from expires_at - now())::float8 from team_key where retired_at is null and revoked_at is null order by id desc limit 1) as team_key_seconds,
  coalesce((select restored_at is not null from installation), false) as closed_after_restore`;

/** @throws where the database cannot be asked */
export async function readPortalState({ pool }: Pick<App, 'pool'>): Promise<PortalState> {
  const { rows: [state] } = await pool.query<PortalState & QueryResultRow>(statement);
  if (!state) throw new Error('the state of the portal came without a row');
  return state;
}
