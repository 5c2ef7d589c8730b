/**
 * `npm run bench -- read-path [SIZES [ROUNDS [MILLISECONDS]]]`, as `10k,100k,1m 5 2000`: Laurel with everything on (session, authorization, limits, HTTP) against a bare server
 * and PostGraphile over the same database, in interleaved rounds, so that all meet the same machine. Prints a table; judges nothing.
 */
import { argv } from 'node:process';
import pg from 'pg';
import { type Portal, startPortal } from '../e2e/portal.ts';
import { ablate } from './ablation.ts';
import { startOthers } from './contestants.ts';
import { grow, makePeople, talk } from './dataset.ts';
import { requireAlike } from './alike.ts';
import { load, type Measured, once, type Target } from './load.ts';
import { walkTo } from './deep.ts';
import { usedBy } from './processor.ts';
import { sealedReports, submissionOf } from './reports.ts';
import { type Page, pagesOf, theirSql } from './pages.ts';

const sizes = (argv[3] ?? '10k,100k,1m').split(',').map((text) => Number.parseFloat(text) * ({ k: 1_000, m: 1_000_000 }[text.slice(-1)] ?? 1));
const rounds = Number(argv[4] ?? 5);
const milliseconds = Number(argv[5] ?? 2_000);
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const contestants = ['laurel', 'bare', 'postgraphile'] as const;
type Name = (typeof contestants)[number];
type Result = Readonly<Record<Name, readonly Measured[]>>;

async function measure(page: Page, atATime: number): Promise<Result> {
  // Compiled, planned and connected, before anything is measured.
  for (const name of contestants) await load(page[name], 8, 1_000);
  const result: Record<Name, Measured[]> = { laurel: [], bare: [], postgraphile: [] };
  for (let round = 0; round < rounds; round++) for (const name of contestants) result[name].push(await load(page[name], atATime, milliseconds));
  return result;
}

const ratio = (result: Result, to: Name, of: (one: Measured) => number): string =>
  median(result.laurel.map((one, round) => of(one) / of(result[to][round] ?? one))).toFixed(2);
const middle = (of: readonly Measured[], what: (one: Measured) => number): number => median(of.map(what));

/** Durable: fsync is on, and nothing is answered before it is committed. */
async function measureSubmission(): Promise<void> {
  const each: Readonly<Record<number, number>> = { 1: 60, 32: 320 };
  const teamKey = await (await fetch(`${portal.url}/pgp-key.asc`)).text();
  for (const [atATime, count] of Object.entries(each)) {
    const { laurel, bare } = submissionOf(others.ports, reporters, await sealedReports(teamKey, count * (rounds + 1)));
    const pairs: (readonly [Measured, Measured])[] = [];
    for (let round = 0; round <= rounds; round++) {
      const part = ({ port, requests }: Target): Target => ({ port, requests: requests.slice(round * count, (round + 1) * count), isOnce: true });
      pairs.push([await load(part(laurel), Number(atATime), 60_000), await load(part(bare), Number(atATime), 60_000)]);
    }
    const measured = pairs.slice(1);
    const of = (what: (pair: readonly [Measured, Measured]) => number): number => median(measured.map(what));
    console.log(`${'submitReport, 4 kB'.padEnd(28)}${atATime.padStart(7)}  ${of(([one]) => one.perSecond).toFixed(0).padStart(8)}  ${of(([, one]) => one.perSecond).toFixed(0).padStart(8)}  ${' '.repeat(8)}  ${of(([one, other]) => one.perSecond / other.perSecond).toFixed(2).padStart(7)}`);
  }
}

/** The example's people and team key, in a portal that counts and limits as a real one. */
async function startReal(): Promise<{ readonly portal: Portal; readonly client: pg.Client }> {
  const portal = await startPortal({ env: { LOG_LEVEL: 'warn', TRUST_PROXY: '1', UNANSWERED_REPORTS: '1000' } });
  const before = new pg.Client(await portal.databaseUrl());
  await before.connect();
  await before.query(`update installation set mode = 'REAL'`);
  await before.query(theirSql);
  await before.end();
  await portal.restart();
  const client = new pg.Client(await portal.databaseUrl());
  await client.connect();
  return { portal, client };
}

const { portal, client } = await startReal();
const { rows: [triager] } = await client.query<{ id: string }>('select id from account where email = $1', [portal.accounts.triager.email]);
const signedIn = (await makePeople(client, 532)).researchers;
const [people, reporters] = [signedIn.slice(0, 32), signedIn.slice(32)];
const others = await startOthers(await portal.databaseUrl(), portal.port);
const { token } = portal.accounts.triager;
const perSecond = new Map<string, number>();
try {
  let cases = 0;
  let numbers: readonly string[] = [];
  for (const size of sizes) {
    const begun = performance.now();
    await grow(client, cases, size);
    if (cases === 0) numbers = await talk(client, triager?.id ?? '');
    cases = size;
    console.log(`\n${size.toLocaleString('en')} cases (${((performance.now() - begun) / 1_000).toFixed(0)} s to prepare)`);
    console.log(`${'page'.padEnd(28)}at once   Laurel/s   bare/s  PostGr./s   of bare  of PostGr.   p50 ms            p99 ms            p99 of PostGr.`);
    for (const page of pagesOf(others.ports, people, token, numbers, await walkTo(client, others.ports, token, size))) {
      requireAlike(page.name, await once(page.laurel), await once(page.bare));
      for (const atATime of [1, 32]) {
        const result = await measure(page, atATime);
        perSecond.set(`${page.name} ${atATime} ${size}`, middle(result.laurel, (one) => one.perSecond));
        const all = (what: (one: Measured) => number, digits: number): string[] => contestants.map((name) => middle(result[name], what).toFixed(digits));
        console.log([
          page.name.padEnd(28) + String(atATime).padStart(7), ...all((one) => one.perSecond, 0).map((text) => text.padStart(8)),
          ratio(result, 'bare', (one) => one.perSecond).padStart(7), ratio(result, 'postgraphile', (one) => one.perSecond).padStart(9),
          all((one) => one.p50, 1).join(' / ').padStart(19), all((one) => one.p99, 1).join(' / ').padStart(19), ratio(result, 'postgraphile', (one) => one.p99).padStart(6),
        ].join('  '));
      }
    }
    console.log(`memory of the server after this load: ${(await usedBy(portal.dataDir)).residentMiB.toFixed(0)} MiB`);
  }
  await ablate(portal);
  others.stopPostgraphile();
  await measureSubmission();
  const [least, most] = [sizes[0] ?? 0, sizes.at(-1) ?? 0];
  if (most > least) for (const [key, fast] of perSecond) if (key.endsWith(` ${least}`)) console.log(`growth of time, ${key.replace(/ \d+$/, ' at once')}: ${(fast / (perSecond.get(key.replace(/\d+$/, String(most))) ?? 1)).toFixed(2)}`);
} finally {
  await client.end();
  others.stop();
  await portal.stop();
}
