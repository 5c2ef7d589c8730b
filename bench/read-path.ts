/**
 * `npm run bench -- read-path [CASES]`: Laurel with everything on (session, authorization, limits) against a bare server over the same database,
 * in interleaved rounds, so that both meet the same machine. Prints requests per second and ratios; judges nothing.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { freePort, startPortal } from '../e2e/portal.ts';
import { load, type Measured, type Target } from './load.ts';
import { pages } from './pages.ts';
import { seed } from './seed.ts';

const cases = Number(process.argv[3] ?? 100_000);
const rounds = 4;
const milliseconds = 2_000;
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const portal = await startPortal({ env: { LOG_LEVEL: 'warn' } });
const client = new pg.Client(await portal.databaseUrl());
await client.connect();
const idOf = async (email: string): Promise<string> => (await client.query<{ id: string }>('select id from account where email = $1', [email])).rows[0]?.id ?? '';
const researcherId = await idOf(portal.accounts.researcher.email);
const triagerId = await idOf(portal.accounts.triager.email);
console.log(`Seeding ${cases.toLocaleString('en')} cases …`);
const number = await seed(client, cases, researcherId, triagerId);
await client.end();
const port = await freePort();
const bare = fork(fileURLToPath(new URL('./bare-server.ts', import.meta.url)), [await portal.databaseUrl(), String(port), number, researcherId, triagerId]);
await once(bare, 'message');

try {
  for (const [at, page] of pages(number).entries()) {
    const { token } = portal.accounts[page.who];
    const laurel: Target = {
      url: `${portal.url}/graphql`, headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: page.query, variables: page.variables }),
    };
    const reference: Target = { url: `http://127.0.0.1:${port}/${at}`, headers: { 'content-type': 'application/json' }, body: '{}' };
    for (const atATime of [1, 32]) {
      const ours: Measured[] = [];
      const theirs: Measured[] = [];
      for (let round = -1; round < rounds; round++) {
        const pair = [await load(laurel, atATime, milliseconds), await load(reference, atATime, milliseconds)] as const;
        if (round < 0) continue;
        ours.push(pair[0]);
        theirs.push(pair[1]);
      }
      const ratio = median(ours.map(({ perSecond }, i) => perSecond / (theirs[i]?.perSecond ?? 1)));
      console.log([
        page.name.padEnd(24), `${atATime} at a time`.padEnd(14), `Laurel ${median(ours.map(({ perSecond }) => perSecond)).toFixed(0).padStart(6)}/s`,
        `bare ${median(theirs.map(({ perSecond }) => perSecond)).toFixed(0).padStart(6)}/s`, `ratio ${ratio.toFixed(2)}`,
        `p99 ${median(ours.map(({ p99 }) => p99)).toFixed(1)} / ${median(theirs.map(({ p99 }) => p99)).toFixed(1)} ms`,
      ].join('   '));
    }
  }
} finally {
  bare.kill();
  await portal.stop();
}
