import { Unauthenticated } from '../errors.ts';
import type { PersonContext } from './command.ts';
import { judgeUnanswered, type Waiting } from './unanswered-rules.ts';

/** One at a time for each account, so that many at once are many. @throws UserRefusal TOO_MANY_UNANSWERED, Unauthenticated where the account went meanwhile */
export async function requireRoom({ app, manager, settings, viewer }: PersonContext): Promise<void> {
  const there = await manager.query<object[]>('select from account where id = $1 and deleted_at is null for no key update', [viewer.accountId]);
  if (there.length === 0) throw new Unauthenticated();
  if (settings.mode === 'EXAMPLE') return;
  const [facts] = await manager.query<Waiting[]>(`
    select coalesce(array_agg(response_due_at) filter (where state <> 'CLOSED' and first_responded_at is null), '{}') as "dueAt",
      count(*) filter (where state = 'CLOSED' and first_responded_at is null
        and (resolution = 'SPAM' and closed_at > now() - interval '7 days' or resolution = 'WITHDRAWN' and closed_at > now() - interval '1 day'))::int as "closedUnanswered",
      coalesce(bool_or(verified_at is not null), false) as "hasVerified"
    from cases where reporter_id = $1 and source in ('PORTAL', 'MAIL')`, [viewer.accountId]);
  if (facts) judgeUnanswered(facts, app.config.unansweredReports);
}
