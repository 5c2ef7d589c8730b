/** What is wrong with a key that somebody brings, before anything of it is sent or used. The server asks the same again. For the worker. */
import { type KeyFault, type KeyFaultKind, keyFaults } from '../../../../schema/key-judge/key-faults.ts';
import { judgeKey } from '../../../../schema/key-judge/judge-key.ts';
import { CryptoError, type CryptoErrorCode } from './crypto-error.ts';
import type { PublicKey } from './openpgp.ts';
import { unarmor } from './openpgp.ts';

const codes = {
  TOO_WEAK: 'WEAK_KEY',
  NOT_INTEROPERABLE: 'NOT_INTEROPERABLE',
  EXPIRED: 'EXPIRED_KEY',
  REVOKED: 'REVOKED_KEY',
  PRIVATE: 'PRIVATE_KEY',
  UNREADABLE: 'MALFORMED_KEY',
  TOO_LARGE: 'MALFORMED_KEY',
  FROM_THE_FUTURE: 'MALFORMED_KEY',
} as const satisfies Record<KeyFaultKind, CryptoErrorCode>;

export function keyError(fault: KeyFault): CryptoError {
  const { kind, says } = keyFaults[fault];
  return new CryptoError(codes[kind], says);
}

/** Whoever is asked for the private half needs another command than the judge of public keys names. */
const unreadable = (half: 'PUBLIC' | 'PRIVATE'): CryptoError =>
  half === 'PUBLIC' ? keyError('UNREADABLE') : new CryptoError('MALFORMED_KEY', 'This is no OpenPGP private key. Export it and paste the whole block: gpg --armor --export-secret-keys FINGERPRINT');

/** @throws CryptoError WEAK_KEY, NOT_INTEROPERABLE, PRIVATE_KEY, MALFORMED_KEY, with what to do */
export async function requireFitStructure(armored: string, half: 'PUBLIC' | 'PRIVATE'): Promise<void> {
  if (half === 'PUBLIC' && armored.includes('PRIVATE KEY')) throw keyError('PRIVATE_KEY');
  if (half === 'PRIVATE' && !armored.includes('PRIVATE KEY')) throw unreadable(half);
  const { data } = await unarmor(armored).catch(() => {
    throw unreadable(half);
  });
  const fault = data instanceof Uint8Array ? await judgeKey(data, half) : 'UNREADABLE';
  if (fault !== null) throw fault === 'UNREADABLE' ? unreadable(half) : keyError(fault);
}

/** The same for its time and state. @throws CryptoError EXPIRED_KEY, REVOKED_KEY, MALFORMED_KEY */
export async function requireFitState(key: PublicKey, now: Date): Promise<void> {
  if (await key.isRevoked(undefined, undefined, now).catch(() => false)) throw keyError('REVOKED');
  const end = await key.getExpirationTime().catch(() => null);
  if (end instanceof Date && end <= now) throw keyError('EXPIRED');
  await key.verifyPrimaryKey(now).catch(() => {
    throw keyError('NO_OWN_SIGNATURE');
  });
  await key.getEncryptionKey(undefined, now).catch(() => {
    throw keyError('ENCRYPTION_EXPIRED');
  });
}
