/** Several counts of one request in one statement, in the table and the form of rate-limiter-flexible. `auth-limits.ts` alone asks it. */
import type pg from 'pg';

export interface Count {
  readonly key: string;
  readonly points: number;
  /** More than so many are refused. */
  readonly most: number;
  readonly seconds: number;
}

/** Their four values begin behind `$1`, the time. Counts behind one that is over are not taken. */
function textFor(counts: number): string {
  const one = (_: unknown, at: number): string => {
    const first = 2 + at * 4;
    const before = at === 0 ? '' : `from count_${at - 1} where points <= $${first - 2}::int`;
    return `count_${at} as (
      insert into rate_limit (key, points, expire) select $${first}, $${first + 1}::int, $1::bigint + $${first + 3}::bigint * 1000 ${before}
      on conflict (key) do update set
        points = case when rate_limit.expire <= $1 then excluded.points else rate_limit.points + excluded.points end,
        expire = case when rate_limit.expire <= $1 then excluded.expire else rate_limit.expire end
      returning points, expire)`;
  };
  const places = Array.from({ length: counts }, (_, at) => at);
  return `with ${places.map(one).join(', ')}
    ${places.map((at) => `select expire from count_${at} where points > $${4 + at * 4}::int`).join(' union all ')}`;
}

/** @returns null, or in how many milliseconds the count that is over begins anew */
export async function countInTurn(query: (statement: pg.QueryConfig) => Promise<pg.QueryResult<{ expire: string }>>, counts: readonly Count[]): Promise<number | null> {
  const now = Date.now();
  const { rows: [over] } = await query({
    name: `count_in_turn_${counts.length}`, text: textFor(counts.length), values: [now, ...counts.flatMap(({ key, points, most, seconds }) => [key, points, most, seconds])],
  });
  return over ? Number(over.expire) - now : null;
}
