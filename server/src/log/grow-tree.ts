/** Appends leaves to a tree that is kept in tiles. Pure: what is read and written is the caller's. */
import type { Hash } from '../../../schema/log/merkle.ts';
import { foldHashes, hashesAt, hashIn, type Tile, tileWidth } from '../../../schema/log/tiles.ts';

export interface FilledTile extends Tile {
  /** As many hashes as it holds so far, 32 octets each. */
  readonly octets: Uint8Array;
}

/** The tiles that the next leaf may change: at each level the last one, where it is not full. */
export function openTiles(size: number): Tile[] {
  const tiles: Tile[] = [];
  for (let level = 0; hashesAt(level, size) > 0; level++) {
    const count = hashesAt(level, size);
    if (count % tileWidth !== 0) tiles.push({ level, index: Math.floor(count / tileWidth) });
  }
  return tiles;
}

/** @param open those tiles, filled @param leaves hashes, in order @returns each tile that is new or fuller, as it is afterwards */
export function growTree(open: readonly FilledTile[], size: number, leaves: readonly Hash[]): FilledTile[] {
  const levels = new Map(open.map(({ level, octets }) => [level, splitHashes(octets)]));
  const counts = new Map<number, number>();
  const grown = new Map<string, FilledTile>();
  const add = (level: number, hash: Hash): void => {
    const hashes = levels.get(level) ?? [];
    levels.set(level, hashes);
    hashes.push(hash);
    const count = (counts.get(level) ?? hashesAt(level, size)) + 1;
    counts.set(level, count);
    if (hashes.length < tileWidth) return;
    const index = count / tileWidth - 1;
    grown.set(`${level}/${index}`, { level, index, octets: Buffer.concat(hashes) });
    levels.set(level, []);
    add(level + 1, foldHashes(hashes));
  };
  for (const leaf of leaves) add(0, leaf);
  for (const [level, hashes] of levels) {
    const index = Math.floor((counts.get(level) ?? 0) / tileWidth);
    if (hashes.length > 0 && counts.has(level)) grown.set(`${level}/${index}`, { level, index, octets: Buffer.concat(hashes) });
  }
  return [...grown.values()];
}

const splitHashes = (octets: Uint8Array): Hash[] => Array.from({ length: octets.length / 32 }, (_, place) => hashIn(octets, place));
