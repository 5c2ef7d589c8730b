/** How a team gets a lead again where none can act: two who hold the team key sign, or the recovery kit does. In their own browsers. */
import type { SealedTeamKey } from '../crypto/team-api.ts';
import { cryptoWorker } from '../crypto/worker-client.ts';
import { request } from '../session/graphql.ts';
import { accepted } from './accepted.ts';
import { keyChallenge, openedKey, type Owner, saveTrust, storeBackups } from './own-key.ts';
import { takeLeadByKitMutation, vouchForLeadMutation } from './setup-queries.ts';
import { certify, type HeldTeamKey, type Holder } from './team-key-work.ts';

export interface LeadToBe {
  /** The key that was compared. */
  readonly candidate: Holder;
  /** What the first one signed; null: the person here is the first. */
  readonly text: string | null;
  /** What the candidate lacks. */
  readonly teamKeys: readonly HeldTeamKey[];
}

const idOf = (teamKeys: readonly HeldTeamKey[], fingerprint: string): string[] => teamKeys.filter((each) => each.fingerprint === fingerprint).map(({ id }) => id);
const grantsOf = (sealed: readonly SealedTeamKey[], teamKeys: readonly HeldTeamKey[]): { teamKey: string; sealedPrivateKey: string }[] =>
  sealed.flatMap(({ fingerprint, sealedPrivateKey }) => idOf(teamKeys, fingerprint).map((teamKey) => ({ teamKey, sealedPrivateKey })));

/** Signs with one's own key and the team key. @throws CryptoError OTHER_KEY where the text is about another key than was compared */
export async function vouchForLead({ candidate, text, teamKeys }: LeadToBe): Promise<void> {
  const about = { leadKeyArmored: candidate.armored, leadFingerprint: candidate.fingerprint, teamKeys: teamKeys.map(({ fingerprint }) => fingerprint) };
  const { statement, grants } = await cryptoWorker.vouchForLead({ ...about, ...(text === null ? { round: await keyChallenge() } : { text }) });
  const input = { candidate: candidate.id, statement, grants: grantsOf(grants, teamKeys) };
  accepted((await request(vouchForLeadMutation, { input })).vouchForLead);
}

export interface KitForLead {
  readonly kit: string;
  readonly words: string;
  /** The current team key and those before it. */
  readonly teamKeys: readonly HeldTeamKey[];
  readonly teamKeyArmored: string;
  /** Of a key made for this: from now on they sign in too. */
  readonly ownWords: readonly string[] | null;
}

/**
 * Opens the kit here: the person becomes a lead with the key that is open, holds the team keys again, and vouches for the current one.
 * @throws CryptoError KIT_UNREADABLE, WORDS_…
 */
export async function takeLead(owner: Owner, { kit, words, teamKeys, teamKeyArmored, ownWords }: KitForLead): Promise<void> {
  const { statement, grants, teamKeyFingerprint } = await cryptoWorker.takeLeadByKit(kit, words, await keyChallenge());
  accepted((await request(takeLeadByKitMutation, { input: { statement, grants: grantsOf(grants, teamKeys) } })).takeLeadByKit);
  await certify(owner, teamKeyArmored, teamKeyFingerprint);
  if (ownWords === null) await saveTrust(owner.accountId);
  else await storeWords(owner, ownWords);
}

async function storeWords({ accountId, portalId }: Owner, words: readonly string[]): Promise<void> {
  const { fingerprint, passkeys } = await openedKey();
  const backups = await cryptoWorker.sealBackups({ words, passkeys });
  await storeBackups(accountId, fingerprint, backups, await cryptoWorker.signInSecret(words, portalId));
  await cryptoWorker.wordsStored(words);
}
