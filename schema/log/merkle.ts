/**
 * The Merkle tree of RFC 9162, section 2.1, over SHA-256: leaf and node hashes, roots, and the proofs that a log hands out. Pure;
 * where hashes come from is the caller's: a list, tiles, a database.
 */
import { sha256 } from '@noble/hashes/sha2.js';

/** 32 octets. */
export type Hash = Uint8Array;

/** The root of the complete subtree of 2^height leaves whose first leaf is `index` · 2^height. */
export type HashReader = (height: number, index: number) => Hash;

/** RFC 9162, 2.1.1: SHA-256(0x00 ‖ entry). */
export const leafHash = (entry: Uint8Array): Hash => {
  const hashed = new Uint8Array(1 + entry.length);
  hashed.set(entry, 1);
  return sha256(hashed);
};
/** SHA-256(0x01 ‖ left ‖ right). */
export const parentHash = (left: Hash, right: Hash): Hash => {
  const hashed = new Uint8Array(1 + left.length + right.length);
  hashed[0] = 1;
  hashed.set(left, 1);
  hashed.set(right, 1 + left.length);
  return sha256(hashed);
};
export const equalHashes = (one: Hash, other: Hash): boolean => one.length === other.length && one.every((octet, at) => octet === other[at]);

/** The largest power of two below `size`; sizes are below 2^53, so no bit operators. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** Of the leaves from `from` up to and without `to`, where `from` is where such a subtree begins. */
function rangeRoot(read: HashReader, from: number, to: number): Hash {
  const size = to - from;
  if (size === 1) return read(0, from);
  const split = splitOf(size);
  if (split * 2 === size) return read(Math.log2(size), from / size);
  return parentHash(rangeRoot(read, from, from + split), rangeRoot(read, from + split, to));
}

/** The root over the first `size` leaves; of none it is SHA-256 of nothing. */
export const rootHash = (read: HashReader, size: number): Hash => (size === 0 ? sha256(new Uint8Array()) : rangeRoot(read, 0, size));

/** RFC 9162, 2.1.3.1: from the leaf's sibling up to the root's child. @param index below `size` */
export function inclusionProof(read: HashReader, index: number, size: number): Hash[] {
  const path = (from: number, to: number): Hash[] => {
    if (to - from === 1) return [];
    const middle = from + splitOf(to - from);
    return index < middle ? [...path(from, middle), rangeRoot(read, middle, to)] : [...path(middle, to), rangeRoot(read, from, middle)];
  };
  return path(0, size);
}

/** RFC 9162, 2.1.4.1: that the tree of `first` leaves is how the tree of `second` begins. @param first from 1 to `second` */
export function consistencyProof(read: HashReader, first: number, second: number): Hash[] {
  const proof = (from: number, to: number, isWhole: boolean): Hash[] => {
    if (first === to) return isWhole ? [] : [rangeRoot(read, from, to)];
    const middle = from + splitOf(to - from);
    return first <= middle
      ? [...proof(from, middle, isWhole), rangeRoot(read, middle, to)]
      : [...proof(middle, to, false), rangeRoot(read, from, middle)];
  };
  return proof(0, second, true);
}
