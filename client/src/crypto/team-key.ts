/**
 * The team key: made in a lead's browser, its private half existing only sealed to its holders' keys and in the recovery kit. For
 * the worker.
 */
import { fromBase64, toBase64 } from '../../../schema/recovery/base64.ts';
import { openBox, sealBox } from '../../../schema/recovery/key-backup.ts';
import { newRecoveryWords, wrappingKeyOf } from '../../../schema/recovery/recovery-words.ts';
import type { RecoveryKit } from './api.ts';
import type { ServerClock } from './clock.ts';
import { CryptoError } from './crypto-error.ts';
import { fingerprintOf } from './keys.ts';
import type { Opening } from './open.ts';
import { decryptBytes } from './open.ts';
import type { PrivateKey, PublicKey } from './openpgp.ts';
import { generateKey, readPrivateKey } from './openpgp.ts';
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

async function readTeamKey(armoredKey: string): Promise<PrivateKey> {
  const key = await readPrivateKey({ armoredKey }).catch(() => null);
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
  return readTeamKey(new TextDecoder().decode(plainBytes));
}

const BEGIN = '-----BEGIN LAUREL TEAM KEY RECOVERY KIT-----';
const END = '-----END LAUREL TEAM KEY RECOVERY KIT-----';
const context = (portalId: string, fingerprint: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`laurel 1 team-kit ${fingerprint} ${portalId}`);

/** The private half under twelve words of its own, as a text that survives printing. */
export async function makeRecoveryKit(teamKey: PrivateKey, portalId: string): Promise<RecoveryKit> {
  const words = newRecoveryWords();
  const fingerprint = fingerprintOf(teamKey);
  const key = await wrappingKeyOf(words, 'team-kit', portalId);
  const sealed = await sealBox(key, Uint8Array.from(teamKey.write()), context(portalId, fingerprint));
  const body = toBase64(new TextEncoder().encode(sealed)).replace(/.{1,64}/g, '$&\n');
  return { words, kit: `${BEGIN}\nPortal: ${portalId}\nFingerprint: ${fingerprint}\n\n${body}${END}\n` };
}

/** Takes line breaks, indents and quotes as paper and mail leave them. @throws CryptoError KIT_UNREADABLE, WORDS_… */
export async function openRecoveryKit(kit: string, words: string | readonly string[], portalId: string): Promise<PrivateKey> {
  const unreadable = (): never => {
    throw new CryptoError('KIT_UNREADABLE', 'The kit does not open with these words.');
  };
  const block = kit.slice(kit.indexOf(BEGIN) + BEGIN.length, kit.indexOf(END));
  const fingerprint = /Fingerprint:\s*([0-9A-Fa-f ]{40,60})/.exec(block)?.[1]?.replace(/ /g, '').toUpperCase() ?? unreadable();
  const body = block.slice(block.indexOf('Fingerprint:')).split(/\r?\n/).slice(1).join('').replace(/[\s>]/g, '');
  const key = await wrappingKeyOf(words, 'team-kit', portalId);
  try {
    const sealed = new TextDecoder().decode(fromBase64(body));
    const teamKey = await readPrivateKey({ binaryKey: await openBox(key, sealed, context(portalId, fingerprint)) });
    return fingerprintOf(teamKey) === fingerprint ? await readTeamKey(teamKey.armor()) : unreadable();
  } catch {
    return unreadable();
  }
}
