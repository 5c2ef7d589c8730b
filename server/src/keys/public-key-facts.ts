/**
 * Judges a public key before it is used: too weak is not the same as not usable here. What is kept is the public part alone, cleaned:
 * no pictures, no certifications but those by leads. Everything that takes a key from outside asks this file.
 */
import * as openpgp from 'openpgp';
import { type UserErrorCode, UserRefusal } from '../errors.ts';
import { certificationsBy } from './certification.ts';
import { later, slightlyAhead } from './clocks.ts';

export interface PublicKeyFacts {
  /** 40 upper-case hex digits. */
  readonly fingerprint: string;
  /** Of the primary key and all subkeys: 16 upper-case hex digits each. */
  readonly keyIds: readonly string[];
  /** Of those that texts can be sealed to now. */
  readonly encryptionKeyIds: readonly string[];
  readonly createdAt: Date;
  /** When nothing can be sealed to it any more; null: never. */
  readonly expiresAt: Date | null;
  /** Cleaned, public, with LF line ends. */
  readonly armored: string;
  readonly key: openpgp.Key;
}

export interface KeyJudging {
  readonly now: Date;
  readonly path: readonly string[];
  /** Leads' keys, whose certifications are kept. */
  readonly certifiers?: readonly openpgp.Key[];
}

const KIB = 1024;
const limits = { armored: 256 * KIB, cleaned: 64 * KIB } as const;
const MIN_RSA_BITS = 2048;
/** Clocks of browsers differ; a key from further ahead is a mistake. */
const MAX_AHEAD_MS = 86_400_000;
const algorithms = { rsa: new Set(['rsaEncryptSign', 'rsaSign', 'rsaEncrypt']), weak: new Set(['dsa', 'elgamal']) } as const;

/** @throws UserRefusal PRIVATE_KEY, TOO_LARGE, MALFORMED, WEAK_KEY, INVALID */
export async function readPublicKey(armored: string, { now, path, certifiers = [] }: KeyJudging): Promise<PublicKeyFacts> {
  const refuse = (code: UserErrorCode, message: string): never => {
    throw new UserRefusal(code, message, path);
  };
  const key = await parse(armored, refuse);
  const created = key.getCreationTime();
  if (created.getTime() > now.getTime() + MAX_AHEAD_MS)
    refuse('INVALID', 'This key was made in the future. Set the clock right and make it again.');
  const at = later(slightlyAhead(now), created);
  requireStrength(key.keyPacket, refuse);
  await key
    .verifyPrimaryKey(at)
    .catch(() => refuse('INVALID', 'This key has expired, is revoked, or has no valid user id. Extend it or bring another.'));
  const encryptionKeys = await usableForEncryption(key, at);
  if (encryptionKeys.length === 0) refuseWithoutEncryption(key, refuse);
  await clean(key, certifiers, now);
  const cleaned = lf(key.armor());
  if (cleaned.length > limits.cleaned) refuse('TOO_LARGE', 'This key has too many user ids and subkeys. Export it with fewer.');
  return {
    fingerprint: key.getFingerprint().toUpperCase(),
    keyIds: key.getKeyIDs().map(hexOf),
    encryptionKeyIds: encryptionKeys.map((one) => hexOf(one.getKeyID())),
    createdAt: created,
    expiresAt: await expiryOf(key, encryptionKeys),
    armored: cleaned,
    key,
  };
}

type AnyKeyPacket = (openpgp.Key | openpgp.Subkey)['keyPacket'];
type Refuse = (code: UserErrorCode, message: string) => never;

async function parse(armored: string, refuse: Refuse): Promise<openpgp.Key> {
  if (armored.includes('PRIVATE KEY BLOCK')) {
    refuse(
      'PRIVATE_KEY',
      'This is a private key. It was not kept, but it left your machine: treat it as compromised, and bring the public half of another.',
    );
  }
  if (armored.length > limits.armored)
    refuse('TOO_LARGE', 'This key is larger than 256 KiB. Export it with --export-options export-minimal.');
  const keys = await openpgp.readKeys({ armoredKeys: armored }).catch((): openpgp.Key[] => []);
  const [key] = keys;
  if (!key || keys.length > 1)
    return refuse('MALFORMED', 'This is not one armored OpenPGP public key. Export it again, alone, and paste the whole block.');
  if (key.isPrivate())
    refuse('PRIVATE_KEY', 'This is a private key. It was not kept; treat it as compromised, and bring the public half of another.');
  if (key.keyPacket.version !== 4) refuse('INVALID', 'Only version 4 keys are read by every OpenPGP program. Make one of those.');
  return key;
}

function requireStrength(packet: AnyKeyPacket, refuse: Refuse): void {
  if (isWeak(packet))
    refuse('WEAK_KEY', 'This key is too weak: it needs Curve25519, a NIST curve, or RSA with at least 2048 bits. Make a new one.');
}

function isWeak(packet: AnyKeyPacket): boolean {
  const { algorithm, bits = 0 } = packet.getAlgorithmInfo();
  return algorithms.weak.has(algorithm) || (algorithms.rsa.has(algorithm) && bits < MIN_RSA_BITS);
}

/** openpgp gives the one it would take; each is asked for by its id, since texts may name any of them. */
async function usableForEncryption(key: openpgp.Key, at: Date): Promise<(openpgp.Key | openpgp.Subkey)[]> {
  const found = await Promise.all(key.getKeyIDs().map((keyId) => key.getEncryptionKey(keyId, at).catch(() => null)));
  return found.filter((one) => one !== null && !isWeak(one.keyPacket)).filter((one) => one !== null);
}

function refuseWithoutEncryption(key: openpgp.Key, refuse: Refuse): never {
  if (key.subkeys.some((subkey) => isWeak(subkey.keyPacket))) {
    refuse(
      'WEAK_KEY',
      'The part of this key that texts are sealed to is too weak. Add an encryption subkey: Curve25519, or RSA with 2048 bits or more.',
    );
  }
  return refuse(
    'INVALID',
    'Nothing can be sealed to this key now: it has no encryption subkey, or that has expired. Add one, or extend it.',
  );
}

async function clean(key: openpgp.Key, certifiers: readonly openpgp.Key[], now: Date): Promise<void> {
  key.users = key.users.filter(({ userID }) => userID !== null);
  for (const user of key.users) user.otherCertifications = await certificationsBy(user, certifiers, now);
}

async function expiryOf(key: openpgp.Key, encryptionKeys: readonly (openpgp.Key | openpgp.Subkey)[]): Promise<Date | null> {
  const ends = await Promise.all(encryptionKeys.map(async (one) => timeOf(await one.getExpirationTime())));
  const end = Math.min(timeOf(await key.getExpirationTime()), Math.max(...ends));
  return Number.isFinite(end) ? new Date(end) : null;
}

const timeOf = (end: Date | number | null): number => (end instanceof Date ? end.getTime() : Number.POSITIVE_INFINITY);
export const hexOf = (keyId: openpgp.KeyID): string => keyId.toHex().toUpperCase();
const lf = (text: string): string => text.replaceAll('\r\n', '\n');
