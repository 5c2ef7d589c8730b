/**
 * Everything that can be wrong with a key that somebody brings, in one sentence of what and one of what to do. "Too weak is not the
 * same as not interoperable." The page says it before anything is sent, the server again. Pure; imports nothing.
 */
export type KeyFaultKind =
  | 'TOO_WEAK'
  | 'NOT_INTEROPERABLE'
  | 'EXPIRED'
  | 'REVOKED'
  | 'PRIVATE'
  | 'UNREADABLE'
  | 'TOO_LARGE'
  | 'FROM_THE_FUTURE';

const fault = (kind: KeyFaultKind, says: string) => ({ kind, says });

export const keyFaults = {
  RSA_SHORT: fault('TOO_WEAK', 'This key is too weak: RSA needs at least 3072 bits. Make a new one: gpg --quick-generate-key YOUR-NAME future-default'),
  RSA_SHORT_SUBKEY: fault(
    'TOO_WEAK',
    'The part of this key that texts are sealed to is too weak: RSA needs at least 3072 bits. Add a subkey: gpg --quick-add-key FINGERPRINT cv25519 encr',
  ),
  DSA: fault('TOO_WEAK', 'This key is too weak: DSA and ElGamal are no longer trusted. Make a new one: gpg --quick-generate-key YOUR-NAME future-default'),
  ELGAMAL: fault(
    'TOO_WEAK',
    'The part of this key that texts are sealed to is too weak: ElGamal is no longer trusted. Add a subkey: gpg --quick-add-key FINGERPRINT cv25519 encr',
  ),
  OLD_VERSION: fault('TOO_WEAK', 'This key is too weak: it is of version 3 or older. Make a new one: gpg --quick-generate-key YOUR-NAME future-default'),
  WEAK_HASH: fault(
    'TOO_WEAK',
    'This key is too weak: it vouches for itself with SHA-1 alone, which can be forged. Sign it anew: gpg --cert-digest-algo SHA512 --quick-set-expire FINGERPRINT 2y, then the same with \'*\' at the end, and export it again.',
  ),
  NEW_VERSION: fault(
    'NOT_INTEROPERABLE',
    'This key is not interoperable: it is of version 5 or 6, which GnuPG and many mail programs cannot read. Make one of version 4: gpg --quick-generate-key YOUR-NAME future-default',
  ),
  NEW_ALGORITHM: fault(
    'NOT_INTEROPERABLE',
    'This key is not interoperable: its algorithm is too new for GnuPG and many mail programs. Make one that all read: gpg --quick-generate-key YOUR-NAME future-default',
  ),
  NEW_ALGORITHM_SUBKEY: fault(
    'NOT_INTEROPERABLE',
    'The part of this key that texts are sealed to is not interoperable: its algorithm is too new for many programs. Add a subkey: gpg --quick-add-key FINGERPRINT cv25519 encr',
  ),
  CURVE: fault(
    'NOT_INTEROPERABLE',
    'This key is not interoperable: its curve (Brainpool, secp256k1 or X448) is not read everywhere. Take Curve25519 or a NIST curve: gpg --quick-generate-key YOUR-NAME future-default',
  ),
  CURVE_SUBKEY: fault(
    'NOT_INTEROPERABLE',
    'The part of this key that texts are sealed to is not interoperable: its curve is not read everywhere. Add a subkey: gpg --quick-add-key FINGERPRINT cv25519 encr',
  ),
  AEAD_ONLY: fault(
    'NOT_INTEROPERABLE',
    'This key is not interoperable: it asks for AEAD messages alone, which many programs cannot make. Set its preferences anew: gpg --edit-key FINGERPRINT, then setpref AES256 AES SHA512 SHA256 MDC, save.',
  ),
  NO_ENCRYPTION: fault('NOT_INTEROPERABLE', 'Nothing can be sealed to this key: it has no encryption subkey. Add one: gpg --quick-add-key FINGERPRINT cv25519 encr'),
  NO_USER_ID: fault(
    'NOT_INTEROPERABLE',
    'This key has no user id, and GnuPG refuses such keys. Add one, any name will do: gpg --quick-add-uid FINGERPRINT YOUR-NAME, then export it again.',
  ),
  NO_OWN_SIGNATURE: fault(
    'UNREADABLE',
    'This key does not vouch for its user id and subkeys: it was cut or changed. Export it again: gpg --armor --export FINGERPRINT',
  ),
  ENCRYPTION_EXPIRED: fault(
    'EXPIRED',
    "The part of this key that texts are sealed to has expired. Extend it and export it again: gpg --quick-set-expire FINGERPRINT 2y '*'",
  ),
  EXPIRED: fault('EXPIRED', 'This key has expired. Extend it and export it again: gpg --quick-set-expire FINGERPRINT 2y'),
  REVOKED: fault('REVOKED', 'This key is revoked, and stays so. Make a new one: gpg --quick-generate-key YOUR-NAME future-default'),
  PRIVATE_KEY: fault(
    'PRIVATE',
    'This is a private key. It was not kept, and it must never be sent to anybody: if it left your machine, treat it as compromised. The public half is: gpg --armor --export FINGERPRINT',
  ),
  UNREADABLE: fault('UNREADABLE', 'This is not one armored OpenPGP public key. Export it again and paste the whole block: gpg --armor --export FINGERPRINT'),
  SEVERAL: fault('UNREADABLE', 'These are several keys, not one armored key. Export yours alone: gpg --armor --export FINGERPRINT'),
  FROM_THE_FUTURE: fault('FROM_THE_FUTURE', 'This key was made in the future. Set the clock right and make it again.'),
  TOO_LARGE: fault('TOO_LARGE', 'This key is larger than 256 KiB. Export it smaller: gpg --armor --export-options export-minimal --export FINGERPRINT'),
  TOO_MANY_PARTS: fault('TOO_LARGE', 'This key has too many user ids and subkeys. Export it smaller: gpg --armor --export-options export-minimal --export FINGERPRINT'),
} as const satisfies Record<string, { readonly kind: KeyFaultKind; readonly says: string }>;

export type KeyFault = keyof typeof keyFaults;
