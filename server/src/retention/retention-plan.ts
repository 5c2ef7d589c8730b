/** "A dry run shows what would go": counted in the database, by the month in which it would. Nothing is written here. */
import type { Queries } from '../log/log-store.ts';
import { requireRetentionDays } from './retention-rules.ts';

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

/** Nothing goes before its 14 days' notice, so what is due already goes then. The conditions are those of `whyLeft`; a test compares both. */
const planned = `with closed as (
  select id, greatest(closed_at + $1 * interval '1 day', case when words_end_told_at >= closed_at then words_end_told_at else now() end + interval '14 days') as ends_at,
    case when words_kept_at is not null then 'KEPT' when second_look_asked_at is not null and second_look_decided_at is null then 'SECOND_LOOK'
      when greatest(planned_disclosure_at, disclosure_until) > now() then 'DISCLOSURE' end as left_because
  from cases where state = 'CLOSED' and (words_destroyed_at is null or words_destroyed_at < closed_at))`;

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
