/**
 * Judges a public key before it is used: too weak is not the same as not usable here. What is kept is the public part alone, cleaned:
 * no pictures, no certifications but those by leads. Everything that takes a key from outside asks this file.
 */
import * as openpgp from 'openpgp';
import { fitKeyIds, judgeKey } from '../../../schema/key-judge/judge-key.ts';
import { type KeyFault, type KeyFaultKind, keyFaults } from '../../../schema/key-judge/key-faults.ts';
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
/** Clocks of browsers differ; a key from further ahead is a mistake. */
const MAX_AHEAD_MS = 86_400_000;
const codes = {
  TOO_WEAK: 'WEAK_KEY',
  NOT_INTEROPERABLE: 'NOT_INTEROPERABLE',
  EXPIRED: 'EXPIRED_KEY',
  REVOKED: 'REVOKED_KEY',
  PRIVATE: 'PRIVATE_KEY',
  UNREADABLE: 'MALFORMED',
  TOO_LARGE: 'TOO_LARGE',
  FROM_THE_FUTURE: 'INVALID',
} as const satisfies Record<KeyFaultKind, UserErrorCode>;

/** What a key's fault is to who sent it. */
function keyRefusal(fault: KeyFault, path: readonly string[]): UserRefusal {
  const { kind, says } = keyFaults[fault];
  return new UserRefusal(codes[kind], says, path);
}

/** @throws UserRefusal PRIVATE_KEY, TOO_LARGE, MALFORMED, WEAK_KEY, NOT_INTEROPERABLE, EXPIRED_KEY, REVOKED_KEY, INVALID */
export async function readPublicKey(armored: string, { now, path, certifiers = [] }: KeyJudging): Promise<PublicKeyFacts> {
  const refuse: Refuse = (fault) => {
    throw keyRefusal(fault, path);
  };
  const { key, bytes } = await parse(armored, refuse);
  const created = key.getCreationTime();
  if (created.getTime() > now.getTime() + MAX_AHEAD_MS) refuse('FROM_THE_FUTURE');
  const at = later(slightlyAhead(now), created);
  await key.verifyPrimaryKey(at).catch(async () => refuse(await faultOfTime(key, at)));
  const encryptionKeys = await usableForEncryption(key, at, await fitKeyIds(bytes));
  if (encryptionKeys.length === 0) refuse('ENCRYPTION_EXPIRED');
  await clean(key, certifiers, now);
  const cleaned = lf(key.armor());
  if (cleaned.length > limits.cleaned) refuse('TOO_MANY_PARTS');
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

type Refuse = (fault: KeyFault) => never;

/** One public key whose structure is sound, whatever its time and state. @throws UserRefusal as readPublicKey */
export async function parsePublicKey(armored: string, path: readonly string[]): Promise<openpgp.Key> {
  const { key } = await parse(armored, (fault) => {
    throw keyRefusal(fault, path);
  });
  return key;
}

/** The structure is judged before a library looks: what no library reads can still be told what it is. */
async function parse(armored: string, refuse: Refuse): Promise<{ readonly key: openpgp.Key; readonly bytes: Uint8Array }> {
  if (armored.includes('PRIVATE KEY')) refuse('PRIVATE_KEY');
  if (armored.length > limits.armored) refuse('TOO_LARGE');
  const { data } = await openpgp.unarmor(armored).catch((): never => refuse('UNREADABLE'));
  if (!(data instanceof Uint8Array)) throw new TypeError('a text is unarmored to octets');
  const fault = await judgeKey(data);
  if (fault !== null) refuse(fault);
  const key = await openpgp.readKey({ binaryKey: data }).catch((): never => refuse('UNREADABLE'));
  return { key, bytes: data };
}

async function faultOfTime(key: openpgp.Key, at: Date): Promise<KeyFault> {
  if (await key.isRevoked(undefined, undefined, at).catch(() => false)) return 'REVOKED';
  const end = await key.getExpirationTime().catch(() => null);
  return timeOf(end) <= at.getTime() ? 'EXPIRED' : 'NO_OWN_SIGNATURE';
}

/** openpgp gives the one it would take; each is asked for by its id, since texts may name any of them. */
async function usableForEncryption(key: openpgp.Key, at: Date, fit: readonly string[]): Promise<(openpgp.Key | openpgp.Subkey)[]> {
  const ids = key.getKeyIDs().filter((keyId) => fit.includes(hexOf(keyId)));
  const found = await Promise.all(ids.map((keyId) => key.getEncryptionKey(keyId, at).catch(() => null)));
  return found.filter((one) => one !== null);
}

async function clean(key: openpgp.Key, certifiers: readonly openpgp.Key[], now: Date): Promise<void> {
  key.users = key.users.filter(({ userID }) => userID !== null);
  for (const user of key.users) user.otherCertifications = await certificationsBy(user, certifiers, now);
  const bound = await Promise.all(key.subkeys.map(async (subkey) => isBound(key, subkey, slightlyAhead(now))));
  key.subkeys = key.subkeys.filter((_, at) => bound[at]);
}

/** Whether the key ever vouched for this subkey; expired and revoked ones stay, for texts that name them. */
async function isBound(key: openpgp.Key, subkey: openpgp.Subkey, at: Date): Promise<boolean> {
  const bound = { key: key.keyPacket, bind: subkey.keyPacket };
  for (const signature of subkey.bindingSignatures) {
    const date = later(at, signature.created ?? at);
    const holds = signature.verify(key.keyPacket, openpgp.enums.signature.subkeyBinding, bound, date, false, openpgp.config);
    if (await holds.then(() => true, () => false)) return true;
  }
  return false;
}

/** When it, or the last of those that things are sealed to, ends. */
export async function expiryOf(key: openpgp.Key, encryptionKeys: readonly (openpgp.Key | openpgp.Subkey)[]): Promise<Date | null> {
  const ends = await Promise.all(encryptionKeys.map(async (one) => timeOf(await one.getExpirationTime())));
  const end = Math.min(timeOf(await key.getExpirationTime()), Math.max(...ends));
  return Number.isFinite(end) ? new Date(end) : null;
}

const timeOf = (end: Date | number | null): number => (end instanceof Date ? end.getTime() : Number.POSITIVE_INFINITY);
export const hexOf = (keyId: openpgp.KeyID): string => keyId.toHex().toUpperCase();
export const lf = (text: string): string => text.replaceAll('\r\n', '\n');
