/**
 * Hive Gateway before a portal and the example partner. The caller's Authorization goes to the portal alone, as it is, beside the gateway's
 * own token, which `_entities` needs; the partner is shown a token of its own, and learns of callers only what the portal says of them.
 * Used by the federation tests and by the compose profile `federation`.
 */
import { readFileSync } from 'node:fs';

/** From a file, as secrets of containers come, or from the environment. */
function secret(name: string): string {
  const file = process.env[`${name}_FILE`];
  const value = file ? readFileSync(file, 'utf8').trim() : process.env[name];
  if (!value) throw new Error(`Set ${name} or ${name}_FILE.`);
  return value;
}
const [routerToken, assetsToken] = [secret('ROUTER_TOKEN'), secret('ASSETS_TOKEN')];

interface FromClient {
  readonly request: Request;
  readonly subgraphName: string;
}

export const gatewayConfig = {
  supergraph: process.env['SUPERGRAPH'] ?? 'schema/supergraph.graphql',
  port: Number(process.env['PORT'] ?? 4100),
  host: process.env['HOST'] ?? '127.0.0.1',
  transportEntries: {
    laurel: {
      location: process.env['LAUREL_URL'] ?? 'http://localhost:4000/graphql',
      // Changes as they come have an address of their own, over Server-Sent Events.
      options: { subscriptions: { kind: 'http', location: '/graphql/stream', options: { method: 'POST' } } },
    },
    assets: { location: process.env['ASSETS_URL'] ?? 'http://localhost:4010/' },
  },
  propagateHeaders: {
    fromClientToSubgraphs({ request, subgraphName }: FromClient): Record<string, string> {
      if (subgraphName === 'assets') return { 'assets-gateway-token': assetsToken };
      if (subgraphName !== 'laurel') return {};
      const authorization = request.headers.get('authorization');
      return { 'laurel-router-token': routerToken, ...(authorization ? { authorization } : {}) };
    },
  },
};
