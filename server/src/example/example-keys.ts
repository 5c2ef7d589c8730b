/** The keys of the example: everybody's own, and the team key with its certifications and grants. Made anew for every example. */
import * as openpgp from 'openpgp';
import { randomBytes } from 'node:crypto';
import { newRecoveryWords, signInSecretOf, wrappingKeyOf } from '../../../schema/recovery/recovery-words.ts';
import { type Pins, sealKeyBackup } from '../../../schema/recovery/key-backup.ts';
import { assemble } from '../sealed/armor.ts';
import { readSealedPackets } from '../sealed/packets.ts';

export interface ExampleKey {
  readonly privateKey: openpgp.PrivateKey;
  publicKey: openpgp.PublicKey;
  readonly fingerprint: string;
  readonly keyIds: readonly string[];
}

const keyOf = (privateKey: openpgp.PrivateKey): ExampleKey => ({
  privateKey,
  publicKey: privateKey.toPublic(),
  fingerprint: privateKey.getFingerprint().toUpperCase(),
  keyIds: privateKey.getKeyIDs().map((id) => id.toHex().toUpperCase()),
});

/** With one random user id, as keys made in the browser. @param date before the first text that it signs */
export async function personKey(date: Date): Promise<ExampleKey> {
  const userIDs = { name: `laurel:${randomBytes(16).toString('hex')}` };
  return keyOf((await openpgp.generateKey({ userIDs, date, format: 'object' })).privateKey);
}

/** On its mail user id, which WKD keeps. */
export async function teamKey(name: string, email: string, date: Date): Promise<ExampleKey> {
  return keyOf((await openpgp.generateKey({ userIDs: { name, email }, date, format: 'object' })).privateKey);
}

/** Puts the leads' certifications on a key. */
export async function certify(key: ExampleKey, leads: readonly ExampleKey[], date: Date): Promise<void> {
  const others = leads.filter((lead) => lead !== key).map((lead) => lead.privateKey);
  if (others.length > 0) key.publicKey = await key.publicKey.signAllUsers(others, date);
}

export interface Recovery {
  readonly words: string;
  readonly signInSecret: string;
  readonly sealed: string;
}

/** The backup under twelve new words. */
export async function recoveryOf(key: ExampleKey, portalId: string, pins: Pins): Promise<Recovery> {
  const words = newRecoveryWords();
  const wrapping = await wrappingKeyOf(words, 'backup', portalId);
  const content = { privateKeyArmored: key.privateKey.armor(), pins };
  const sealed = await sealKeyBackup(wrapping, content, { portalId, fingerprint: key.fingerprint, method: 'RECOVERY_WORDS' });
  return { words: words.join(' '), signInSecret: await signInSecretOf(words, portalId), sealed };
}

/** The private half sealed to its holder, signed by who hands it on. */
export async function grantOf(team: ExampleKey, holder: ExampleKey, grantor: ExampleKey, date: Date): Promise<string> {
  const sealed = await openpgp.encrypt({
    message: await openpgp.createMessage({ binary: Uint8Array.from(Buffer.from(team.privateKey.armor())), date }),
    encryptionKeys: holder.publicKey,
    signingKeys: grantor.privateKey,
    date,
    sessionKey: { data: Uint8Array.from(randomBytes(32)), algorithm: 'aes256' },
    format: 'binary',
  });
  const { pkesks, seipdBytes } = readSealedPackets(sealed);
  return assemble(pkesks.map(({ bytes }) => bytes), seipdBytes);
}
