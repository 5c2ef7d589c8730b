/** What is made of a team key that a server hands out, as types alone: shared with pages that do not load openpgp. */

/**
 * What a browser makes of the team key that the server hands out. CERTIFIED: by a lead pinned here. PINNED: the very key that this
 * person trusted before. FIRST_USE: nothing is pinned yet. REFUSED: another key than pinned, without a pinned lead's word for it.
 */
export type TeamKeyTrust =
  | { readonly state: 'CERTIFIED'; readonly fingerprint: string; readonly certifiedBy: readonly string[] }
  | { readonly state: 'PINNED' | 'FIRST_USE'; readonly fingerprint: string; readonly certifiedBy: readonly string[] }
  | { readonly state: 'REFUSED'; readonly fingerprint: string | null; readonly reason: TeamKeyFault };
export type TeamKeyFault = 'MALFORMED_KEY' | 'WEAK_KEY' | 'EXPIRED_KEY' | 'REVOKED_KEY' | 'ANNOUNCES_AEAD' | 'NOT_CERTIFIED' | 'LEAD_REPLACED' | 'OTHER_KEY';

export interface LeadNamingToJudge {
  /** The same text, clearsigned by each who signed. */
  readonly statements: readonly string[];
  /** Public keys to check by, armored: none is believed for standing here. */
  readonly keys: readonly string[];
}
