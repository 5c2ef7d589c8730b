/**
 * The address of one case for one correspondent: what a case's mails carry as Reply-To, so that an answer finds its case. RFC 5233's
 * subaddressing, `security+lrl-2026-000042.k3w…@example.org`, with a token that is derived from the portal key and stored nowhere. Mail
 * servers may fold the case of a local part, so all of it is lower case. Whoever sends and receives mail imports this file.
 */
import type { PortalKey } from '../receipts/portal-key.ts';

export interface CaseCorrespondent {
  /** LRL-2026-000042. */
  readonly number: string;
  /** The account's id; where the case has no account, the reporter's mail address. */
  readonly correspondent: string;
}

const purpose = 'case address';
/** 80 bits. */
const tokenLength = 16;
/** RFC 5321, 4.5.3.1.1. */
const longestLocalPart = 64;

/**
 * @param base where mail for Laurel arrives, `security@example.org`
 * @returns the address; `base` itself where its local part leaves no room
 */
export function caseAddress(portalKey: Pick<PortalKey, 'deriveToken'>, base: string, about: CaseCorrespondent): string {
  const [local, domain] = partsOf(base);
  const extended = `${local}+${about.number.toLowerCase()}.${tokenFor(portalKey, about)}`;
  return extended.length > longestLocalPart ? base : `${extended}@${domain}`;
}

export interface ReadCaseAddress {
  /** LRL-2026-000042: what the address says, not proved. */
  readonly number: string;
  /** Whether the token was made for this correspondent. */
  readonly isFor: (correspondent: string) => boolean;
}

/** Null where it is no case's address. It proves nothing before `isFor` said yes. */
export function readCaseAddress(portalKey: Pick<PortalKey, 'deriveToken'>, base: string, address: string): ReadCaseAddress | null {
  const [local, domain] = partsOf(base.toLowerCase());
  const [given, givenDomain] = partsOf(address.toLowerCase());
  if (givenDomain !== domain || !given.startsWith(`${local}+`)) return null;
  const [, number, token] = /^(lrl-\d{4}-\d{6,12})\.([a-z2-7]{16})$/.exec(given.slice(local.length + 1)) ?? [];
  if (number === undefined || token === undefined) return null;
  const read = { number: number.toUpperCase() };
  return { ...read, isFor: (correspondent) => isSame(token, tokenFor(portalKey, { ...read, correspondent })) };
}

const partsOf = (address: string): readonly [string, string] => {
  const at = address.lastIndexOf('@');
  return [address.slice(0, at), address.slice(at + 1)];
};

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
/** Base32 of RFC 4648, section 6, in lower case. */
function tokenFor(portalKey: Pick<PortalKey, 'deriveToken'>, { number, correspondent }: CaseCorrespondent): string {
  const octets = Buffer.from(portalKey.deriveToken(purpose, number, correspondent.toLowerCase()), 'base64url');
  const bits = [...octets].map((octet) => octet.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: tokenLength }, (_, at) => alphabet[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)] ?? '').join('');
}

/** In constant time: both have sixteen letters. */
function isSame(one: string, other: string): boolean {
  let difference = 0;
  for (let at = 0; at < tokenLength; at += 1) difference |= one.charCodeAt(at) ^ other.charCodeAt(at);
  return difference === 0;
}
