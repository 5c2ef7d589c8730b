/**
 * Inside of a version 3 PKESK packet: RFC 9580, 5.1. Lengths are checked to the octet, so that the packet has room for a wrapped
 * session key and for nothing else.
 */
import { fail } from './faults.ts';
import { holdsPlainText } from './plain-text.ts';

export interface Pkesk {
  /** 16 upper-case hex digits. */
  readonly keyId: string;
  /** The whole packet, header included. */
  readonly bytes: Uint8Array;
}

/** The key id of a recipient that gpg's --throw-keyids or -R leaves out. */
export const HIDDEN_KEY_ID = '0000000000000000';
const MAX_BODY = 2400;

/** Length in octets of the fields after the algorithm octet, or -1 where they cannot be. */
type FieldReader = (body: Uint8Array, at: number) => number;

const mpi = (body: Uint8Array, at: number, max: number): number => {
  const size = ((body[at] ?? 0) * 256 + (body[at + 1] ?? 0) + 7) >> 3;
  return size > 0 && size <= max ? at + 2 + size : -1;
};
const counted = (body: Uint8Array, at: number, fits: (size: number) => boolean): number => {
  const size = body[at] ?? 0;
  return fits(size) ? at + 1 + size : -1;
};

/** RSA, ElGamal, ECDH, and the X25519 and X448 that RFC 9580 adds; each by the number it has in the packet. */
const readers: Readonly<Record<number, FieldReader>> = {
  1: (body, at) => mpi(body, at, 1024),
  16: (body, at) => {
    const second = mpi(body, at, 1024);
    return second < 0 ? -1 : mpi(body, second, 1024);
  },
  18: (body, at) => {
    const wrapped = mpi(body, at, 133);
    return wrapped < 0 ? -1 : counted(body, wrapped, (size) => size >= 24 && size <= 56 && size % 8 === 0);
  },
  25: (body, at) => counted(body, at + 32, (size) => size >= 25 && size <= 41),
  26: (body, at) => counted(body, at + 56, (size) => size >= 25 && size <= 41),
};

/** @throws SealedFault */
export function keyIdOfPkesk(body: Uint8Array): string {
  if (body[0] === 6) fail('unsupported-encryption');
  const read = readers[body[9] ?? 0];
  if (body[0] !== 3 || body.length > MAX_BODY || read?.(body, 10) !== body.length) fail('bad-pkesk');
  if (holdsPlainText(body.subarray(10))) fail('not-encrypted');
  return Buffer.from(body.subarray(1, 9)).toString('hex').toUpperCase();
}
