/** How times are written. All pure: the moment, the present and the language are arguments. */

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

interface WriteOptions {
  readonly locale: string;
  readonly now: Date;
  /** IANA name; the reader's own where absent. */
  readonly timeZone?: string;
}

function write(date: Date, { locale, timeZone }: WriteOptions, options: Intl.DateTimeFormatOptions): string {
  // English as the portal speaks it writes the day before the month and has no a.m.
  const language = locale === 'en' ? 'en-GB' : locale;
  return formatOf(language, { ...(timeZone === undefined ? {} : { timeZone }), ...options }).format(date);
}

const formats = new Map<string, Intl.DateTimeFormat>();
/** Making a formatter costs a hundred times what using it does, and a table writes hundreds of times at once. */
function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, format);
  return format;
}

/** "Tue 3 Nov", with the year where it is not this one. */
export function writeDay(date: Date, options: WriteOptions): string {
  const isThisYear = write(date, options, { year: 'numeric' }) === write(options.now, options, { year: 'numeric' });
  const day = write(date, options, { weekday: 'short', day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }) });
  return day.replace(/^(\p{L}+), /u, '$1 ');
}

/** "3 Nov", with the year where it is not this one: for rows of a table. */
export function writeShortDay(date: Date, options: WriteOptions): string {
  const isThisYear = write(date, options, { year: 'numeric' }) === write(options.now, options, { year: 'numeric' });
  return write(date, options, { day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }) });
}

/** "16:12" */
export function writeClock(date: Date, options: WriteOptions): string {
  return write(date, options, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** "Tue 3 Nov, 16:12" */
export function writeMoment(date: Date, options: WriteOptions): string {
  return `${writeDay(date, options)}, ${writeClock(date, options)}`;
}

/** "15:12 UTC", with the day where UTC has another than the reader. */
export function writeUtc(date: Date, options: WriteOptions): string {
  const utc = { ...options, timeZone: 'UTC' };
  const sameDay = writeDay(date, utc) === writeDay(date, options);
  return `${sameDay ? writeClock(date, utc) : writeMoment(date, utc)} UTC`;
}

/** "Tue 3 Nov, 15:12 UTC": for words that somebody else reads, wherever they are. */
export const writeInUtc = (date: Date, options: WriteOptions): string => `${writeMoment(date, { ...options, timeZone: 'UTC' })} UTC`;

/** "Tue 3 Nov, 16:12 (your time; 15:12 UTC)"; "Tue 3 Nov, 15:12 UTC" for who lives by it. `yours` is "your time" in the reader's language. */
export function writeBoth(date: Date, options: WriteOptions, yours: string): string {
  return isUtcHere(date, options) ? `${writeMoment(date, options)} UTC` : `${writeMoment(date, options)} (${yours}; ${writeUtc(date, options)})`;
}

/** True where the reader's clock stands at UTC at that moment, so that saying it twice would be noise. */
function isUtcHere(date: Date, options: WriteOptions): boolean {
  return writeMoment(date, options) === writeMoment(date, { ...options, timeZone: 'UTC' });
}

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * dayMs],
  ['month', 30 * dayMs],
  ['week', 7 * dayMs],
  ['day', dayMs],
  ['hour', hourMs],
  ['minute', minuteMs],
];

const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

/** "3 weeks ago", "in 2 hours", "now". Rounded towards the present: nothing is called older than it is. */
export function writeRelative(date: Date, { locale, now }: WriteOptions): string {
  const distance = date.getTime() - now.getTime();
  const format = relativeFormats.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  relativeFormats.set(locale, format);
  for (const [unit, length] of steps) {
    // Weeks only from two on: "8 days ago" says more than "1 week ago".
    if (Math.abs(distance) >= (unit === 'week' ? 2 * length : length)) return format.format(Math.trunc(distance / length), unit);
  }
  return format.format(0, 'second');
}

export interface Span {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

/** A length of time in whole minutes, days from 48 hours on. Takes milliseconds; the sign is dropped. */
export function splitSpan(ms: number): Span {
  const length = Math.abs(ms);
  const days = length >= 2 * dayMs ? Math.floor(length / dayMs) : 0;
  const hours = Math.floor((length - days * dayMs) / hourMs);
  const minutes = Math.floor((length % hourMs) / minuteMs);
  return { days, hours, minutes };
}
