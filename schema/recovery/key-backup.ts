/**
 * A person's private key and pins, sealed under a wrapping key: what the server keeps as KeyBackup and cannot open. Fingerprint,
 * method and installation are authenticated, so that a server cannot hand out another backup in its place.
 */
import { fromBase64, toBase64 } from './base64.ts';

export type BackupMethod = 'RECOVERY_WORDS' | 'PASSKEY';

/** Fingerprints, 40 hex digits in upper case, that this person's browsers hold on to. */
export interface Pins {
  /** Leads whose certifications count. */
  readonly leads: readonly string[];
  /** Team keys that were trusted: by certification, or on first use by a researcher. */
  readonly teamKeys: readonly string[];
}
export const noPins: Pins = { leads: [], teamKeys: [] };

export interface KeyBackupContent {
  readonly privateKeyArmored: string;
  readonly pins: Pins;
  /** Private keys before it, which open what was sealed to them. */
  readonly earlierKeysArmored?: readonly string[];
  /**
   * 32 octets each in base64: under what the key's backups are sealed, so that whatever opened one of them can seal the others anew.
   * Whoever reads this holds the key already.
   */
  readonly wordsKey?: string;
  readonly passkeysKey?: string;
}
export interface BackupContext {
  readonly portalId: string;
  readonly fingerprint: string;
  readonly method: BackupMethod;
}

/** The sealed backup does not open: wrong words, another key's, or changed on the way. All look alike. */
export class BackupError extends Error {
  readonly code = 'BACKUP_UNREADABLE';
}

const associatedData = (context: BackupContext): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`laurel 1 ${context.method} ${context.fingerprint} ${context.portalId}`);

/** AES-GCM with a fresh nonce, as `laurel1.NONCE.BODY` in base64. */
export async function sealBox(key: CryptoKey, plainBytes: Uint8Array<ArrayBuffer>, additionalData: Uint8Array<ArrayBuffer>): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plainBytes);
  return `laurel1.${toBase64(iv)}.${toBase64(new Uint8Array(sealed))}`;
}

/** @throws BackupError */
export async function openBox(key: CryptoKey, sealed: string, additionalData: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const [version, nonce, body, ...rest] = sealed.trim().split('.');
  try {
    if (version !== 'laurel1' || nonce === undefined || body === undefined || rest.length > 0) throw new RangeError('format');
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromBase64(nonce), additionalData }, key, fromBase64(body));
    return new Uint8Array(opened);
  } catch {
    throw new BackupError('The backup does not open with this.');
  }
}

/** What stands inside: JSON. */
export function writeKeyBackup({ privateKeyArmored, pins, earlierKeysArmored, wordsKey, passkeysKey }: KeyBackupContent): Uint8Array<ArrayBuffer> {
  const content = { privateKey: privateKeyArmored, leads: pins.leads, teamKeys: pins.teamKeys, earlierKeys: earlierKeysArmored, wordsKey, passkeysKey };
  return new TextEncoder().encode(JSON.stringify(content));
}

const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((each) => typeof each === 'string');
const textIn = (content: object, name: string): string | undefined => {
  const value: unknown = Reflect.get(content, name);
  return typeof value === 'string' ? value : undefined;
};

function isFingerprints(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string' && /^[0-9A-F]{40}$/.test(each));
}

/** @throws BackupError */
export function readKeyBackup(bytes: Uint8Array): KeyBackupContent {
  const content: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (typeof content !== 'object' || content === null || !('privateKey' in content) || typeof content.privateKey !== 'string') {
    throw new BackupError('The backup holds no key.');
  }
  const leads = 'leads' in content && isFingerprints(content.leads) ? content.leads : [];
  const teamKeys = 'teamKeys' in content && isFingerprints(content.teamKeys) ? content.teamKeys : [];
  const [wordsKey, passkeysKey] = [textIn(content, 'wordsKey'), textIn(content, 'passkeysKey')];
  return {
    privateKeyArmored: content.privateKey,
    pins: { leads, teamKeys },
    ...('earlierKeys' in content && isTexts(content.earlierKeys) && { earlierKeysArmored: content.earlierKeys }),
    ...(wordsKey !== undefined && { wordsKey }),
    ...(passkeysKey !== undefined && { passkeysKey }),
  };
}

/** KeyBackup.sealed. */
export function sealKeyBackup(key: CryptoKey, content: KeyBackupContent, context: BackupContext): Promise<string> {
  return sealBox(key, writeKeyBackup(content), associatedData(context));
}

/** @throws BackupError where words, fingerprint, method, installation and backup do not belong together */
export async function openKeyBackup(key: CryptoKey, sealed: string, context: BackupContext): Promise<KeyBackupContent> {
  return readKeyBackup(await openBox(key, sealed, associatedData(context)));
}
