import { expect, it } from 'vitest';
import { leafHash, rootHash } from '../../../schema/log/merkle.ts';
import { foldHashes, readerOver } from '../../../schema/log/tiles.ts';
import { type FilledTile, growTree, openTiles } from './grow-tree.ts';

const key = ({ level, index }: { readonly level: number; readonly index: number }): string => `${level}/${index}`;

it('gives the same tree in whatever portions the leaves come', { timeout: 30_000 }, () => {
  const leaves = Array.from({ length: 1_300 }, (_, at) => leafHash(Uint8Array.of(at & 255, at >> 8)));
  const plain = (height: number, index: number): Uint8Array => foldHashes(leaves.slice(index * 2 ** height, (index + 1) * 2 ** height));
  for (const portions of [[1_300], [1, 255, 1, 255, 256, 532], [256, 256, 256, 256, 276], [255, 2, 511, 532], Array<number>(130).fill(10)]) {
    const tiles = new Map<string, FilledTile>();
    let size = 0;
    for (const portion of portions) {
      const open = openTiles(size).map((tile) => tiles.get(key(tile)));
      const grown = growTree(open.filter((tile) => tile !== undefined), size, leaves.slice(size, size + portion));
      for (const tile of grown) tiles.set(key(tile), tile);
      size += portion;
      expect(Buffer.from(rootHash(readerOver(tiles.values()), size)), `${portions.join('+')} at ${size}`).toEqual(Buffer.from(rootHash(plain, size)));
    }
    expect([...tiles.keys()].sort()).toEqual(['0/0', '0/1', '0/2', '0/3', '0/4', '0/5', '1/0']);
  }
});
