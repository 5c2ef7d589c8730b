import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import { isConsistent, isIncluded } from './merkle-checks.ts';
import { consistencyProof, type Hash, type HashReader, inclusionProof, leafHash, parentHash, rootHash } from './merkle.ts';
import { foldHashes } from './tiles.ts';

const fromHex = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
/** Each node is hashed once. */
function readerOfLeaves(leaves: readonly Hash[]): HashReader {
  const nodes = new Map<string, Hash>();
  return (height, index) => {
    const key = `${height}/${index}`;
    const node = nodes.get(key) ?? foldHashes(leaves.slice(index * 2 ** height, (index + 1) * 2 ** height));
    nodes.set(key, node);
    return node;
  };
}

/** Section 2.1.1 of RFC 9162 as it stands there, over the leaves themselves. */
function rootByDefinition(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return sha256(new Uint8Array());
  const [only] = leaves;
  if (only && leaves.length === 1) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return parentHash(rootByDefinition(leaves.slice(0, split)), rootByDefinition(leaves.slice(split)));
}

/** The tree that Certificate Transparency's programs are tested with. */
const published = {
  entries: ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'],
  roots: [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ],
  inclusionOf0in8: [
    '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7', '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  ],
  consistencyOf6and8: [
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a', 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ],
};

const sizes = Array.from({ length: 70 }, (_, at) => at + 1);
const leaves = sizes.map((size) => leafHash(Uint8Array.of(size, 7)));
const read = readerOfLeaves(leaves);
const roots = sizes.map((size) => rootHash(read, size));
const rootOf = (size: number): Hash => roots[size - 1] ?? new Uint8Array();
const leafOf = (index: number): Hash => leaves[index] ?? new Uint8Array();
const flipped = (hash: Hash): Hash => hash.map((octet, at) => (at === 5 ? octet ^ 1 : octet));

describe('the published tree', () => {
  const tree = readerOfLeaves(published.entries.map((hex) => leafHash(fromHex(hex))));
  it('has the published roots and proofs', () => {
    expect(published.roots.map((_, at) => toHex(rootHash(tree, at + 1)))).toEqual(published.roots);
    expect(inclusionProof(tree, 0, 8).map(toHex)).toEqual(published.inclusionOf0in8);
    expect(consistencyProof(tree, 6, 8).map(toHex)).toEqual(published.consistencyOf6and8);
    expect(toHex(rootHash(tree, 0))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});

describe('sizes 1 to 70', () => {
  it('have the roots of the definition', () => {
    for (const size of sizes) expect(toHex(rootOf(size))).toBe(toHex(rootByDefinition(leaves.slice(0, size))));
  });

  it('prove each leaf at its place, and at no other, in no other tree', { timeout: 30_000 }, () => {
    for (const size of sizes) {
      for (let index = 0; index < size; index++) {
        const good = { leaf: leafOf(index), index, size, root: rootOf(size), proof: inclusionProof(read, index, size) };
        expect(isIncluded(good)).toBe(true);
        const wrong = [
          { ...good, index: index + 1 }, { ...good, index: size }, { ...good, leaf: leafOf((index + 1) % 70) }, { ...good, root: rootOf((size % 70) + 1) },
          { ...good, proof: [...good.proof, leafOf(0)] }, ...good.proof.map((_, cut) => ({ ...good, proof: good.proof.toSpliced(cut, 1) })),
          ...good.proof.map((hash, at) => ({ ...good, proof: good.proof.with(at, flipped(hash)) })),
        ];
        expect(wrong.filter(isIncluded), `${index} of ${size}`).toEqual([]);
      }
    }
  });

  it('prove of each pair that one grew into the other, and of no other root', { timeout: 30_000 }, () => {
    for (const second of sizes) {
      for (let first = 1; first <= second; first++) {
        const proof = consistencyProof(read, first, second);
        const good = { first: { size: first, root: rootOf(first) }, second: { size: second, root: rootOf(second) }, proof };
        expect(isConsistent(good), `${first} and ${second}`).toBe(true);
        const wrong = [
          { ...good, first: { size: first, root: flipped(good.first.root) } }, { ...good, second: { size: second, root: flipped(good.second.root) } },
          { ...good, first: { size: 0, root: good.first.root } }, { ...good, first: good.second, second: good.first },
          { ...good, proof: [...proof, leafOf(0)] }, ...proof.map((_, cut) => ({ ...good, proof: proof.toSpliced(cut, 1) })),
          ...proof.map((hash, at) => ({ ...good, proof: proof.with(at, flipped(hash)) })),
        ].filter((one) => first < second || one.first !== good.second);
        expect(wrong.filter(isConsistent), `${first} and ${second}`).toEqual([]);
      }
    }
  });
});

describe('a tree that was changed', () => {
  it('is consistent with none of its checkpoints that held the changed leaf', () => {
    for (const changed of [0, 6, 31, 63]) {
      const other = readerOfLeaves(leaves.with(changed, leafHash(Uint8Array.of(255))));
      for (let first = changed + 1; first < 70; first++) {
        const proof = consistencyProof(other, first, 70);
        expect(isConsistent({ first: { size: first, root: rootOf(first) }, second: { size: 70, root: rootHash(other, 70) }, proof })).toBe(false);
      }
    }
  });
});
