export interface Listing {
  readonly id: string;
  readonly publishedName: string | null;
  readonly url: string | null;
  readonly organization: string | null;
  readonly writeUpUrl: string | null;
  readonly year: number;
  readonly month: number;
  readonly role: string;
  readonly onlineService: { readonly name: string } | null;
  readonly researcher: { readonly handle: string | null } | null;
}

export interface Month {
  readonly id: string;
  readonly year: number;
  readonly month: number;
  readonly named: readonly Listing[];
  /** Counted together, so that nobody is told apart. */
  readonly anonymous: readonly Listing[];
}

/** Listings in the order of the API, newest first, put together by month. */
export function byMonth(listings: readonly Listing[]): readonly Month[] {
  const months = new Map<string, { year: number; month: number; named: Listing[]; anonymous: Listing[] }>();
  for (const listing of listings) {
    const { year, month } = listing;
    const id = `${year}-${String(month).padStart(2, '0')}`;
    const entry = months.get(id) ?? { year, month, named: [], anonymous: [] };
    months.set(id, entry);
    (listing.publishedName === null ? entry.anonymous : entry.named).push(listing);
  }
  return [...months].map(([id, entry]) => ({ id, ...entry }));
}

/** The names of the services, each once, in order of appearance. */
export function servicesOf(listings: readonly Listing[]): readonly string[] {
  return [...new Set(listings.flatMap(({ onlineService }) => (onlineService === null ? [] : [onlineService.name])))];
}
