/**
 * The tree in tiles of 256 hashes, as C2SP tlog-tiles serves them: at level 0 leaf hashes, above it roots of full tiles. A tile that
 * is not full is the beginning of the full one, so one copy serves every size. Pure.
 */
import { type Hash, type HashReader, parentHash } from './merkle.ts';

export const tileWidth = 256;
const hashOctets = 32;
const heightOfTile = 8;

/** A tile's place: its level, and which of that level. */
export interface Tile {
  readonly level: number;
  readonly index: number;
}
const keyOf = ({ level, index }: Tile): string => `${level}/${index}`;

/** How many hashes stand at a level of a tree of `size` leaves. */
export const hashesAt = (level: number, size: number): number => Math.floor(size / tileWidth ** level);
/** How many of them stand in one tile: 0 to 256. */
export const widthOf = ({ level, index }: Tile, size: number): number =>
  Math.max(0, Math.min(tileWidth, hashesAt(level, size) - index * tileWidth));

/** 1234067 is x001/x234/067. */
export function tileIndexPath(index: number): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  return groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
}

export interface TilePath {
  /** 'entries' for the bundle beside a tile of level 0. */
  readonly level: number | 'entries';
  readonly index: number;
  /** 256 for a full tile. */
  readonly width: number;
}
const pathForm = /^(entries|0|[1-9]\d?)\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** What follows `tile/` in an address; null where it is none, or another way to write one. */
export function readTilePath(path: string): TilePath | null {
  const [, level, groups = '', partial] = pathForm.exec(path) ?? [];
  if (level === undefined) return null;
  const index = Number(groups.replace(/[x/]/g, ''));
  const width = partial === undefined ? tileWidth : Number(partial);
  if (tileIndexPath(index) !== groups || (partial !== undefined && width >= tileWidth) || Number(level) > 63) return null;
  return { level: level === 'entries' ? 'entries' : Number(level), index, width };
}

/** The address below the log's own. @param width of the tile as far as it is filled */
export const tilePath = ({ level, index }: { readonly level: number | 'entries'; readonly index: number }, width: number): string =>
  `tile/${level}/${tileIndexPath(index)}${width === tileWidth ? '' : `.p/${width}`}`;

/** @param octets of the tile's hashes, one after another @throws RangeError where it holds no such hash */
export function hashIn(octets: Uint8Array, place: number): Hash {
  const hash = octets.subarray(place * hashOctets, (place + 1) * hashOctets);
  if (hash.length !== hashOctets) throw new RangeError('This tile does not reach so far.');
  return hash;
}

/** Up to 256 hashes, a power of two of them, to one. @throws RangeError where there is none */
export function foldHashes(hashes: readonly Hash[]): Hash {
  let row = hashes;
  while (row.length > 1) {
    const above: Hash[] = [];
    for (let at = 0; at < row.length; at += 2) above.push(parentHash(row[at] ?? noHash, row[at + 1] ?? noHash));
    row = above;
  }
  if (!row[0]) throw new RangeError('There is nothing to fold.');
  return row[0];
}
const noHash = new Uint8Array();

/** @param tile a tile's octets, as far as it is filled */
export const readerOf = (tile: (place: Tile) => Uint8Array): HashReader => (height, index) => {
  const level = Math.floor(height / heightOfTile);
  const count = 2 ** (height % heightOfTile);
  const start = index * count;
  const octets = tile({ level, index: Math.floor(start / tileWidth) });
  const inside = start % tileWidth;
  return foldHashes(Array.from({ length: count }, (_, at) => hashIn(octets, inside + at)));
};

/** Which tiles a computation reads: which they are depends on sizes alone, so it runs once over nothing. */
export function tilesRead(compute: (read: HashReader) => void): Tile[] {
  const read = new Map<string, Tile>();
  const blank = new Uint8Array(tileWidth * hashOctets);
  compute(readerOf((tile) => {
    read.set(keyOf(tile), tile);
    return blank;
  }));
  return [...read.values()];
}

/** A reader over tiles that are at hand. @throws RangeError where one is missing */
export function readerOver(tiles: Iterable<Tile & { readonly octets: Uint8Array }>): HashReader {
  const held = new Map(Array.from(tiles, (tile) => [keyOf(tile), tile.octets]));
  return readerOf((tile) => {
    const octets = held.get(keyOf(tile));
    if (!octets) throw new RangeError(`Tile ${keyOf(tile)} is missing.`);
    return octets;
  });
}
