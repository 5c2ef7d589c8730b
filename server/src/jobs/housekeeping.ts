import { sessionHolds } from '../accounts/session-limits-sql.ts';
import type { ClockTick } from './clock.ts';

/** What nobody can use any more goes, as the privacy policy says. */
export const housekeeping: ClockTick = {
  name: 'housekeeping',
  run: async ({ pool }) => {
    await pool.query('delete from session where expires_at < now()');
    await pool.query(`delete from session using account where account.id = account_id and kind = 'COOKIE' and not ${sessionHolds}`);
    await pool.query('delete from passkey_challenge where expires_at < now()');
    await pool.query(`delete from one_time_code where coalesce(used_at, expires_at) < now() - interval '7 days'`);
    await pool.query(`delete from mail where coalesce(sent_at, failed_at) < now() - interval '90 days'`);
    // The mail itself goes on without it: that something waits on the page.
    await pool.query(`update mail set clear_copy = null where clear_copy is not null and created_at < now() - interval '3 days'`);
    await pool.query(`delete from webhook_delivery where created_at < now() - interval '30 days'`);
    await pool.query('delete from rate_limit where expire < extract(epoch from now()) * 1000');
    await pool.query(`delete from idempotency where created_at < now() - interval '30 days'`);
  },
};
