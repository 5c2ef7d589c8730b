/** What is found where the team key is published. The checks make these, the rules judge them. Pure. */

/** A key as its finder sees it. */
export interface KeySeen {
  /** 40 upper-case hex digits. */
  readonly fingerprint: string;
  /** ISO time; null: never. */
  readonly expiresAt: string | null;
  readonly isRevoked: boolean;
  /** Of primary key and subkeys, sorted. */
  readonly keyIds: readonly string[];
  /** Key ids of those who certified it on the portal's address, sorted. */
  readonly certifiedBy: readonly string[];
  /** User ids beside that of the portal's address. */
  readonly otherUserIds: number;
  readonly hasAddress: boolean;
}

/**
 * The key page shows what the API says. The address with a fingerprint stays when the key is replaced: it is asked for the key found first. WKD has two methods, each at the portal's own address, and once more where programs look for
 * the mail address: at its domain.
 */
export const places = ['key page', '/pgp-key.asc', '/pgp-key/FINGERPRINT.asc', 'WKD, direct', 'WKD, advanced', 'WKD of the address'] as const;
export type Place = (typeof places)[number];

/** MISSING: answered, but nothing is there. UNREADABLE: not one public key. SILENT: no answer. */
export type Found = KeySeen | 'MISSING' | 'UNREADABLE' | 'SILENT';

export interface SecurityTxtSeen {
  /** By the key of /portal-key.asc, with nothing around the signed block. */
  readonly isSigned: boolean;
  /** Every field of it, in order: lower-case name and value. */
  readonly fields: readonly (readonly [string, string])[];
}

export interface Published {
  /** Where it is published: an origin. */
  readonly url: string;
  /** Left out where it was not looked at. */
  readonly keys: Readonly<Partial<Record<Place, Found>>>;
  readonly securityTxt: SecurityTxtSeen | 'MISSING' | 'SILENT';
}
