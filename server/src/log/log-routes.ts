/**
 * The log in public, at addresses that never change: C2SP tlog-tiles below `/log`, and beside them the key, the portal's statements, and
 * consistency proofs ready made. Nothing here needs a token, and nothing names anybody.
 */
import { type Response, Router } from 'express';
import type { App } from '../app.ts';
import { consistencyProof } from '../../../schema/log/merkle.ts';
import { readTilePath, type TilePath, widthOf } from '../../../schema/log/tiles.ts';
import { printConsistency } from '../../../schema/log/tlog-proof.ts';
import { wholeNumber } from '../../../schema/log/checkpoint.ts';
import { overTree, type Published, type Queries, readCurrentLog, readPublished, readTiles } from './log-store.ts';

const text = 'text/plain; charset=utf-8';
const forSeconds = 'public, max-age=2';
/** Not for ever: where a log has to begin anew, its later tiles are others at the same address. */
const forMinutes = 'public, max-age=300';

const nothing = (response: Response, why: string): void => void response.status(404).set('Cache-Control', 'no-store').type(text).send(`${why}\n`);
const begins = 'The log begins with the first start of this portal.';

export function logRoutes({ pool }: App): Router {
  const router = Router();
  router.use('/log', (_request, response, next) => {
    response.set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin', 'Cache-Control': forSeconds });
    next();
  });
  router.get('/log/checkpoint', async (_request, response) => {
    const published = await readPublished(pool);
    if (published) response.type(text).send(published.note);
    else nothing(response, begins);
  });
  router.get('/log/vkey', async (_request, response) => {
    const current = await readCurrentLog(pool);
    if (current) response.type(text).send(`${current.verifierKey}\n`);
    else nothing(response, begins);
  });
  router.get('/log/history', async (_request, response) => {
    response.type(text).send(await readHistory(pool));
  });
  router.get(/^\/log\/tile\/(.+)$/, async (request, response) => {
    const path = readTilePath(String(request.params[0]));
    const octets = path && (await readTile(pool, path));
    if (octets) response.set('Cache-Control', forMinutes).type('application/octet-stream').send(octets);
    else nothing(response, 'The log has no such tile, or not yet.');
  });
  router.get('/log/consistency/:from/:to', async ({ params: { from, to } }, response) => {
    const proof = await readGrowth(pool, wholeNumber(from), wholeNumber(to));
    if (proof === null) nothing(response, 'Give two sizes of this log, the smaller first: both from 1 to the size of /log/checkpoint.');
    else response.set('Cache-Control', forMinutes).type(text).send(proof);
  });
  router.use('/log', (_request, response) => nothing(response, 'Here are /log/checkpoint, /log/vkey, /log/history, /log/tile/… and /log/consistency/FROM/TO.'));
  return router;
}

/** Statements newest last, an empty line between them. Each is an entry of the log by its SHA-256, its last line end included. */
async function readHistory(from: Queries): Promise<string> {
  const { rows } = await from.query<{ statement: string }>('select statement from log_statement order by id');
  return rows.map(({ statement }) => statement).join('\n');
}

/** Only what the published checkpoint covers; a part of a tile is its beginning. */
async function readTile(from: Queries, { level, index, width }: TilePath): Promise<Buffer | null> {
  const published = await readPublished(from);
  const tile = { level: level === 'entries' ? 0 : level, index };
  if (!published || widthOf(tile, published.size) < width) return null;
  if (level === 'entries') return readEntries(from, index * 256, width);
  const [found] = await readTiles(from, [tile]);
  return found ? Buffer.from(found.octets.subarray(0, width * 32)) : null;
}

/** Each entry with its length before it, two octets, big-endian: C2SP's entry bundle. */
async function readEntries(from: Queries, first: number, count: number): Promise<Buffer> {
  const { rows } = await from.query<{ entry: Buffer }>(
    `select entry_sha256 as entry from log_entry join log_leaf on log_leaf.id = leaf_id where index >= $1 and index < $2 order by index`, [first, first + count]);
  return Buffer.concat(rows.flatMap(({ entry }) => [Buffer.of(0, entry.length), entry]));
}

async function readGrowth(from: Queries, first: number, second: number): Promise<string | null> {
  const published: Published | null = await readPublished(from);
  if (!published || !(first >= 1 && first <= second && second <= published.size)) return null;
  const hashes = await overTree(from, (read) => consistencyProof(read, first, second));
  return printConsistency({ origin: published.origin, from: first, to: second, hashes });
}
