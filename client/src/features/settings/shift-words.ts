import { useLingui } from '@lingui/react/macro';

/** Of the week, Monday first. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** 5 January 1970 was a Monday. */
const dayIn = (weekday: number): Date => new Date(Date.UTC(1970, 0, 4 + weekday, 12));

/** The names of weekdays in the reader's language. */
export function useWeekdayNames(): (weekday: number, length: 'short' | 'long') => string {
  const { i18n } = useLingui();
  return (weekday, length) => i18n.date(dayIn(weekday), { weekday: length, timeZone: 'UTC' });
}

/** `Mon–Fri`, `Sat, Sun` */
export function daysInWords(days: readonly number[], name: (weekday: number) => string): string {
  const sorted = days.toSorted();
  const [first = 1, last = 1] = [sorted[0], sorted.at(-1)];
  if (sorted.length > 2 && last - first === sorted.length - 1) return `${name(first)}–${name(last)}`;
  return sorted.map(name).join(', ');
}

/** Where the reader is. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
export const knownZones = (): readonly string[] => ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
