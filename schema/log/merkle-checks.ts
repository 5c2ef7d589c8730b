/** Checks the proofs of a log, by the algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2. Pure. */
import { equalHashes, type Hash, parentHash } from './merkle.ts';

const isOdd = (value: number): boolean => value % 2 === 1;
const half = (value: number): number => Math.floor(value / 2);

export interface Inclusion {
  readonly leaf: Hash;
  readonly index: number;
  readonly size: number;
  readonly root: Hash;
  readonly proof: readonly Hash[];
}

/** Whether the leaf stands at that index of the tree with that size and root. */
export function isIncluded({ leaf, index, size, root, proof }: Inclusion): boolean {
  if (index >= size) return false;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      hash = parentHash(sibling, hash);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      hash = parentHash(hash, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && equalHashes(hash, root);
}

export interface Consistency {
  readonly first: { readonly size: number; readonly root: Hash };
  readonly second: { readonly size: number; readonly root: Hash };
  readonly proof: readonly Hash[];
}

/** Whether the first tree is how the second begins. Of an empty first tree nothing can be proved. */
export function isConsistent({ first, second, proof }: Consistency): boolean {
  if (first.size < 1 || first.size > second.size) return false;
  if (first.size === second.size) return proof.length === 0 && equalHashes(first.root, second.root);
  const [start, ...rest] = Number.isInteger(Math.log2(first.size)) ? [first.root, ...proof] : proof;
  if (!start) return false;
  let [at, last] = [first.size - 1, second.size - 1];
  while (isOdd(at)) [at, last] = [half(at), half(last)];
  let [early, late] = [start, start];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      early = parentHash(sibling, early);
      late = parentHash(sibling, late);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      late = parentHash(late, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && equalHashes(early, first.root) && equalHashes(late, second.root);
}
