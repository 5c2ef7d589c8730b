/** Thanks from before this portal as entries of the feeds, marked as what they are. */
import type pg from 'pg';

export interface PastListing {
  readonly id: string;
  readonly name: string;
  readonly url: string | null;
  readonly words: string | null;
  readonly year: number;
  readonly month: number | null;
}

const mostEntries = 500;

/** Newest first; none while a portal that was put back from a backup is closed. */
export async function pastListings(pool: pg.Pool): Promise<readonly PastListing[]> {
  const { rows } = await pool.query<PastListing>(
    `select id, name, url, words, year, month from past_thanks where not exists (select from installation where restored_at is not null)
     order by year desc, month desc nulls last, id limit ${mostEntries}`);
  return rows;
}

export const pastDate = ({ year, month }: PastListing): Date => new Date(Date.UTC(year, (month ?? 1) - 1));

export function pastText({ name, words, year, month }: PastListing): string {
  const when = month === null ? String(year) : new Date(Date.UTC(year, month - 1)).toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return `${name} was thanked before this portal, ${when}${words === null ? '' : `: ${words}`}.`;
}
