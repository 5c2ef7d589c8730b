/**
 * What each measure brings: the same page asked for so that one of them cannot help. Prints milliseconds of processor per request, of the server and
 * of the database, which other work on the machine hardly changes.
 */
import type { Portal } from '../e2e/portal.ts';
import { load, post, type Target } from './load.ts';
import { countedListQuery, listQuery } from './pages.ts';
import { usedBy } from './processor.ts';

const milliseconds = 2_500;
const atATime = 16;
/** More than are remembered of documents, and of a document's plans. */
const different = 6_000;

const services = '{ onlineServices(first: 20) { edges { node { id slug name } } } }';

function variants({ port, accounts }: Portal): readonly (readonly [string, Target])[] {
  const triager = { Authorization: `Bearer ${accounts.triager.token}` };
  const ask = (headers: Readonly<Record<string, string>>, query: string, variables: object = {}): Buffer => post('/graphql', headers, JSON.stringify({ query, variables }));
  const many = (make: (at: number) => Buffer): Target => ({ port, requests: Array.from({ length: different }, (_, at) => make(at)) });
  // Each place has a budget of its own.
  const from = (at: number): Readonly<Record<string, string>> => ({ 'X-Forwarded-For': `10.1.${at % 250}.${Math.floor(at / 250)}` });
  const open = { query: 'is:open sort:due' };
  return [
    ['queue by due, 20, as it is', many(() => ask(triager, listQuery, open))],
    ['  with a count up to 10,000', many(() => ask(triager, countedListQuery, open))],
    ['  another plan each time', many((at) => ask(triager, listQuery, { query: `is:open${' '.repeat(at % 512 + 1)}sort:due` }))],
    ['  another document each time', many((at) => ask(triager, `${listQuery} # ${at}`, open))],
    ['  by ordinary resolvers', many(() => ask({ ...triager, 'Laurel-Router-Token': accounts.federation.token, 'apollo-federation-include-trace': 'none' }, listQuery, open))],
    ['services, by nobody', many((at) => ask(from(at), services))],
    ['  with a session that is looked up each time', many((at) => ask({ ...from(at), Cookie: `laurel=unknown-${at}`, 'Sec-Fetch-Site': 'same-origin' }, services))],
  ];
}

export async function ablate(portal: Portal): Promise<void> {
  console.log(`\n${'what is left out'.padEnd(46)}server ms  database ms   a second`);
  for (const [name, target] of variants(portal)) {
    await load(target, atATime, milliseconds / 2);
    const before = await usedBy(portal.dataDir);
    const begun = performance.now();
    const { perSecond } = await load(target, atATime, milliseconds);
    const requests = perSecond * (performance.now() - begun) / 1_000;
    const after = await usedBy(portal.dataDir);
    const each = (what: 'server' | 'database'): string => ((after[what] - before[what]) / requests).toFixed(2);
    console.log(`${name.padEnd(46)}${each('server').padStart(9)}  ${each('database').padStart(11)}  ${perSecond.toFixed(0).padStart(9)}`);
  }
}
