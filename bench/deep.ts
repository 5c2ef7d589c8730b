/** Places deep in the queue, found as a client finds them: page after page. */
import type pg from 'pg';
import type { Contestants } from './contestants.ts';
import { once, post } from './load.ts';
import type { Deep } from './pages.ts';

const nextDue = `case when state <> 'CLOSED' then case when first_responded_at is null then response_due_at else next_update_due_at end end`;
const deepest = 200_000;

interface Answer {
  readonly data: Readonly<Record<string, { readonly pageInfo: { readonly endCursor: string } }>>;
}

/** Ten thousand pages of twenty, or four fifths of the way where there are fewer. */
export async function walkTo(client: pg.Client, { laurel, postgraphile }: Contestants, token: string, cases: number): Promise<Deep> {
  const depth = Math.min(deepest, Math.floor(cases / 4 * 0.8 / 100) * 100);
  const { rows: [row] } = await client.query<{ due: string; id: string }>(`select (${nextDue})::text as due, id from cases where state <> 'CLOSED' order by ${nextDue}, id offset $1 limit 1`, [depth - 1]);
  let cursor: string | null = null;
  for (let at = 0; at < depth; at += 100) {
    const body: string = JSON.stringify({ query: 'query Walk($after: String) { cases(query: "is:open sort:due", first: 100, after: $after) { pageInfo { endCursor } } }', variables: { after: cursor } });
    cursor = ((await once({ port: laurel, requests: [post('/graphql', { Authorization: `Bearer ${token}` }, body)] })).body as Answer).data['cases']?.pageInfo.endCursor ?? null;
  }
  const there = JSON.stringify({ query: `query There($offset: Int) { openCases(first: 1, offset: $offset, orderBy: [RESPONSE_DUE_AT_ASC, PRIMARY_KEY_ASC]) { pageInfo { endCursor } } }`, variables: { offset: depth } });
  const theirs = (await once({ port: postgraphile, requests: [post('/graphql', {}, there)] })).body as Answer;
  return { cursor: cursor ?? '', theirCursor: theirs.data['openCases']?.pageInfo.endCursor ?? '', due: row?.due ?? '', id: row?.id ?? '' };
}
