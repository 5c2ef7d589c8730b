/** Relay's global ids: opaque to clients, `Type:key` in base64url. Anything may import this file. */

export interface GlobalId {
  readonly typeName: string;
  /** The row's key as text: a bigint, a uuid. */
  readonly key: string;
}

export const toGlobalId = (typeName: string, key: string): string => Buffer.from(`${typeName}:${key}`).toString('base64url');

/** Anything is taken apart; what names no row finds none. */
export function fromGlobalId(id: string): GlobalId {
  const text = Buffer.from(id, 'base64url').toString();
  const colon = text.indexOf(':');
  return colon < 0 ? { typeName: '', key: '' } : { typeName: text.slice(0, colon), key: text.slice(colon + 1) };
}

/** The key, where the id is one of this type; else null. */
export function keyOf(typeName: string, id: string): string | null {
  const parsed = fromGlobalId(id);
  return parsed.typeName === typeName && parsed.key !== '' ? parsed.key : null;
}

/** As PostgreSQL writes one; it refuses other texts with an error. */
export const isUuid = (key: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(key);
