/** Where an entry stands in the published log, as SQL over its SHA-256: part of the one statement that reads what it belongs to. */
import { inclusionProof as prove } from '../../../schema/log/merkle.ts';
import { readerOver } from '../../../schema/log/tiles.ts';
import { toBase64 } from '../../../schema/recovery/base64.ts';
import { type Cells, Derive } from '../read/read-model.ts';
import { type Sql, sql } from '../read/sql.ts';

const published = sql`(select size, note from log_checkpoint order by epoch desc, size desc limit 1)`;

/** Null until a published checkpoint holds it. */
const indexOf = (sha256: Sql): Sql => sql`(select log_entry.index from log_leaf join log_entry on log_entry.leaf_id = log_leaf.id
  join ${published} published on log_entry.index < published.size where log_leaf.entry_sha256 = ${sha256} order by log_entry.index limit 1)`;

/** The tiles along the entry's path, and along the tree's right edge: at most two a level, each by its key. */
const tiles = sql`(select json_agg(json_build_array(log_tile.level, log_tile.index, encode(log_tile.hashes, 'base64')))
  from generate_series(0, 6) as at (level)
  cross join lateral (select distinct unnest(array[entry.index >> (8 * (at.level + 1)), ((published.size >> (8 * at.level)) - 1) >> 8]) as index) needed
  cross join lateral (select * from log_tile held where held.level = at.level and held.index = needed.index offset 0) log_tile)`;

const placeOf = (sha256: Sql): Sql => sql`(select json_build_object('index', entry.index, 'size', published.size, 'note', published.note, 'tiles', ${tiles})
  from ${published} published join (select ${indexOf(sha256)} as index) entry on entry.index is not null)`;

interface Place {
  readonly index: number;
  readonly size: number;
  readonly note: string;
  readonly tiles: readonly (readonly [level: number, index: number, hashes: string])[];
}
const readPlace = (cell: string | null): Place | null => (cell === null ? null : JSON.parse(cell) as Place);

type HashColumn = (row: Sql) => Sql;
const sha256Of: HashColumn = (row) => sql`${row}.sha256`;
const fromPlace = { place: (row: Sql) => placeOf(sha256Of(row)) };

export const DeriveLogIndex = Derive({
  from: { index: (row: Sql) => indexOf(sha256Of(row)) },
  value: ({ index }: Cells<'index'>) => (index === null ? null : Number(index)),
});
/** RFC 9162 hashes in base64, from the leaf's sibling up. */
export const DeriveInclusionProof = Derive({
  from: fromPlace,
  value: ({ place }: Cells<'place'>) => {
    const found = readPlace(place);
    if (!found) return null;
    const read = readerOver(found.tiles.map(([level, index, hashes]) => ({ level, index, octets: Buffer.from(hashes, 'base64') })));
    return prove(read, found.index, found.size).map(toBase64);
  },
});
export const DeriveCheckpoint = Derive({ from: fromPlace, value: ({ place }: Cells<'place'>) => readPlace(place)?.note ?? null });
