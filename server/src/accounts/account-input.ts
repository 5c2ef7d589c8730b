/** What people type into account forms, made regular or refused with what to do. */
import { domainToASCII } from 'node:url';
import { UserRefusal } from '../errors.ts';
import { skeletonOf } from '../names/look-alike-rules.ts';
import { isShown } from '../names/shown-text-rules.ts';

/** Lower case, the domain in ASCII. @throws UserRefusal */
export function normalEmail(typed: string, path: readonly string[] = ['email']): string {
  const match = /^([^\s\p{C}@<>()"',;:\\[\]]{1,64})@([^\s\p{C}@/<>()"',;:\\[\]]{1,250})$/u.exec(typed.trim().normalize('NFC'));
  const [, local = '', host = ''] = match ?? [];
  const domain = domainToASCII(host.toLowerCase());
  if (!/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$|^localhost$/.test(domain)) {
    throw new UserRefusal('INVALID', 'This is not an e-mail address. It looks like name@example.org.', path);
  }
  return `${local.toLowerCase()}@${domain}`;
}

/** Null for an empty name. Marks that turn text around could make a name look like another. @throws UserRefusal */
export function normalName(typed: string | null | undefined): string | null {
  const name = (typed ?? '').normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (name === '') return null;
  if (Array.from(name).length > 80) throw new UserRefusal('INVALID', 'A name has at most 80 characters.', ['displayName']);
  if (!isShown(name)) throw new UserRefusal('INVALID', 'The name holds a character that cannot be shown.', ['displayName']);
  if (!/[\p{L}\p{N}]/u.test(name)) throw new UserRefusal('INVALID', 'A name needs at least one letter or digit.', ['displayName']);
  // Mail programs make links of these.
  if (/[a-z]:\/\/|\bwww\./i.test(name)) throw new UserRefusal('INVALID', 'A name is no web address.', ['displayName']);
  return name;
}

/** Names that would pass for the portal's own. */
const reserved = ['admin', 'administrator', 'anonymous', 'help', 'laurel', 'lead', 'official', 'root', 'security', 'support', 'system', 'team', 'triage'];
/** What only looks like one of them is kept as well. */
const reservedSkeletons: ReadonlySet<string> = new Set(reserved.map(skeletonOf));

/** Null for an empty handle. @throws UserRefusal */
export function normalHandle(typed: string | null | undefined): string | null {
  const handle = (typed ?? '').trim().toLowerCase();
  if (handle === '') return null;
  if (!/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/.test(handle)) {
    throw new UserRefusal('INVALID', 'A handle has up to 40 letters a to z, digits and inner hyphens.', ['handle']);
  }
  if (reservedSkeletons.has(skeletonOf(handle))) throw new UserRefusal('INVALID', 'This handle is kept for the portal. Choose another.', ['handle']);
  return handle;
}

/** The 32 bytes that a browser derives from recovery words for signing in. @throws UserRefusal */
export function signInSecretOf(typed: string): Buffer {
  const bytes = Buffer.from(typed, 'base64');
  if (bytes.length !== 32 || !/^[A-Za-z0-9+/_-]{43}=?$/.test(typed)) {
    throw new UserRefusal('INVALID', 'The sign-in secret is 32 bytes in base64.', ['signInSecret']);
  }
  return bytes;
}
