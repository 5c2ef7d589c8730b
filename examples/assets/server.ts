/**
 * The example partner: a subgraph named assets that knows who runs each online service, who is on call, and where it runs. It extends
 * OnlineService by its slug and Case by its number. It knows no user: it answers for whoever the portal says reads the service's cases,
 * and it believes that of its gateway alone. `node examples/assets/server.ts` runs it; the federation tests start it.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, parse } from 'graphql';
import { type Inventory, inventoryFile, type Service } from './inventory.ts';
import { onDutyAt } from './on-call.ts';

export interface AssetsOptions {
  readonly port: number;
  readonly host?: string;
  /** What the gateway shows in `Assets-Gateway-Token`. */
  readonly gatewayToken: string;
  /** The YAML file. */
  readonly file?: string;
  readonly now?: () => Date;
}
interface Context {
  readonly inventory: Inventory;
  readonly now: Date;
}
/** What a gateway hands over of ours. */
interface ServiceReference {
  readonly slug: string;
  readonly viewerReadsCases?: boolean;
}

const exampleFile = fileURLToPath(new URL('services.yaml', import.meta.url));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
/** Undefined to whoever does not read the service's cases, as if it were not in the file. */
const shown = ({ slug, viewerReadsCases }: ServiceReference, { inventory }: Context): Service | undefined => (viewerReadsCases === true ? inventory.get(slug) : undefined);

const resolvers = {
  OnlineService: {
    __resolveReference: (reference: ServiceReference) => reference,
    owner: (service: ServiceReference, _args: unknown, context: Context) => shown(service, context)?.owner ?? null,
    onCall: (service: ServiceReference, _args: unknown, context: Context) => {
      const rota = shown(service, context)?.onCall;
      return rota ? onDutyAt(rota, context.now) : null;
    },
    deployments: (service: ServiceReference, _args: unknown, context: Context) => shown(service, context)?.deployments ?? [],
  },
  Case: {
    __resolveReference: (reference: object) => reference,
    affectedDeployments: ({ onlineService }: { readonly onlineService?: ServiceReference | null }, _args: unknown, context: Context) =>
      (onlineService ? shown(onlineService, context)?.deployments ?? [] : []),
  },
};

/** @returns its address, and how to end it @throws Error where the file cannot be read */
export async function startAssets({ port, host = '127.0.0.1', gatewayToken, file = exampleFile, now = () => new Date() }: AssetsOptions): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const read = inventoryFile(file, (fault) => console.error(fault));
  await read();
  const typeDefs = parse(await readFile(new URL('schema.graphql', import.meta.url), 'utf8'));
  const server = new ApolloServer<Context>({ schema: buildSubgraphSchema([{ typeDefs, resolvers }]), stopOnTerminationSignals: false, plugins: [ApolloServerPluginInlineTraceDisabled()] });
  const expected = digest(gatewayToken);
  const { url } = await startStandaloneServer(server, {
    listen: { port, host },
    context: async ({ req }) => {
      if (!timingSafeEqual(digest(String(req.headers['assets-gateway-token'])), expected)) {
        throw new GraphQLError('Only the gateway asks here, with its token in Assets-Gateway-Token.', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
      }
      return { inventory: await read(), now: now() };
    },
  });
  return { url, stop: async () => server.stop() };
}

if (import.meta.main) {
  const { ASSETS_TOKEN: token, ASSETS_TOKEN_FILE: tokenFile, PORT, HOST, SERVICES_FILE: file } = process.env;
  const gatewayToken = tokenFile ? readFileSync(tokenFile, 'utf8').trim() : token;
  if (!gatewayToken || gatewayToken.length < 16) throw new Error('Set ASSETS_TOKEN, or ASSETS_TOKEN_FILE, to 16 letters or more that the gateway shows too.');
  const assets = await startAssets({ port: Number(PORT ?? 4010), gatewayToken, ...(HOST && { host: HOST }), ...(file && { file }) });
  console.log(`The assets subgraph is ready at ${assets.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void assets.stop());
}
