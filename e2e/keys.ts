/** Private keys of people at a portal, opened outside any browser: from the sealed backup by the words, from a grant by gpg. */
import type { Gpg } from '../packages/client/src/testing/gpg.ts';
import { type BackupMethod, type KeyBackupContent, openKeyBackup } from '../schema/recovery/key-backup.ts';
import { wrappingKeyOf } from '../schema/recovery/recovery-words.ts';
import { type Headers, portalIdOf, query, sessionByWords } from './api.ts';

interface OwnKeys {
  readonly keyBackups: readonly { readonly fingerprint: string; readonly method: BackupMethod; readonly sealed: string }[];
  readonly teamKeyGrants: readonly { readonly sealedPrivateKey: string }[];
}
const ownKeysQuery = '{ viewer { keyBackups { fingerprint method sealed } teamKeyGrants { sealedPrivateKey } } }';

export interface OpenedKeys extends KeyBackupContent {
  /** Of their own key. */
  readonly fingerprint: string;
  /** The team key as it was granted, still sealed to their own. */
  readonly sealedTeamKeys: readonly string[];
  /** Of the session by which they were asked for. */
  readonly session: Headers;
}

/** Signs in by the words and opens the backup with them, as the worker does. */
export async function openKeys(portalUrl: string, words: string): Promise<OpenedKeys> {
  const session = await sessionByWords(portalUrl, words);
  const { viewer } = await query<{ readonly viewer: OwnKeys }>(portalUrl, ownKeysQuery, session);
  const [backup] = viewer.keyBackups;
  if (backup === undefined) throw new Error('The account has no sealed backup of its key.');
  const { fingerprint, method, sealed } = backup;
  const portalId = await portalIdOf(portalUrl);
  const content = await openKeyBackup(await wrappingKeyOf(words, 'backup', portalId), sealed, { portalId, fingerprint, method });
  return { ...content, fingerprint, session, sealedTeamKeys: viewer.teamKeyGrants.map(({ sealedPrivateKey }) => sealedPrivateKey) };
}

/** Gives gpg the person's own key and every team key that was granted to them. */
export async function giveKeys(gpg: Gpg, portalUrl: string, words: string): Promise<OpenedKeys> {
  const keys = await openKeys(portalUrl, words);
  importKey(gpg, keys.privateKeyArmored);
  for (const sealed of keys.sealedTeamKeys) importKey(gpg, decrypt(gpg, sealed));
  return keys;
}

/** @returns its fingerprint */
export function importKey(gpg: Gpg, key: string | Uint8Array): string {
  const { status } = gpg.run(['--import'], key);
  const fingerprint = /^\[GNUPG:\] IMPORT_OK \d+ ([0-9A-F]{40})$/m.exec(status)?.[1];
  if (fingerprint === undefined) throw new Error(`gpg takes no such key: ${status}`);
  return fingerprint;
}

/** @returns the plain octets; a signature whose key is missing does not matter here */
export function decrypt(gpg: Gpg, armored: string): Buffer {
  const { stdout, status } = gpg.run(['--decrypt'], armored);
  if (!status.includes('DECRYPTION_OKAY')) throw new Error(`gpg does not decrypt it: ${status}`);
  return stdout;
}
