import type { DateParts } from '../../ui/DateField.tsx';
import { readDateParts } from '../../ui/date-parts.ts';

/** A day as typed, at an hour of the reader's clock, RFC 3339. Null where nothing is typed. */
export function dayAt(parts: DateParts, hour = 18): string | null | 'UNREADABLE' {
  const read = readDateParts(parts);
  if (read.kind === 'EMPTY') return null;
  if (read.kind === 'UNREADABLE') return 'UNREADABLE';
  const { date } = read;
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), hour).toISOString();
}

/** The other way round, for a form that starts with what stands. */
export function partsOf(iso: string | null | undefined): DateParts {
  if (!iso) return { day: '', month: '', year: '' };
  const date = new Date(iso);
  return { day: String(date.getDate()), month: String(date.getMonth() + 1), year: String(date.getFullYear()) };
}
