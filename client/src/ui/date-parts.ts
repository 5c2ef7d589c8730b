/** EMPTY: nothing typed. UNREADABLE: no such day. Else the day, as its first moment in UTC. */
export type ReadDate = { readonly kind: 'EMPTY' } | { readonly kind: 'UNREADABLE' } | { readonly kind: 'DATE'; readonly date: Date };

/** Reads what stands in the three parts of a date field. Days past the end of a month do not roll over. */
export function readDateParts({ day, month, year }: { readonly day: string; readonly month: string; readonly year: string }): ReadDate {
  const typed = [day, month, year].map((part) => part.trim());
  if (typed.every((part) => part === '')) return { kind: 'EMPTY' };
  if (!typed.every((part) => /^\d+$/.test(part)) || typed[2]?.length !== 4) return { kind: 'UNREADABLE' };
  const [d = 0, m = 0, y = 0] = typed.map(Number);
  const date = new Date(Date.UTC(y, m - 1, d));
  const isSame = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return isSame ? { kind: 'DATE', date } : { kind: 'UNREADABLE' };
}
