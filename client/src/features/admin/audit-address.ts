/** What is asked of the audit log, as it stands in the page's address. Pure. */
import type { AuditKind } from '../../generated/graphql.ts';

export interface AuditAddress {
  readonly kind?: string | undefined;
  readonly person?: string | undefined;
  /** The first and the last day, `2026-11-27`, in the reader's time. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly find?: string | undefined;
}

export interface AuditAsked {
  readonly kinds: AuditKind[] | null;
  readonly person: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly search: string | null;
}

/** @param known the kinds that there are; @returns variables of the query */
export function askedBy({ kind, person, from, until, find }: AuditAddress, known: readonly AuditKind[]): AuditAsked {
  const kinds = known.filter((one) => one === kind);
  return { kinds: kinds.length > 0 ? kinds : null, person: person ?? null, from: dayStart(from, 0), until: dayStart(until, 1), search: find ?? null };
}

/** Midnight of that day, or so many days later; null for what is no day. */
function dayStart(day: string | undefined, later: number): string | null {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day ?? '') ?? [];
  if (year === undefined) return null;
  return new Date(Number(year), Number(month) - 1, Number(date) + later).toISOString();
}

/** Where the same is downloaded. */
export function exportAddress(format: 'jsonl' | 'csv', { kinds, ...rest }: AuditAsked): string {
  const search = new URLSearchParams((kinds ?? []).map((kind) => ['kinds', kind]));
  for (const [name, value] of Object.entries(rest)) if (value !== null) search.set(name, value);
  return `/audit-log.${format}${search.size > 0 ? `?${search}` : ''}`;
}
