/** "A dry run shows what would go": counted in the database, by the month in which it would. Nothing is written here. */
import type { Queries } from '../log/log-store.ts';
import { noticeDays } from '../../../schema/retention-days.ts';
import { noticeHoldsDays, requireRetentionDays } from './retention-rules.ts';
import { beganSql, hasWordsSql, leftBecauseSql } from './retention-sql.ts';

export interface RetentionMonth {
  /** 1 to 12, UTC. */
  readonly month: number;
  readonly year: number;
  readonly cases: number;
  readonly texts: number;
  readonly files: number;
  readonly bytes: number;
}
export interface RetentionPlan {
  readonly months: readonly RetentionMonth[];
  readonly secondLook: number;
  readonly disclosure: number;
  readonly kept: number;
}

/** Nothing goes before its 14 days' notice, so what is due already goes then. */
const planned = `with closed as (
  select id, greatest(${beganSql} + $1 * interval '1 day', case when words_end_told_at >= greatest(${beganSql}, now() - interval '${noticeHoldsDays} days')
      then words_end_told_at else now() end + interval '${noticeDays} days') as ends_at,
    ${leftBecauseSql} as left_because
  from cases where state = 'CLOSED' and ${hasWordsSql})`;

/** @param days after closing @throws UserRefusal INVALID */
export async function planRetention(from: Queries, days: number): Promise<RetentionPlan> {
  requireRetentionDays(days);
  const { rows } = await from.query<Record<keyof RetentionMonth, string>>(`${planned}
    select extract(year from ends_at at time zone 'UTC') as year, extract(month from ends_at at time zone 'UTC') as month, count(*) as cases,
      sum(texts.count) as texts, sum(files.count) as files, sum(texts.bytes + files.bytes) as bytes
    from closed
    cross join lateral (select count(*), coalesce(sum(length(seipd)), 0) as bytes from sealed_text where case_id = closed.id and seipd is not null) texts
    cross join lateral (select count(*), coalesce(sum(size_bytes), 0) as bytes from attachment where case_id = closed.id) files
    where left_because is null group by 1, 2 order by 1, 2`, [days]);
  const { rows: [left] } = await from.query<Record<'kept' | 'secondLook' | 'disclosure', number>>(`${planned}
    select count(*) filter (where left_because = 'KEPT')::int as kept, count(*) filter (where left_because = 'SECOND_LOOK')::int as "secondLook",
      count(*) filter (where left_because = 'DISCLOSURE')::int as disclosure from closed where $1::int > 0`, [days]);
  return {
    months: rows.map(({ year, month, cases, texts, files, bytes }) =>
      ({ year: Number(year), month: Number(month), cases: Number(cases), texts: Number(texts), files: Number(files), bytes: Number(bytes) })),
    kept: left?.kept ?? 0, secondLook: left?.secondLook ?? 0, disclosure: left?.disclosure ?? 0,
  };
}
