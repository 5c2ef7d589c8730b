/**
 * Hive Gateway before a portal and the example partner: the caller's Authorization is passed on as it is, and the router shows its
 * own token, which `_entities` needs. Used by the federation tests and by the compose profile `federation`.
 */
import { readFileSync } from 'node:fs';

const routerTokenFile = process.env['ROUTER_TOKEN_FILE'];
const routerToken = routerTokenFile ? readFileSync(routerTokenFile, 'utf8').trim() : (process.env['ROUTER_TOKEN'] ?? '');

interface FromClient {
  readonly request: Request;
  readonly subgraphName: string;
}

export const gatewayConfig = {
  supergraph: process.env['SUPERGRAPH'] ?? 'schema/supergraph.graphql',
  port: Number(process.env['PORT'] ?? 4100),
  host: process.env['HOST'] ?? '127.0.0.1',
  transportEntries: {
    laurel: { location: process.env['LAUREL_URL'] ?? 'http://localhost:4000/graphql' },
    assets: { location: process.env['ASSETS_URL'] ?? 'http://localhost:4010/' },
  },
  propagateHeaders: {
    fromClientToSubgraphs({ request, subgraphName }: FromClient): Record<string, string> {
      if (subgraphName !== 'laurel') return {};
      const authorization = request.headers.get('authorization');
      return { 'laurel-router-token': routerToken, ...(authorization ? { authorization } : {}) };
    },
  },
};
