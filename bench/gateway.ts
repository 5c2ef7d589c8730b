/**
 * `npm run bench -- gateway [rounds] [milliseconds]`: what a federation gateway costs. The same pages of the example installation, by the same
 * partner token, from the portal and through Hive Gateway before it, in turns; and through it once more with what the example partner adds.
 */
import process from 'node:process';
import { startGateway } from '../e2e/gateway.ts';
import { startPortal } from '../e2e/portal.ts';
import { load, type Measured, once, post } from './load.ts';

const [rounds, milliseconds] = [Number(process.argv[3] ?? 5), Number(process.argv[4] ?? 2_000)];
const facts = 'number state severity updatedAt onlineService { slug name }';
interface Page {
  readonly query: string;
  /** What the partner adds, in place of `#`. */
  readonly added: string;
  /** Each request is another one, because the gateway asks once for those that are alike and under way. */
  readonly variables: (at: number) => object;
}
const pages: Readonly<Record<string, Page>> = {
  'cases, 20': { query: `query ($query: String) { cases(first: 20, query: $query) { edges { node { ${facts} # } } pageInfo { endCursor hasNextPage } } }`, added: 'affectedDeployments { id }', variables: (at) => ({ query: `submitted:>2020-01-01 -number:LRL-2026-${String(at + 1).padStart(6, '0')}` }) },
  'one case': { query: `query ($number: String!) { case(number: $number) { ${facts} # } }`, added: 'affectedDeployments { id }', variables: (at) => ({ number: `LRL-2026-${String(at + 1).padStart(6, '0')}` }) },
  services: { query: 'query ($first: Int) { onlineServices(first: $first) { edges { node { slug name # } } } }', added: 'owner { name }', variables: (at) => ({ first: 100 - at }) },
};
/** A connection each. */
const mostAtOnce = 16;
const different = 64;
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const portal = await startPortal();
const gateway = await startGateway(portal.url, portal.accounts.federation.token);
try {
  const headers = { Authorization: `Bearer ${portal.accounts.partner.token}`, Accept: 'application/json' };
  const to = (port: number, query: string, { variables }: Page) => ({ port, requests: Array.from({ length: different }, (_, at) => post('/graphql', headers, JSON.stringify({ query, variables: variables(at) }))) });
  const gatewayPort = Number(new URL(gateway.url).port);
  console.log('| Page | at once | direct/s | through/s | of direct | with the partner/s | p50 ms, direct / through / partner |\n|---|---|---|---|---|---|---|');
  for (const [name, page] of Object.entries(pages)) {
    const [own, federated] = [page.query.replace('#', ''), page.query.replace('#', page.added)];
    const targets = [to(portal.port, own, page), to(gatewayPort, own, page), to(gatewayPort, federated, page)];
    const answers = await Promise.all(targets.map(async (target) => JSON.stringify(dataOf((await once(target)).body))));
    if (answers[0] !== answers[1]) throw new Error(`The gateway answers something else: ${answers[1]}`);
    for (const atOnce of [1, mostAtOnce]) {
      for (const target of targets) await load(target, atOnce, milliseconds);
      const measured: Measured[][] = targets.map(() => []);
      for (let round = 0; round < rounds; round++) {
        for (const [at, target] of targets.entries()) measured[at]?.push(await load(target, atOnce, milliseconds));
      }
      const [direct = [], through = [], partner = []] = measured;
      const perSecond = (all: readonly Measured[]): string => median(all.map((one) => one.perSecond)).toFixed(0);
      const ratio = median(through.map((one, round) => one.perSecond / (direct[round]?.perSecond ?? 1))).toFixed(2);
      console.log(`| ${name} | ${atOnce} | ${perSecond(direct)} | ${perSecond(through)} | ${ratio} | ${perSecond(partner)} | ${[direct, through, partner].map((all) => median(all.map(({ p50 }) => p50)).toFixed(1)).join(' / ')} |`);
    }
  }
} finally {
  await gateway.stop();
  await portal.stop();
}

function dataOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'data' in body ? body.data : body;
}
