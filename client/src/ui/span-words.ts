import { plural, t } from '@lingui/core/macro';
import { splitSpan } from './time.ts';

/** "2 h 51 min", "31 h", "3 days", "under 1 min": how long, in the reader's language. Takes milliseconds. */
export function spanWords(ms: number): string {
  const { days, hours, minutes } = splitSpan(ms);
  if (days > 0) return plural(days, { one: '# day', other: '# days' });
  if (hours === 0 && minutes === 0) return t`under 1 min`;
  if (hours === 0) return t`${minutes} min`;
  if (minutes === 0) return t`${hours} h`;
  const twoDigits = String(minutes).padStart(2, '0');
  return t`${hours} h ${twoDigits} min`;
}

/** "in 2 h 51 min", "2 h 51 min ago". Takes milliseconds, negative for what has passed. */
export function fromNow(ms: number): string {
  const span = spanWords(ms);
  return ms > 0 ? t`in ${span}` : t`${span} ago`;
}
