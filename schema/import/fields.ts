/** Reads what a stranger's JSON may hold, or not. Pure. */
import type { ImportedComment } from './imported-report.ts';

/** Undefined where there is no such way through objects and lists. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let here = value;
  for (const step of path) {
    if (here === null || typeof here !== 'object') return undefined;
    here = Object.hasOwn(here, step) ? Reflect.get(here, step) : undefined;
  }
  return here;
}

/** Null where there is no text, or none but blanks. */
export function textAt(value: unknown, ...path: readonly string[]): string | null {
  const found = at(value, ...path);
  const text = typeof found === 'number' ? String(found) : typeof found === 'string' ? found.trim() : '';
  return text === '' ? null : text;
}

export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

const plainDay = /^\d{4}-\d{2}-\d{2}$/;
const plainTime = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|UTC|[+-]\d{2}:?\d{2})?$/i;

/** RFC 3339; a day begins, and a time without a zone is meant, in UTC. Null where it says no time, or one that has not been. */
export function timeOf(text: string | null, now = Date.now()): string | null {
  if (text === null) return null;
  const [, day, clock, zone] = plainTime.exec(text) ?? [];
  const written = plainDay.test(text) ? `${text}T00:00:00Z` : day === undefined ? '' : `${day}T${clock}${zone === undefined || /utc/i.test(zone) ? 'Z' : zone.toUpperCase()}`;
  const time = Date.parse(written);
  return Number.isNaN(time) || time > now ? null : new Date(time).toISOString();
}

/** Those that say something. */
export const factsOf = (facts: Readonly<Record<string, string | null>>): readonly (readonly [string, string])[] =>
  Object.entries(facts).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));

/** Those with words and a time, oldest first. */
export const commentsOf = (raw: readonly { readonly by: string | null; readonly at: string | null; readonly text: string | null }[]): readonly ImportedComment[] =>
  raw.flatMap(({ by, at: when, text }) => (when === null || text === null ? [] : [{ by, at: when, text }])).sort((a, b) => a.at.localeCompare(b.at));
