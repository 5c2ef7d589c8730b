/** A key as others find it: what is published for an address, and what can be seen of it from outside. Routes and checks import it. */
import * as openpgp from 'openpgp';
import type { KeySeen } from '../publication/publication-facts.ts';
import { expiryOf, hexOf } from './public-key-facts.ts';

const isOf = (address: string) => ({ userID }: openpgp.User): boolean => userID !== null && userID.email.toLowerCase() === address.toLowerCase();

/**
 * "The key carries the user id of the address that it was asked for, and no other" (draft-koch-openpgp-webkey-service, 5).
 * Certifications on that user id stay.
 * @returns the key's octets; null where it names another address
 */
export async function keyForAddress(armored: string, address: string): Promise<Buffer | null> {
  const key = await openpgp.readKey({ armoredKey: armored });
  key.users = key.users.filter(isOf(address));
  return key.users.length === 0 ? null : Buffer.from(key.write());
}

/** @param octets armored or not @returns null for what is not one public key */
export async function seeKey(octets: Uint8Array, address: string, now: Date): Promise<KeySeen | null> {
  try {
    const text = Buffer.from(octets).toString('latin1');
    const isArmored = text.includes('-----BEGIN PGP PUBLIC KEY BLOCK-----');
    const [key, ...more] = await (isArmored ? openpgp.readKeys({ armoredKeys: text }) : openpgp.readKeys({ binaryKeys: octets }));
    if (!key || more.length > 0 || key.isPrivate()) return null;
    return {
      fingerprint: key.getFingerprint().toUpperCase(),
      expiresAt: await endOf(key),
      isRevoked: await key.isRevoked(undefined, undefined, now),
      keyIds: key.getKeyIDs().map(hexOf).sort(),
      certifiedBy: [...new Set(key.users.filter(isOf(address)).flatMap((user) => user.otherCertifications.map(({ issuerKeyID }) => hexOf(issuerKeyID))))].sort(),
      otherUserIds: key.users.filter((user) => !isOf(address)(user)).length,
      hasAddress: key.users.some(isOf(address)),
    };
  } catch {
    return null;
  }
}

/** ISO time; null: never. */
async function endOf(key: openpgp.Key): Promise<string | null> {
  const end = await expiryOf(key, key.subkeys.length > 0 ? key.subkeys : [key]);
  return end?.toISOString() ?? null;
}
