/**
 * Web Key Directory (draft-koch-openpgp-webkey-service): where gpg and mail programs look for the key of an address. The direct method
 * answers on the address's own domain, the advanced one names it in the path.
 */
import { createHash } from 'node:crypto';

const alphabet = 'ybndrfg8ejkmcpqxot1uwisza345h769';

/** z-base-32 of whole groups of five bits. */
export function zBase32(bytes: Uint8Array): string {
  let text = '';
  for (let bit = 0; bit < bytes.length * 8; bit += 5) {
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    text += alphabet[(pair >> (11 - (bit & 7))) & 31];
  }
  return text;
}

/** The name of an address's key: SHA-1 of the part before the @, its ASCII letters in lower case. */
export const wkdHash = (localPart: string): string => zBase32(createHash('sha1').update(localPart.replace(/[A-Z]/g, (letter) => letter.toLowerCase())).digest());

/** Whether a path below /.well-known/openpgpkey/ asks for this address's key, or for its domain's policy file. */
export function wkdAsks(path: string, address: string): 'key' | 'policy' | null {
  const [local = '', domain = ''] = address.toLowerCase().split('@');
  const parts = path.split('/').filter(Boolean);
  const rest = parts[0]?.toLowerCase() === domain ? parts.slice(1) : parts;
  if (rest.length === 1 && rest[0] === 'policy') return 'policy';
  return rest.length === 2 && rest[0] === 'hu' && rest[1] === wkdHash(local) ? 'key' : null;
}
