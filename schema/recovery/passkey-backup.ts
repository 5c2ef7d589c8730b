/**
 * A key's backup under passkeys: `laurel1p.` and base64 of JSON. The key itself is sealed once under a random data key; that is
 * wrapped for each passkey under its PRF secret (WebAuthn Level 3, 10.1.4). So one of several passkeys is enough, and what is sealed can
 * be sealed anew without asking each. Credential ids and salts stand in the clear: a browser needs them to ask a passkey at all.
 */
import { fromBase64, toBase64 } from './base64.ts';
import { BackupError, openBox, sealBox } from './key-backup.ts';

export interface WrappedForPasskey {
  /** Base64url, as PublicKeyCredential.id. */
  readonly credentialId: string;
  /** 32 octets in base64: the PRF's input. */
  readonly salt: string;
  /** The data key, as `laurel1.NONCE.BODY`. */
  readonly wrappedKey: string;
  /** RFC 3339. */
  readonly addedAt: string;
}
export interface PasskeyBackup {
  readonly passkeys: readonly WrappedForPasskey[];
  /** As a backup under words: `laurel1.NONCE.BODY`, under the data key. */
  readonly body: string;
}

export const MOST_PASSKEYS = 10;
const PREFIX = 'laurel1p.';
const box = /^laurel1\.[A-Za-z0-9+/]+=*\.[A-Za-z0-9+/]+=*$/;
const fields = { credentialId: /^[A-Za-z0-9_-]{1,1400}$/, salt: /^[A-Za-z0-9+/]{43}=$/, wrappedKey: box, addedAt: /^\d{4}-\d{2}-\d{2}T[\d:.]{8,12}Z$/ } as const;

const isText = (value: unknown, form: RegExp): value is string => typeof value === 'string' && form.test(value);

function isWrapped(value: unknown): value is WrappedForPasskey {
  if (typeof value !== 'object' || value === null) return false;
  const entries = Object.entries(value);
  return entries.length === Object.keys(fields).length && Object.entries(fields).every(([name, form]) => isText(Reflect.get(value, name), form));
}

export const writePasskeyBackup = (backup: PasskeyBackup): string => PREFIX + toBase64(new TextEncoder().encode(JSON.stringify(backup)));

function parse(sealed: string): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(fromBase64(sealed.slice(PREFIX.length)));
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Takes nothing but what writePasskeyBackup writes: no field more, which could hold a key in clear. @throws BackupError */
export function readPasskeyBackup(sealed: string): PasskeyBackup {
  const content = sealed.startsWith(PREFIX) ? parse(sealed) : null;
  if (typeof content === 'object' && content !== null && Object.keys(content).length === 2 && 'passkeys' in content && 'body' in content) {
    const { passkeys, body } = content;
    const isList = Array.isArray(passkeys) && passkeys.length > 0 && passkeys.length <= MOST_PASSKEYS && passkeys.every(isWrapped);
    if (isList && isText(body, box)) return { passkeys: passkeys.filter(isWrapped), body };
  }
  throw new BackupError('This is no backup under passkeys.');
}

/** 32 octets, for one key's backups under passkeys. */
export const newDataKey = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(32));
export const newPasskeySalt = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(32));

/**
 * The salt of passkeys that sign in: the same for all of an installation, because nobody has said yet who they are when it is asked for. Each
 * passkey keeps a random key of its own for the PRF, so equal salts make no equal secrets. 32 octets.
 */
export async function signInSalt(portalId: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`laurel 1 passkey-salt ${portalId}`)));
}

/** @param bytes 32 octets of a data key */
export const dataKeyOf = (bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);

async function wrappingKeyOf(prfSecret: ArrayBuffer, portalId: string): Promise<CryptoKey> {
  const root = await crypto.subtle.importKey('raw', prfSecret, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode(`laurel 1 passkey-backup ${portalId}`);
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info };
  return crypto.subtle.deriveKey(hkdf, root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Without the key's fingerprint, which the body names: whoever replaces their key takes their passkeys along. */
const context = (portalId: string, credentialId: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`laurel 1 PASSKEY ${portalId} ${credentialId}`);

/** @param prfSecret what the passkey's PRF gave for a salt: 32 octets */
export async function wrapDataKey(dataKey: Uint8Array<ArrayBuffer>, prfSecret: ArrayBuffer, credentialId: string, portalId: string): Promise<string> {
  return sealBox(await wrappingKeyOf(prfSecret, portalId), dataKey, context(portalId, credentialId));
}

/** @throws BackupError where passkey, installation and backup do not belong together */
export async function unwrapDataKey(wrapped: WrappedForPasskey, prfSecret: ArrayBuffer, portalId: string): Promise<Uint8Array<ArrayBuffer>> {
  return openBox(await wrappingKeyOf(prfSecret, portalId), wrapped.wrappedKey, context(portalId, wrapped.credentialId));
}
