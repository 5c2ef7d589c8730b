/**
 * Relay's global ids: opaque to clients, `Type:key` in base64url. Numbers of rows are sealed, or two ids of one's own would tell how much
 * was written in between. Anything may import this file.
 */
import { openRow, sealRow } from './opaque.ts';

export interface GlobalId {
  readonly typeName: string;
  /** The row's key as text: a bigint, a uuid. */
  readonly key: string;
}

/** Cases are numbered in public, services are listed; tools have kept these ids. */
const plainTypes: ReadonlySet<string> = new Set(['Case', 'OnlineService']);

export const toGlobalId = (typeName: string, key: string): string =>
  Buffer.from(`${typeName}:${plainTypes.has(typeName) || !isRowNumber(key) ? key : sealRow(typeName, key)}`).toString('base64url');

/** Anything is taken apart, plain numbers too; what names no row finds none. */
export function fromGlobalId(id: string): GlobalId {
  const text = Buffer.from(id, 'base64url').toString();
  const colon = text.indexOf(':');
  const typeName = text.slice(0, Math.max(colon, 0));
  return { typeName, key: colon < 0 ? '' : openRow(typeName, text.slice(colon + 1)) };
}

/** The key, where the id is one of this type and in its rows' form; else null. PostgreSQL refuses another form with an error. */
export function keyOf(typeName: string, id: string): string | null {
  const { typeName: named, key } = fromGlobalId(id);
  const isInForm = uuidTypes.has(typeName) ? isUuid : isRowNumber;
  return named === typeName && isInForm(key) ? key : null;
}

/** People and what is about them have random keys; rows are numbered else. */
const uuidTypes: ReadonlySet<string> = new Set(['Researcher', 'Triager', 'LostKey', 'ReplyTemplate', 'SavedView', 'Webhook', 'PastThanks']);

export const isUuid = (key: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(key);
const MAX_BIGINT = 9_223_372_036_854_775_807n;
const isRowNumber = (key: string): boolean => /^[1-9]\d{0,18}$/.test(key) && BigInt(key) <= MAX_BIGINT;
