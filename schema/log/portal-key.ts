/** The portal's Ed25519 key as it stands in its OpenPGP key (RFC 9580, 5.5.2): what the log's checkpoints are checked with. Pure. */
import { fromBase64 } from '../recovery/base64.ts';
import { BadProof } from './bad-proof.ts';

const legacyOid = '2b06010401da470f01';
const publicKeyTag = 6;
const [eddsaLegacy, ed25519] = [22, 27];

/** @returns 32 octets @throws BadProof BAD_KEY where the first packet is no version 4 Ed25519 key */
export function ed25519Of(armoredKey: string): Uint8Array {
  const body = firstPacket(dearmor(armoredKey));
  const [version, algorithm] = [body[0], body[5]];
  const material = body.subarray(6);
  if (version === 4 && algorithm === ed25519 && material.length === 32) return material;
  const oid = material.subarray(1, 1 + (material[0] ?? 0));
  const point = material.subarray(1 + oid.length + 2);
  const isLegacy = Array.from(oid, (octet) => octet.toString(16).padStart(2, '0')).join('') === legacyOid;
  if (version === 4 && algorithm === eddsaLegacy && isLegacy && point.length === 33 && point[0] === 0x40) return point.subarray(1);
  throw new BadProof('BAD_KEY');
}

/** The checksum is optional (RFC 9580, 6.1) and not asked. */
function dearmor(armored: string): Uint8Array {
  const form = /^-----BEGIN PGP PUBLIC KEY BLOCK-----\n(?:[^\n:]+: [^\n]*\n)*\n([A-Za-z0-9+/=\n]+?)(?:\n=[A-Za-z0-9+/]{4})?\n-----END/u;
  const [, base64] = form.exec(armored.replaceAll('\r\n', '\n').trim()) ?? [];
  try {
    if (base64 !== undefined) return fromBase64(base64.replaceAll('\n', ''));
  } catch {
    // Said below.
  }
  throw new BadProof('BAD_KEY');
}

/** Keys are short: of the lengths of RFC 9580, 4.2, only those that a key of this kind needs. */
function firstPacket(octets: Uint8Array): Uint8Array {
  const [header = 0, length = 0] = octets;
  const isNew = (header & 0xc0) === 0xc0;
  const tag = isNew ? header & 0x3f : (header & 0x3c) >> 2;
  const isShort = isNew ? length < 192 : (header & 0xc3) === 0x80;
  if (tag !== publicKeyTag || !isShort || octets.length < 2 + length) throw new BadProof('BAD_KEY');
  return octets.subarray(2, 2 + length);
}
