/**
 * What a backup says of itself: what is in it, from when, and of which portal. Signed with the portal key, which is not in it: so whoever
 * can write where backups are kept cannot make themselves a lead.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import type { PortalKey } from '../receipts/portal-key.ts';
import { BackupError } from './backup-error.ts';

export const backupFormat = 1;

export interface TablePart {
  /** As in the database; its file is `tables/NAME.copy.gz`. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** Of the file, compressed. */
  readonly bytes: number;
  /** Of the file, hex. */
  readonly sha256: string;
}
export interface Manifest {
  readonly format: typeof backupFormat;
  readonly id: string;
  /** RFC 3339: the instant whose state this is. */
  readonly madeAt: string;
  readonly portalId: string;
  readonly organization: string;
  /** Fingerprint of the portal key that signed this. */
  readonly portalKey: string;
  /** Under which the tables have their columns, in order. */
  readonly migrations: readonly string[];
  /** Of the tree, published or not; the root in hex. */
  readonly log: { readonly size: number; readonly root: string };
  readonly tables: readonly TablePart[];
  /** `files.jsonl`: a line per sealed file. */
  readonly files: { readonly count: number; readonly fileBytes: number; readonly missing: number; readonly bytes: number; readonly sha256: string };
}

export const printManifest = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 1)}\n`;

const signedText = (manifestText: string): string => `laurel backup ${backupFormat}\n${createHash('sha256').update(manifestText).digest('hex')}\n`;

/** Base64 and a line end. */
export const signManifest = (key: Pick<PortalKey, 'signNote'>, manifestText: string): string =>
  `${Buffer.from(key.signNote(signedText(manifestText))).toString('base64')}\n`;

/** @param ed25519 the 32 octets of the portal's public key */
export function isSignedBy(ed25519: Uint8Array, manifestText: string, signature: string): boolean {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(ed25519).toString('base64url') }, format: 'jwk' });
  return verify(null, Buffer.from(signedText(manifestText)), key, Buffer.from(signature, 'base64'));
}

type Judge = (value: unknown) => boolean;
const text = (pattern: RegExp): Judge => (value) => typeof value === 'string' && pattern.test(value);
const count: Judge = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const all = (judge: Judge): Judge => (value) => Array.isArray(value) && value.every(judge);
const fields = (judges: Readonly<Record<string, Judge>>): Judge => (value) =>
  typeof value === 'object' && value !== null && Object.entries(judges).every(([name, judge]) => judge(Reflect.get(value, name)));

const hash = text(/^[0-9a-f]{64}$/);
/** Names become parts of paths and of SQL. */
const sqlName = text(/^[a-z_][a-z0-9_]{0,62}$/);
const isManifest = fields({
  format: (value) => value === backupFormat,
  id: text(/^[0-9a-f-]{36}$/),
  madeAt: text(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  portalId: text(/^\S{1,100}$/),
  organization: text(/./u),
  portalKey: text(/^[0-9A-F]{40}$/),
  migrations: all(text(/^[A-Za-z]+\d{13}$/)),
  log: fields({ size: count, root: hash }),
  tables: all(fields({ name: sqlName, columns: all(sqlName), rows: count, bytes: count, sha256: hash })),
  files: fields({ count, fileBytes: count, missing: count, bytes: count, sha256: hash }),
});
const passes = (value: unknown): value is Manifest => isManifest(value);

/** @throws BackupError */
export function readManifest(manifestText: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(manifestText);
  } catch {
    throw new BackupError('manifest.json of this backup is not whole: take another backup.');
  }
  const format: unknown = Object(value).format;
  if (typeof format === 'number' && format > backupFormat) {
    throw new BackupError('This backup was made by a newer Laurel: restore it with that version or a later one.');
  }
  if (!passes(value)) throw new BackupError('manifest.json of this backup does not say what a backup says: take another backup.');
  return value;
}
