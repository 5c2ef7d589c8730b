/**
 * The team key: made in a lead's browser, its private half existing only sealed to its holders' keys and in the recovery kit
 * (recovery-kit.ts). For the worker.
 */
import type { ServerClock } from './clock.ts';
import { CryptoError } from './crypto-error.ts';
import { fingerprintOf } from './keys.ts';
import type { Opening } from './open.ts';
import { decryptBytes } from './open.ts';
import type { PrivateKey, PublicKey } from './openpgp.ts';
import { enums, generateKey, readPrivateKey, reformatKey, revokeKey } from './openpgp.ts';
import { sealBytes } from './seal.ts';

const TWO_YEARS_SECONDS = 2 * 365 * 24 * 60 * 60;

/** Its first user id is the mail address alone or with the organization's name: WKD clients drop all others. */
export async function makeTeamKey(email: string, name: string | undefined, now: Date): Promise<PrivateKey> {
  const userIDs = name === undefined ? { email } : { name, email };
  const made = await generateKey({ userIDs, keyExpirationTime: TWO_YEARS_SECONDS, date: now, format: 'object' });
  return made.privateKey;
}

/** The armored private key, sealed to one holder and signed by who hands it on: `gpg --decrypt | gpg --import` reads it too. */
export async function sealTeamKey(teamKey: PrivateKey, holder: PublicKey, grantor: PrivateKey, clock: ServerClock): Promise<string> {
  return (await sealBytes(new TextEncoder().encode(teamKey.armor()), [holder], grantor, clock)).armored;
}

/** @throws CryptoError MALFORMED_KEY, and what openpgp throws where the halves do not belong together */
export async function requireWholeKey(key: PrivateKey | null): Promise<PrivateKey> {
  if (key === null || !key.isDecrypted()) throw new CryptoError('MALFORMED_KEY', 'This holds no team key.');
  // The public half may have been grafted onto another private one.
  for (const part of key.getKeys()) {
    if ('validate' in part.keyPacket) await part.keyPacket.validate();
  }
  return key;
}

/** @throws CryptoError NOT_A_READER, DAMAGED, MALFORMED_KEY */
export async function openTeamKeyGrant(sealed: string, opening: Opening): Promise<PrivateKey> {
  const { plainBytes } = await decryptBytes(sealed, opening);
  return requireWholeKey(await readPrivateKey({ armoredKey: new TextDecoder().decode(plainBytes) }).catch(() => null));
}

/**
 * The same key and subkeys with newer signatures by itself, public, with the certifications that stand on it.
 * @param published as the server hands it out @param until when it ends from now on
 */
export async function extendTeamKey(teamKey: PrivateKey, published: PublicKey, until: Date, date: Date): Promise<string> {
  if (fingerprintOf(teamKey) !== fingerprintOf(published)) throw new CryptoError('OTHER_KEY');
  const userIDs = published.users.flatMap(({ userID }) => (userID === null ? [] : [{ name: userID.name, email: userID.email, comment: userID.comment }]));
  const keyExpirationTime = Math.floor((until.getTime() - teamKey.getCreationTime().getTime()) / 1000);
  const { publicKey } = await reformatKey({ privateKey: teamKey, userIDs, keyExpirationTime, date, format: 'object' });
  for (const user of publicKey.users) {
    const before = published.users.find(({ userID }) => userID?.userID === user.userID?.userID);
    user.otherCertifications = before?.otherCertifications ?? [];
  }
  return publicKey.armor();
}

/** The public half with a revocation by itself: whoever imports it seals nothing to the key any more. */
export async function revokedTeamKey(teamKey: PrivateKey, date: Date): Promise<string> {
  const reasonForRevocation = { flag: enums.reasonForRevocation.keyCompromised, string: 'The team replaced it.' };
  const { publicKey } = await revokeKey({ key: teamKey, reasonForRevocation, date, format: 'object' });
  return publicKey.armor();
}
