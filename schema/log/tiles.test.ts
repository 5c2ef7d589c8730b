import { describe, expect, it } from 'vitest';
import { consistencyProof, type Hash, inclusionProof, leafHash, parentHash, rootHash } from './merkle.ts';
import { foldHashes, readerOf, readTilePath, type Tile, tileIndexPath, tilePath, tilesRead, widthOf } from './tiles.ts';

/** A tree of 70,000 leaves whose hashes stand in plain lists, level above level. */
const size = 70_000;
const levels: Hash[][] = [Array.from({ length: size }, (_, at) => leafHash(Uint8Array.of(at & 255, (at >> 8) & 255, at >> 16)))];
for (let below = levels[0] ?? []; below.length >= 256; below = levels.at(-1) ?? [])
  levels.push(Array.from({ length: Math.floor(below.length / 256) }, (_, at) => foldHashes(below.slice(at * 256, (at + 1) * 256))));
const octetsOf = ({ level, index }: Tile): Uint8Array => Uint8Array.from((levels[level] ?? []).slice(index * 256, (index + 1) * 256).flatMap((hash) => [...hash]));
const read = readerOf(octetsOf);

describe('tiles', () => {
  it('are as many and as wide as the specification says of 70,000 leaves', () => {
    const widths = (level: number): number[] => Array.from({ length: 275 }, (_, index) => widthOf({ level, index }, size)).filter((width) => width > 0);
    expect([widths(0).length, widths(0).at(-1), widths(1), widths(2), widths(3)]).toEqual([274, 112, [256, 17], [1], []]);
    expect([widthOf({ level: 0, index: 0 }, 256), widthOf({ level: 1, index: 0 }, 256)]).toEqual([256, 1]);
  });

  it('give the same roots and proofs as the tree they are made of', { timeout: 30_000 }, () => {
    const nodes = new Map<string, Hash>();
    const plain = (height: number, index: number): Hash => {
      const node = nodes.get(`${height}/${index}`) ?? (height === 0 ? levels[0]?.[index] : undefined)
        ?? parentHash(plain(height - 1, index * 2), plain(height - 1, index * 2 + 1));
      nodes.set(`${height}/${index}`, node);
      return node;
    };
    for (const [index, of] of [[0, size], [69_999, size], [65_535, size], [65_536, 65_537], [255, 256], [300, 301], [40_000, 65_536]] as const) {
      expect(inclusionProof(read, index, of)).toEqual(inclusionProof(plain, index, of));
    }
    expect(consistencyProof(read, 65_537, size)).toEqual(consistencyProof(plain, 65_537, size));
    expect(rootHash(read, size)).toEqual(rootHash(plain, size));
  });

  it('are few for one proof, at a million leaves too', () => {
    expect(tilesRead((reader) => inclusionProof(reader, 12_345, 1_000_000)).length).toBeLessThanOrEqual(6);
    expect(tilesRead((reader) => consistencyProof(reader, 999_000, 1_000_000)).length).toBeLessThanOrEqual(6);
  });
});

describe('addresses of tiles', () => {
  it('are those of the specification', () => {
    expect([tileIndexPath(1_234_067), tileIndexPath(0), tileIndexPath(999), tileIndexPath(1000)]).toEqual(['x001/x234/067', '000', '999', 'x001/000']);
    expect(tilePath({ level: 1, index: 1 }, 17)).toBe('tile/1/001.p/17');
    expect(tilePath({ level: 'entries', index: 0 }, 256)).toBe('tile/entries/000');
  });
  it('are read back', () => {
    for (const index of [0, 7, 273, 999, 1000, 1_234_067]) expect(readTilePath(`0/${tileIndexPath(index)}`)).toEqual({ level: 0, index, width: 256 });
    expect(readTilePath('entries/001.p/17')).toEqual({ level: 'entries', index: 1, width: 17 });
  });
  it('have one way to be written', () => {
    for (const other of ['00/000', '64/000', '-1/000', '0/0', '0/1000', '0/x000/001', '0/000/001', '0/x001', '0/000.p/0', '0/000.p/256', '0/000.p/01', '0/000/', 'data/000', '0/000\n'])
      expect(readTilePath(other), other).toBeNull();
  });
});
