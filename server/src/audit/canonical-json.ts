/**
 * JSON as RFC 8785 (JCS) writes it: one way for each value. Names stand in the order of their UTF-16 code units, numbers and texts as
 * ECMAScript writes them, nothing between tokens.
 */
export type Jcs = string | number | boolean | null | readonly Jcs[] | { readonly [name: string]: Jcs };

/** @throws RangeError for a number or a text that JSON cannot hold: NaN, infinity, a lone surrogate */
export function canonicalJson(value: Jcs): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('JSON holds finite numbers alone.');
  if (typeof value === 'string' && !value.isWellFormed()) throw new RangeError('JSON holds whole characters alone.');
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const names = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
  return `{${names.map((name) => `${canonicalJson(name)}:${canonicalJson(value[name] ?? null)}`).join(',')}}`;
}

const isArray = (value: object): value is readonly Jcs[] => Array.isArray(value);
