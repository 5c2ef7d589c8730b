/**
 * `node_modules/.bin/node bench/log.ts [ENTRIES]`: the log of a running portal at a million entries. Prints entries sequenced per second,
 * how long a receipt takes to read with and without its proof, and how large and how quickly checked a proof is; judges nothing.
 */
import { createHash } from 'node:crypto';
import pg from 'pg';
import { startPortal } from '../e2e/portal.ts';
import { openCheckpoint, readHash } from '../schema/log/checkpoint.ts';
import { leafHash } from '../schema/log/merkle.ts';
import { isConsistent, isIncluded } from '../schema/log/merkle-checks.ts';
import { readVerifierKey } from '../schema/log/note.ts';
import { printTlogProof, readConsistency } from '../schema/log/tlog-proof.ts';

const entries = Number(process.argv[2] ?? 1_000_000);
const piece = 50_000;
const rounds = 300;
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const portal = await startPortal({ env: { LOG_LEVEL: 'warn' } });
const client = new pg.Client(await portal.databaseUrl());
const get = async (path: string): Promise<string> => (await fetch(`${portal.url}${path}`)).text();
const sizeNow = async (): Promise<number> => Number((await get('/log/checkpoint')).split('\n')[1]);

interface Receipt { readonly signedText: string; readonly logIndex: number; readonly inclusionProof: readonly string[]; readonly checkpoint: string }
async function ask(number: string, fields: string): Promise<Receipt> {
  const answer = await fetch(`${portal.url}/graphql`, {
    method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${portal.accounts.researcher.token}` },
    body: JSON.stringify({ query: `query ($number: String!) { case(number: $number) { receipt { ${fields} } } }`, variables: { number } }),
  });
  const { data } = await answer.json() as { data: { case: { receipt: Receipt } } };
  return data.case.receipt;
}
async function timed(run: () => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let round = -20; round < rounds; round++) {
    const begun = performance.now();
    await run();
    if (round >= 0) times.push(performance.now() - begun);
  }
  return `${median(times).toFixed(2)} ms (p99 ${times.toSorted((a, b) => a - b)[Math.floor(rounds * 0.99)]?.toFixed(1)})`;
}

try {
  await client.connect();
  const early = await get('/log/checkpoint');
  const before = await sizeNow();
  const begun = performance.now();
  for (let at = 0; at < entries; at += piece)
    await client.query('insert into log_leaf (entry_sha256) select sha256(n::text::bytea) from generate_series($1::int, $2::int) n', [at + 1, Math.min(at + piece, entries)]);
  const inserted = performance.now();
  while ((await sizeNow()) < before + entries) await new Promise((resolve) => setTimeout(resolve, 20));
  const seconds = (performance.now() - begun) / 1_000;
  console.log(`${entries.toLocaleString('en')} entries written in ${((inserted - begun) / 1_000).toFixed(1)} s, all in a signed checkpoint ${(seconds - (inserted - begun) / 1_000).toFixed(1)} s later: ${Math.round(entries / seconds).toLocaleString('en')} a second, writing included`);

  const one = performance.now();
  await client.query(`insert into log_leaf (entry_sha256) values (sha256('one more'))`);
  while ((await sizeNow()) < before + entries + 1) await new Promise((resolve) => setTimeout(resolve, 5));
  console.log(`one more entry stands in a signed checkpoint after ${Math.round(performance.now() - one)} ms`);

  const { rows: [row] } = await client.query<{ number: string }>(
    `select number from cases join receipt on receipt.case_id = cases.id join account on account.id = reporter_id where email = $1 limit 1`, [portal.accounts.researcher.email]);
  const number = row?.number ?? '';
  const fields = 'signedText logIndex inclusionProof checkpoint';
  console.log(`a receipt over GraphQL: ${await timed(async () => ask(number, 'signedText'))}; with index, proof and checkpoint: ${await timed(async () => ask(number, fields))}`);

  const receipt = await ask(number, fields);
  const key = readVerifierKey((await get('/log/vkey')).trim());
  const proof = receipt.inclusionProof.map(readHash);
  const text = printTlogProof({ index: receipt.logIndex, hashes: proof, checkpoint: receipt.checkpoint });
  const check = async (): Promise<boolean> => {
    const { size, root } = await openCheckpoint(receipt.checkpoint, key);
    return isIncluded({ leaf: leafHash(createHash('sha256').update(receipt.signedText).digest()), index: receipt.logIndex, size, root, proof });
  };
  if (!(await check())) throw new Error('The proof does not hold.');
  console.log(`its proof: ${proof.length} hashes, ${text.length} octets as a file; checked in ${await timed(check)}`);

  const [first, second] = [await openCheckpoint(early, key), await openCheckpoint(receipt.checkpoint, key)];
  const path = `/log/consistency/${first.size}/${second.size}`;
  const growth = readConsistency(await get(path));
  if (!isConsistent({ first, second, proof: growth.hashes })) throw new Error('The log did not grow out of itself.');
  console.log(`a consistency proof over HTTP: ${growth.hashes.length} hashes, ${await timed(async () => get(path))}; a full tile: ${await timed(async () => get('/log/tile/0/x001/000'))}`);
  const { rows: [sizes] } = await client.query<{ tiles: string; places: string; leaves: string }>(
    `select pg_size_pretty(pg_total_relation_size('log_tile')) as tiles, pg_size_pretty(pg_total_relation_size('log_entry')) as places, pg_size_pretty(pg_total_relation_size('log_leaf')) as leaves`);
  console.log(`on disk: tiles ${sizes?.tiles}, places ${sizes?.places}, leaves ${sizes?.leaves}`);
} finally {
  await client.end();
  await portal.stop();
}
