/** A person's key: made here, or brought. For the worker; private keys are never handed to the page unprotected. */
import { randomHex } from './bytes.ts';
import { CryptoError } from './crypto-error.ts';
import { requireFitState, requireFitStructure } from './judge.ts';
import type { Key, PrivateKey, PublicKey } from './openpgp.ts';
import { decryptKey, encryptKey, generateKey, readKey, readPrivateKey } from './openpgp.ts';

/** 40 hex digits, upper case: how Laurel writes fingerprints everywhere. */
export const fingerprintOf = (key: Key): string => key.getFingerprint().toUpperCase();

/** One random user id: GnuPG refuses keys without one, and it carries the certification without naming anybody. */
export const randomUserId = (): string => `laurel:${randomHex(16)}`;

/** Ed25519 with a Curve25519 subkey, version 4, without a passphrase: what protects it is the backup's or the device's key. */
export async function createPersonKey(now: Date): Promise<PrivateKey> {
  const made = await generateKey({ userIDs: { name: randomUserId() }, date: now, format: 'object' });
  return made.privateKey;
}

/** A public key as it came. @throws CryptoError MALFORMED_KEY, PRIVATE_KEY */
export async function readPublicKey(armoredKey: string): Promise<PublicKey> {
  const key = await readKey({ armoredKey }).catch(() => {
    throw new CryptoError('MALFORMED_KEY', 'This is no OpenPGP public key.');
  });
  if (key.isPrivate()) throw new CryptoError('PRIVATE_KEY', 'This is a private key. Bring the public one.');
  return key;
}

/** Whether others can seal to this key now. @throws CryptoError WEAK_KEY, EXPIRED_KEY, REVOKED_KEY */
export async function requireUsable(key: PublicKey, now: Date): Promise<void> {
  if (await key.isRevoked(undefined, undefined, now)) throw new CryptoError('REVOKED_KEY');
  const expires = await key.getExpirationTime();
  if (expires instanceof Date && expires <= now) throw new CryptoError('EXPIRED_KEY');
  try {
    await key.getEncryptionKey(undefined, now);
  } catch {
    throw new CryptoError('WEAK_KEY', 'Nothing can be sealed to this key: too weak, expired, or without an encryption subkey.');
  }
}

/**
 * A private key that a person brings from gpg, unlocked. Key material must be there: stubs of a smart card are refused.
 * @throws CryptoError WRONG_PASSPHRASE, ELSEWHERE, and what requireFitStructure and requireFitState throw
 */
export async function importPrivateKey(armoredKey: string, passphrase: string | undefined, now: Date): Promise<PrivateKey> {
  await requireFitStructure(armoredKey, 'PRIVATE');
  const read = await readPrivateKey({ armoredKey }).catch(() => {
    throw new CryptoError('MALFORMED_KEY', 'This is no OpenPGP private key. Export it and paste the whole block: gpg --armor --export-secret-keys FINGERPRINT');
  });
  await requireFitState(read.toPublic(), now);
  if (read.getKeys().some(({ keyPacket }) => 'isDummy' in keyPacket && keyPacket.isDummy() === true)) {
    throw new CryptoError('ELSEWHERE', 'A part of this private key is not in the file: it is on a card, or was left out. Bring the public half and sign with gpg instead.');
  }
  const key = read.isDecrypted() ? read : await unlock(read, passphrase);
  await key.getSigningKey(undefined, now).catch(() => {
    throw new CryptoError('NOT_INTEROPERABLE', 'This key cannot sign. Add a subkey: gpg --quick-add-key FINGERPRINT ed25519 sign');
  });
  return key;
}

async function unlock(key: PrivateKey, passphrase: string | undefined): Promise<PrivateKey> {
  if (passphrase === undefined) throw new CryptoError('WRONG_PASSPHRASE', 'This key has a passphrase.');
  return decryptKey({ privateKey: key, passphrase }).catch(() => {
    throw new CryptoError('WRONG_PASSPHRASE');
  });
}

/** For gpg: the private key under a passphrase of the person's choice, iterated and salted as GnuPG reads it. */
export async function exportPrivateKey(key: PrivateKey, passphrase: string): Promise<string> {
  const copy = await readPrivateKey({ binaryKey: key.write() });
  return (await encryptKey({ privateKey: copy, passphrase })).armor();
}

/** Bits of the features subpacket, RFC 9580, 5.2.3.32; the first is of GnuPG's draft. */
const FEATURE_AEAD = 0x02;
const FEATURE_SEIPD_V2 = 0x08;

/** Whether a key announces SEIPD version 2 or AEAD packets, which GnuPG and the gate do not read. */
export async function announcesAead(key: PublicKey, now: Date): Promise<boolean> {
  const { selfCertification } = await key.getPrimaryUser(now);
  const features = selfCertification.features?.[0] ?? 0;
  return (features & (FEATURE_AEAD | FEATURE_SEIPD_V2)) !== 0;
}

/** For so long an expired team key is still sealed to: its end says nothing against its holders, and a report must not wait for them. */
const GRACE_MS = 30 * 86_400_000;

/** The time at which something can be sealed to this key: `now`, or just before its end where that is not long past. */
export async function sealableDate(key: PublicKey, now: Date): Promise<Date> {
  const expires = await key.getExpirationTime();
  if (!(expires instanceof Date) || expires > now || expires.getTime() + GRACE_MS <= now.getTime()) return now;
  return new Date(expires.getTime() - 1000);
}
