/**
 * The example partner: a subgraph named assets that knows where services run. It extends OnlineService by its slug and Case by its
 * number, and reads nothing of ours. The federation tests start it; `node examples/assets/server.ts` runs it alone.
 */
import { readFile } from 'node:fs/promises';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';

interface Deployment {
  readonly id: string;
  readonly environment: string;
  readonly region: string;
  readonly revision: string;
}

const regions = ['eu-north', 'eu-west'] as const;
const deploymentsOf = (slug: string): readonly Deployment[] =>
  regions.map((region, index) => ({ id: `${slug}-${region}`, environment: 'production', region, revision: `r${slug.length * 100 + index}` }));

const resolvers = {
  Query: { deployments: (_root: unknown, { onlineService }: { readonly onlineService: string }) => deploymentsOf(onlineService) },
  OnlineService: {
    __resolveReference: ({ slug }: { readonly slug: string }) => ({ slug }),
    owner: ({ slug }: { readonly slug: string }) => ({ name: `The ${slug} team`, contact: `${slug}@owners.example` }),
    deployments: ({ slug }: { readonly slug: string }) => deploymentsOf(slug),
  },
  Case: {
    __resolveReference: (reference: Readonly<Record<string, unknown>>) => reference,
    affectedDeployments: ({ onlineService }: { readonly onlineService?: { readonly slug: string } | null }) =>
      onlineService ? deploymentsOf(onlineService.slug) : [],
  },
  Deployment: {
    __resolveReference: ({ id }: { readonly id: string }) =>
      deploymentsOf(id.replace(/-eu-\w+$/, '')).find((deployment) => deployment.id === id) ?? null,
  },
};

/** Listens on a port of this machine. @returns its address, and how to end it */
export async function startAssets(port: number, host = '127.0.0.1'): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const typeDefs = parse(await readFile(new URL('schema.graphql', import.meta.url), 'utf8'));
  const server = new ApolloServer({ schema: buildSubgraphSchema([{ typeDefs, resolvers }]), stopOnTerminationSignals: false });
  const { url } = await startStandaloneServer(server, { listen: { port, host } });
  return { url, stop: async () => server.stop() };
}

if (import.meta.main) {
  const assets = await startAssets(Number(process.env['PORT'] ?? 4010), process.env['HOST']);
  console.log(`The assets subgraph is ready at ${assets.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void assets.stop());
}
