/** SQL twins of the clocks' rules, for filters and counts; a test holds them against the pure rules over generated rows. */
import { type Sql, sql } from '../read/sql.ts';

/** `responseStatus` of response-clock-rules.ts: one of the schema's names, at `now`. */
export function responseStatusOf(row: Sql, now: Sql = sql`now()`): Sql {
  const isExcused = sql`${row}.resolution in ('SPAM', 'WITHDRAWN')`;
  return sql`case
    when ${row}.response_due_at is null or ${row}.source in ('INTERNAL', 'IMPORT') then 'NOT_OWED'
    when ${row}.first_responded_at >= ${row}.response_due_at then 'ANSWERED_LATE'
    when ${row}.first_responded_at is not null then case when ${isExcused} then 'NOT_OWED' else 'MET' end
    when ${row}.response_due_at <= case when ${isExcused} then coalesce(${row}.closed_at, ${now}) else ${now} end then 'OVERDUE'
    when ${isExcused} then 'NOT_OWED'
    else 'PENDING' end`;
}

/** When the reporter is owed the next word: the response, then the announced update; null once closed. The index on cases has the same expression. */
export const nextDueOf = (row: Sql): Sql => sql`case when ${row}.state <> 'CLOSED' then
  case when ${row}.first_responded_at is null then ${row}.response_due_at else ${row}.next_update_due_at end end`;
