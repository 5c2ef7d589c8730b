/** What leads do with the team key, in their own browser: the server gets public and sealed halves alone. */
import { cryptoWorker } from '../crypto/worker-client.ts';
import { request } from '../session/graphql.ts';
import { accepted } from './accepted.ts';
import { keyChallenge, type Owner, saveTrust } from './own-key.ts';
import { certifyKeyMutation, confirmRecoveryMutation, grantTeamKeyMutation, rotateTeamKeyMutation } from './setup-queries.ts';

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
  /** The lead at this browser first, then everybody who holds the key before it. */
  readonly holders: readonly Holder[];
  /** The key before it is revoked, not only retired. */
  readonly compromised: boolean;
}

/**
 * Makes a team key, certified by the lead here, and hands it to all its holders in one step. Load the key ring afterwards, whether it
 * went well or not: the worker trusts the new key from its making on.
 */
export async function makeTeamKey(owner: Owner, { email, organization, holders, compromised }: NewTeamKey): Promise<void> {
  const { publicKeyArmored } = await cryptoWorker.createTeamKey(email, organization);
  const grants = [];
  for (const { id, armored, fingerprint } of holders) {
    grants.push({ holder: id, sealedPrivateKey: await cryptoWorker.sealTeamKeyFor(armored, fingerprint) });
  }
  accepted((await request(rotateTeamKeyMutation, { input: { publicKey: publicKeyArmored, grants, compromised } })).rotateTeamKey);
  await saveTrust(owner.accountId);
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
  const { proof } = await cryptoWorker.restoreRecoveryKit(kit, words, { portalId, accountId, challenge: await keyChallenge() });
  accepted((await request(confirmRecoveryMutation, { input: { teamKey, proof } })).confirmTeamKeyRecovery);
}
