/**
 * "Bring a key: RSA of at least 3072 bits, NIST, Curve25519; too weak and not interoperable are told apart, with what to do."
 *
 * What the structure of a key says, before any library reads it. Whether its signatures hold, and whether it has expired or is
 * revoked, is asked of a library afterwards. Pure.
 */
import type { KeyFault } from './key-faults.ts';
import { keyIdOf, type KeyPackets, type KeyPart, type KeySignature, readKeyPackets } from './key-packets.ts';
import { KeyPacketsError } from './packet-reader.ts';

export const LEAST_RSA_BITS = 3072;
const rsa: ReadonlySet<number> = new Set([1, 2, 3]);
const elgamal: ReadonlySet<number> = new Set([16, 20]);
const DSA = 17;
const withCurve: ReadonlySet<number> = new Set([18, 19, 22]);
/** Algorithms that encrypt, by themselves or among others. RFC 9580, 9.1; 8 is Kyber as GnuPG 2.5 writes it. */
const encrypting: ReadonlySet<number> = new Set([1, 2, 8, 16, 18, 20, 25, 26]);
const FLAGS_ENCRYPT = 0x0c;
/** P-256, P-384, P-521, Ed25519 and Curve25519 in their version 4 form. */
const curves: ReadonlySet<string> = new Set(['2a8648ce3d030107', '2b81040022', '2b81040023', '2b06010401da470f01', '2b060104019755010501']);
/** MD5, SHA-1 and RIPE-MD. */
const weakHashes: ReadonlySet<number> = new Set([1, 2, 3]);
const FEATURE_SEIPD = 0x01;
const FEATURES_AEAD = 0x0a;

/** What is wrong with the algorithm of one part; null: nothing. */
export function faultOfPart({ version, algorithm, bits, curve }: Pick<KeyPart, 'version' | 'algorithm' | 'bits' | 'curve'>, isSubkey = false): KeyFault | null {
  if (version < 4) return 'OLD_VERSION';
  if (version > 4) return 'NEW_VERSION';
  if (rsa.has(algorithm)) return (bits ?? 0) >= LEAST_RSA_BITS ? null : isSubkey ? 'RSA_SHORT_SUBKEY' : 'RSA_SHORT';
  if (algorithm === DSA) return 'DSA';
  if (elgamal.has(algorithm)) return 'ELGAMAL';
  if (!withCurve.has(algorithm)) return isSubkey ? 'NEW_ALGORITHM_SUBKEY' : 'NEW_ALGORITHM';
  return curves.has(curve ?? '') ? null : isSubkey ? 'CURVE_SUBKEY' : 'CURVE';
}

const flagsOf = (signatures: readonly KeySignature[]): number | null => signatures.findLast(({ keyFlags }) => keyFlags !== null)?.keyFlags ?? null;

function encrypts({ algorithm, signatures }: KeyPart): boolean {
  const flags = flagsOf(signatures);
  return encrypting.has(algorithm) && (flags === null || (flags & FLAGS_ENCRYPT) !== 0);
}

/** A binding by SHA-1 alone can be forged; with a newer one beside it nothing rests on the old. */
const isWeaklyBound = (signatures: readonly KeySignature[]): boolean =>
  signatures.length > 0 && signatures.every(({ hash }) => weakHashes.has(hash));

function faultOfSelf({ primary, users }: KeyPackets, keyId: string): KeyFault | null {
  if (users.length === 0) return 'NO_USER_ID';
  const isOwn = ({ type, issuerKeyId }: KeySignature): boolean => issuerKeyId === keyId && ((type >= 0x10 && type <= 0x13) || type === 0x1f);
  const own = users.map(({ signatures }) => signatures.filter(isOwn)).filter((signatures) => signatures.length > 0);
  if (own.length === 0) return 'NO_OWN_SIGNATURE';
  if (own.every(isWeaklyBound)) return 'WEAK_HASH';
  const features = [...primary.signatures.filter(isOwn), ...own.flat()].findLast((each) => each.features !== null)?.features ?? null;
  return features !== null && (features & FEATURES_AEAD) !== 0 && (features & FEATURE_SEIPD) === 0 ? 'AEAD_ONLY' : null;
}

function faultOfEncryption({ primary, subkeys, users }: KeyPackets, keyId: string): KeyFault | null {
  const own = users.flatMap(({ signatures }) => signatures.filter(({ issuerKeyId }) => issuerKeyId === keyId));
  const flags = flagsOf(own);
  if (rsa.has(primary.algorithm) && flags !== null && (flags & FLAGS_ENCRYPT) !== 0) return null;
  const parts = subkeys.filter(encrypts);
  if (parts.length === 0) return 'NO_ENCRYPTION';
  const faults = parts.map((part) => faultOfPart(part, true) ?? (isWeaklyBound(part.signatures.filter(({ type }) => type === 0x18)) ? 'WEAK_HASH' : null));
  return faults.includes(null) ? null : (faults.at(-1) ?? null);
}

const partsOf = ({ primary, subkeys }: KeyPackets): readonly KeyPart[] => [primary, ...subkeys];

/**
 * @param bytes one transferable key, dearmored @param half which half is asked for; a private one in place of the public is a fault
 * @returns what is wrong with it; null: nothing that its structure shows
 */
export async function judgeKey(bytes: Uint8Array, half: 'PUBLIC' | 'PRIVATE' = 'PUBLIC'): Promise<KeyFault | null> {
  try {
    const packets = readKeyPackets(bytes);
    if (half === 'PUBLIC' && partsOf(packets).some(({ isSecret }) => isSecret)) return 'PRIVATE_KEY';
    const fault = faultOfPart(packets.primary);
    if (fault !== null) return fault;
    const keyId = await keyIdOf(packets.primary);
    return faultOfSelf(packets, keyId) ?? faultOfEncryption(packets, keyId);
  } catch (error) {
    if (error instanceof KeyPacketsError) return error.fault === 'SEVERAL' ? 'SEVERAL' : 'UNREADABLE';
    throw error;
  }
}

/** Ids of the key and those subkeys that are strong and read everywhere. @throws KeyPacketsError */
export async function fitKeyIds(bytes: Uint8Array): Promise<readonly string[]> {
  const packets = readKeyPackets(bytes);
  const fit = packets.subkeys.filter((part) => faultOfPart(part, true) === null);
  return Promise.all([packets.primary, ...fit].map(keyIdOf));
}
