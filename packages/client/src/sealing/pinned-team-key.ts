/**
 * The team key as a portal hands it out, against what a program holds on to. A program has nobody to ask, so unlike a browser it knows no
 * first use: without a fingerprint that somebody compared it seals nothing.
 */
import { CryptoError } from './crypto-error.ts';
import { readPublicKey } from './keys.ts';
import { namedLeads } from './lead-namings.ts';
import type { PublicKey } from './openpgp.ts';
import type { LeadNamingToJudge, TeamKeyTrust } from './team-key-trust.ts';
import { judgeTeamKey } from './trust.ts';

/** Fingerprints, 40 hex digits, compared with what the team publishes elsewhere. One of either is enough. */
export interface Pinned {
  /** The team key's own: good until the team replaces it. */
  readonly teamKeys?: readonly string[];
  /** Of leads: their certification makes the next team key good as well, and nothing else will do. */
  readonly leads?: readonly string[];
}
/** `teamKey` of TeamKeyDocument. */
export interface HandedOut {
  readonly armored: string;
  readonly certifiers: readonly { readonly armored: string }[];
  readonly leadNamings?: readonly LeadNamingToJudge[];
}
export interface PinnedTeamKey {
  readonly publicKey: PublicKey;
  readonly armored: string;
  readonly fingerprint: string;
  readonly trust: Exclude<TeamKeyTrust, { readonly state: 'REFUSED' }>;
}

const fingerprint = (given: string): string => given.replace(/\s/g, '').toUpperCase();

/**
 * @param handedOut null: the portal has none yet @param facts of the portal
 * @throws CryptoError NO_TEAM_KEY; OTHER_KEY where nothing is pinned; TEAM_KEY_REFUSED with a TeamKeyFault as its message
 */
export async function pinTeamKey(handedOut: HandedOut | null | undefined, pinned: Pinned, { portalId, serverTime }: { readonly portalId: string; readonly serverTime: string }): Promise<PinnedTeamKey> {
  if (handedOut === null || handedOut === undefined) throw new CryptoError('NO_TEAM_KEY', 'The portal has no team key yet.');
  const pins = { teamKeys: (pinned.teamKeys ?? []).map(fingerprint), leads: (pinned.leads ?? []).map(fingerprint) };
  if (pins.teamKeys.length + pins.leads.length === 0) throw new CryptoError('OTHER_KEY', 'Pin the fingerprint of the team key, or of a lead: compare it with what the team publishes elsewhere.');
  const date = new Date(Math.max(Date.now(), Date.parse(serverTime)));
  const named = await namedLeads(handedOut.leadNamings ?? [], { portalId, leads: pins.leads, teamKeys: pins.teamKeys, date });
  const { armored, certifiers } = handedOut;
  const trust = await judgeTeamKey(armored, certifiers.map((key) => key.armored), { ...pins, leads: [...pins.leads, ...named] }, date);
  if (trust.state === 'REFUSED') throw new CryptoError('TEAM_KEY_REFUSED', trust.reason);
  return { publicKey: await readPublicKey(armored), armored, fingerprint: trust.fingerprint, trust };
}
