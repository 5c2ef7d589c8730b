/**
 * "Published everywhere the same: /pgp-key.asc, key page, security.txt (signed, expiry watched), WKD both methods; a health check warns
 * when they differ."
 */
import { type Found, type KeySeen, type Place, places, type Published, type SecurityTxtSeen } from './publication-facts.ts';

export const publicationFaults = [
  'NO_KEY', 'SILENT', 'MISSING', 'UNREADABLE', 'OTHER_KEY', 'OTHER_EXPIRY', 'OTHER_SUBKEYS', 'OTHER_CERTIFICATIONS', 'OTHER_ADDRESS', 'MORE_USER_IDS', 'REVOKED',
  'ENDS_SOON', 'NOT_SIGNED', 'BAD_FIELDS', 'LAPSES',
] as const;
export type PublicationFault = (typeof publicationFaults)[number];

export interface Finding {
  readonly place: Place | 'security.txt';
  readonly fault: PublicationFault;
}

const DAY_MS = 86_400_000;
/** The server writes security.txt anew each day for 180 days, or until the key that it names ends: one with less is an old copy. */
const leastSecurityTxtDays = 150;
const leastKeyDays = 7;

const isKey = (found: Found | undefined): found is KeySeen => typeof found === 'object';

/** @returns what differs or ends, place by place; empty where all is well */
export function judgePublication(published: Published, now: Date): readonly Finding[] {
  const looked = places.filter((place) => published.keys[place] !== undefined);
  const first = looked.map((place) => published.keys[place]).find(isKey);
  const text = judgeSecurityTxt(published, first, now);
  if (!first) {
    const silent = looked.filter((place) => published.keys[place] !== 'MISSING').map((place) => finding(place, published.keys[place] === 'SILENT' ? 'SILENT' : 'UNREADABLE'));
    return [...(silent.length > 0 ? silent : [finding('key page', 'NO_KEY')]), ...text];
  }
  const keys = looked.flatMap((place) => judgeKey(published.keys[place], first, place.startsWith('WKD')).map((fault) => finding(place, fault)));
  const ends = first.expiresAt !== null && Date.parse(first.expiresAt) - now.getTime() < leastKeyDays * DAY_MS;
  return [...keys, ...(first.isRevoked ? [finding('key page', 'REVOKED')] : []), ...(ends ? [finding('key page', 'ENDS_SOON')] : []), ...text];
}

const finding = (place: Finding['place'], fault: PublicationFault): Finding => ({ place, fault });

/** What a place has, compared with the first that has a key. */
function judgeKey(found: Found | undefined, first: KeySeen, isWkd: boolean): readonly PublicationFault[] {
  if (!isKey(found)) return [found ?? 'MISSING'];
  if (found.fingerprint !== first.fingerprint) return ['OTHER_KEY'];
  const faults: readonly (readonly [boolean, PublicationFault])[] = [
    [found.expiresAt !== first.expiresAt, 'OTHER_EXPIRY'],
    [found.keyIds.join() !== first.keyIds.join() || found.isRevoked !== first.isRevoked, 'OTHER_SUBKEYS'],
    [found.certifiedBy.join() !== first.certifiedBy.join(), 'OTHER_CERTIFICATIONS'],
    [!found.hasAddress, 'OTHER_ADDRESS'],
    [isWkd && found.otherUserIds > 0, 'MORE_USER_IDS'],
  ];
  return faults.filter(([isSo]) => isSo).map(([, fault]) => fault);
}

/** RFC 9116: Expires once, Contact at least once, Canonical names the place where it was found. */
function judgeSecurityTxt({ url, securityTxt }: Published, key: KeySeen | undefined, now: Date): readonly Finding[] {
  if (typeof securityTxt === 'string') return [finding('security.txt', securityTxt)];
  const faults: readonly (readonly [boolean, PublicationFault])[] = [
    [!securityTxt.isSigned, 'NOT_SIGNED'],
    [!hasItsFields(securityTxt, url), 'BAD_FIELDS'],
    [daysLeft(securityTxt, now) < leastDays(key, now), 'LAPSES'],
    [key !== undefined && !encryptions(securityTxt).includes(`openpgp4fpr:${key.fingerprint}`), 'OTHER_KEY'],
  ];
  return faults.filter(([isSo]) => isSo).map(([, fault]) => finding('security.txt', fault));
}

const valuesOf = ({ fields }: SecurityTxtSeen, name: string): readonly string[] => fields.filter(([each]) => each === name).map(([, value]) => value);
const encryptions = (text: SecurityTxtSeen): readonly string[] => valuesOf(text, 'encryption');

/** Of a key that has ended nothing is said any more by the date. */
function leastDays(key: KeySeen | undefined, now: Date): number {
  const keyDays = key?.expiresAt == null ? Infinity : (Date.parse(key.expiresAt) - now.getTime()) / DAY_MS;
  return keyDays > 0 ? Math.min(leastSecurityTxtDays, keyDays) : leastSecurityTxtDays;
}

function hasItsFields(text: SecurityTxtSeen, url: string): boolean {
  const once = valuesOf(text, 'expires').length === 1 && valuesOf(text, 'contact').length > 0;
  return once && valuesOf(text, 'canonical').includes(`${url}/.well-known/security.txt`);
}

function daysLeft(text: SecurityTxtSeen, now: Date): number {
  const expires = Date.parse(valuesOf(text, 'expires')[0] ?? '');
  return Number.isNaN(expires) ? 0 : (expires - now.getTime()) / DAY_MS;
}
