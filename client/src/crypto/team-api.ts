/** What the worker can do with the team key and for the team: certify, hand on, rotate, extend, recover, name a lead. */
import type { PublicKeyInfo } from './key-api.ts';

export interface LeadToVouchFor {
  readonly leadKeyArmored: string;
  /** The one that was compared. */
  readonly leadFingerprint: string;
  /** Viewer.keyChallenge, to begin; absent where `text` is signed second. */
  readonly round?: string;
  /** What the first one signed. */
  readonly text?: string;
  /** Fingerprints of the team keys that the candidate lacks. */
  readonly teamKeys: readonly string[];
}
export interface SealedTeamKey {
  readonly fingerprint: string;
  readonly sealedPrivateKey: string;
}

export interface RecoveryKit {
  /** A text to print or keep as a file; opens with the words, and with nothing else. */
  readonly kit: string;
  readonly words: readonly string[];
}

export interface TeamApi {
  /** A lead's word for a colleague's key or the team key, whose fingerprint was compared. From then on this browser believes the lead. */
  certify(publicKeyArmored: string, fingerprint: string): Promise<string>;
  /** Fingerprints of the leads pinned here whose valid certification stands on the key. */
  certifiersOf(publicKeyArmored: string): Promise<readonly string[]>;
  /**
   * Made in a lead's browser, certified by that lead, held in the worker until sealed and handed on. A first one is sealed to at once,
   * a later one from when setTrust is told of it.
   */
  createTeamKey(email: string, name?: string): Promise<PublicKeyInfo>;
  /**
   * The private half sealed to one holder. Any holder's key but one's own must be certified by a pinned lead.
   * @param teamKeyFingerprint a retired one that this browser holds; absent: the current one
   */
  sealTeamKeyFor(holderKeyArmored: string, holderFingerprint: string, teamKeyFingerprint?: string): Promise<string>;
  /** Unlocks the team keys granted to this person. Returns the fingerprints that opened. */
  openTeamKeyGrants(sealed: readonly string[]): Promise<readonly string[]>;
  /** Of the team key held and current, or of the one named, which was made here. */
  recoveryKit(portalId: string, fingerprint?: string): Promise<RecoveryKit>;
  /** Opens a kit and proves it: the text is clearsigned by the team key that came out and by the kit's own key. */
  restoreRecoveryKit(
    kit: string,
    words: string | readonly string[],
    proof: { readonly portalId: string; readonly accountId: string; readonly challenge: string },
  ): Promise<PublicKeyInfo & { readonly proof: string; readonly kitKeyArmored: string }>;
  /** The published key with newer signatures by itself: ExtendTeamKeyInput.publicKey. @param until RFC 3339 */
  extendTeamKey(publishedArmored: string, until: string): Promise<string>;
  /** The public half of a team key held here, with a revocation by itself: RotateTeamKeyInput.revokedPublicKey. */
  revokedTeamKey(fingerprint: string): Promise<string>;
  /** Signed by one's own key and the team key: VouchForLeadInput. */
  vouchForLead(lead: LeadToVouchFor): Promise<{ readonly statement: string; readonly grants: readonly SealedTeamKey[] }>;
  /** Opens a kit, which names the key that is open here: TakeLeadByKitInput. @param round Viewer.keyChallenge */
  takeLeadByKit(
    kit: string,
    words: string | readonly string[],
    round: string,
  ): Promise<{ readonly teamKeyFingerprint: string; readonly statement: string; readonly grants: readonly SealedTeamKey[] }>;
}
