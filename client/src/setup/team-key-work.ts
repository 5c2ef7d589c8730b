/** What leads do with the team key, in their own browser: the server gets public and sealed halves alone. */
import { CryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import type { PublicKeyInfo } from '../crypto/key-api.ts';
import type { RecoveryKit } from '../crypto/team-api.ts';
import { cryptoWorker } from '../crypto/worker-client.ts';
import { request } from '../session/graphql.ts';
import { accepted } from './accepted.ts';
import { keyChallenge, type Owner, saveTrust } from './own-key.ts';
import { certifyKeyMutation, confirmRecoveryMutation, extendTeamKeyMutation, grantTeamKeyMutation, rotateTeamKeyMutation } from './setup-queries.ts';

export interface Holder {
  /** Global id of the triager or lead. */
  readonly id: string;
  readonly fingerprint: string;
  readonly armored: string;
}

export interface NewTeamKey {
  /** The address that reports are mailed to. */
  readonly email: string;
  readonly organization: string;
  /** The lead at this browser. */
  readonly holder: Holder;
}

/**
 * Makes the first team key, certified by the lead here. Load the key ring afterwards, whether it went well or not: the worker trusts
 * the new key from its making on.
 */
export async function makeTeamKey(owner: Owner, { email, organization, holder }: NewTeamKey): Promise<void> {
  const { publicKeyArmored } = await cryptoWorker.createTeamKey(email, organization);
  const grants = [{ holder: holder.id, sealedPrivateKey: await cryptoWorker.sealTeamKeyFor(holder.armored, holder.fingerprint) }];
  accepted((await request(rotateTeamKeyMutation, { input: { publicKey: publicKeyArmored, grants, compromised: false } })).rotateTeamKey);
  await saveTrust(owner.accountId);
}

export interface NextTeamKey {
  readonly key: PublicKeyInfo;
  readonly kit: RecoveryKit;
}

/** Makes the key that is to come, and its kit. Nothing is sealed to it yet, and nobody hears of it. */
export async function makeNextTeamKey({ portalId }: Owner, { email, organization }: Omit<NewTeamKey, 'holder'>): Promise<NextTeamKey> {
  const key = await cryptoWorker.createTeamKey(email, organization);
  return { key, kit: await cryptoWorker.recoveryKit(portalId, key.fingerprint) };
}

export interface Replacement {
  readonly next: PublicKeyInfo;
  /** What was kept of its kit. */
  readonly kit: string;
  readonly words: string;
  /** Whoever holds the key before, the lead at this browser first. */
  readonly holders: readonly Holder[];
  /** Fingerprint of the key before, where that is to be revoked and not only retired. */
  readonly compromised: string | null;
}

/**
 * Restores the new key's kit, and puts the key in the place of the one before, for all its holders in one step: reports are taken all
 * the time. Load the key ring afterwards.
 * @throws CryptoError KIT_UNREADABLE, WORDS_…, OTHER_KEY where the kit is of another key
 */
export async function replaceTeamKey({ accountId, portalId }: Owner, { next, kit, words, holders, compromised }: Replacement): Promise<void> {
  const restored = await cryptoWorker.restoreRecoveryKit(kit, words, { portalId, accountId, challenge: await keyChallenge() });
  if (restored.fingerprint !== next.fingerprint) throw new CryptoError('KIT_OF_OTHER_KEY');
  const grants = [];
  for (const { id, armored, fingerprint } of holders) {
    grants.push({ holder: id, sealedPrivateKey: await cryptoWorker.sealTeamKeyFor(armored, fingerprint, next.fingerprint) });
  }
  const revokedPublicKey = compromised === null ? null : await cryptoWorker.revokedTeamKey(compromised).catch(() => null);
  const input = {
    publicKey: next.publicKeyArmored, grants, compromised: compromised !== null, recoveryProof: restored.proof, kitKey: restored.kitKeyArmored, revokedPublicKey,
  };
  accepted((await request(rotateTeamKeyMutation, { input })).rotateTeamKey);
}

/** @param armored the published key @param until RFC 3339 */
export async function extendTeamKey(armored: string, until: string): Promise<void> {
  const publicKey = await cryptoWorker.extendTeamKey(armored, until);
  accepted((await request(extendTeamKeyMutation, { input: { publicKey } })).extendTeamKey);
}

/** Puts this lead's certification on a key whose fingerprint was compared, which the browser remembers. @returns the key with it, armored */
export async function certify(owner: Owner, armored: string, fingerprint: string): Promise<string> {
  const before = await cryptoWorker.status();
  const certified = await cryptoWorker.certify(armored, fingerprint);
  accepted((await request(certifyKeyMutation, { input: { publicKey: certified } })).certifyKey);
  if (before.fingerprint !== null && !before.pins.leads.includes(before.fingerprint)) await saveTrust(owner.accountId);
  return certified;
}

export interface HeldTeamKey {
  /** Global id. */
  readonly id: string;
  readonly fingerprint: string;
}

/**
 * Seals the team keys, which this browser holds, to one more person whose key a lead known here certified. Retired ones go along:
 * they open older cases.
 */
export async function grantTeamKeys(teamKeys: readonly HeldTeamKey[], { id, armored, fingerprint }: Holder): Promise<void> {
  for (const teamKey of teamKeys) {
    const sealedPrivateKey = await cryptoWorker.sealTeamKeyFor(armored, fingerprint, teamKey.fingerprint);
    accepted((await request(grantTeamKeyMutation, { input: { teamKey: teamKey.id, holder: id, sealedPrivateKey } })).grantTeamKey);
  }
}

export interface KitToRestore {
  /** Global id. */
  readonly teamKey: string;
  readonly kit: string;
  readonly words: string;
}

/** Opens the recovery kit here and shows the server a signature by what came out. @throws CryptoError KIT_UNREADABLE, WORDS_… */
export async function restoreKit({ portalId, accountId }: Owner, { teamKey, kit, words }: KitToRestore): Promise<void> {
  const { proof, kitKeyArmored } = await cryptoWorker.restoreRecoveryKit(kit, words, { portalId, accountId, challenge: await keyChallenge() });
  accepted((await request(confirmRecoveryMutation, { input: { teamKey, proof, kitKey: kitKeyArmored } })).confirmTeamKeyRecovery);
}
