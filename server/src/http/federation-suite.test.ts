/**
 * Apollo's compatibility tests of the subgraph specification (@apollo/federation-subgraph-compatibility-tests), as their package ships them,
 * over a products subgraph that stands on what Laurel's own stands on: the classes, the schema's making, the server with all its guards, the
 * endpoint. The package's command wants Docker or pm2, Rover and fixed ports, so the tests run here, and Hive Gateway is the router.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ApolloServerPluginInlineTrace } from '@apollo/server/plugin/inlineTrace';
import { compositionHasErrors, composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { Authentication } from '../accounts/authentication.ts';
import { gatewayProcess } from '../testing/gateway-process.ts';
import { freePort } from '../testing/free-port.ts';
import { routerToken } from '../testing/portal-over-http.ts';
import { productsSubgraph } from '../testing/products/products.resolver.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { type TestServer, testServer } from '../testing/test-server.ts';
import { createGraphqlServer } from './graphql-server.ts';
import { graphqlEndpoint } from './graphql-endpoint.ts';

const require = createRequire(import.meta.url);
const suite = path.join(path.dirname(require.resolve('@apollo/federation-subgraph-compatibility-tests/package.json')), 'dist');
const files = (await readdir(path.join(suite, 'tests'))).filter((file) => file.endsWith('.test.js'));

/** How the suite asks; it looks both up at each request. */
interface Client {
  ROUTER_URL: string;
  productsRequest: (request: object, headers?: object) => Promise<unknown>;
  readonly graphqlRequest: (url: string, request: object, headers?: object) => Promise<unknown>;
}
const client: Client = require(path.join(suite, 'utils/client.js'));

let node: TestApp;
let products: TestServer;
let folder = '';
const closing: (() => Promise<unknown>)[] = [];

/** One of the two subgraphs that come with the tests. @returns where it listens, and its SDL */
async function theirs(name: 'users' | 'inventory'): Promise<{ name: string; url: string; typeDefs: ReturnType<typeof parse> }> {
  const port = await freePort();
  const child = spawn(process.execPath, [path.join(suite, 'subgraphs', name, 'index.js')], { stdio: ['ignore', 'pipe', 'inherit'], env: { [`${name.toUpperCase()}_PORT`]: String(port) } });
  closing.push(async () => child.kill());
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', () => reject(new Error(`The ${name} subgraph did not start.`)));
  });
  return { name, url: `http://localhost:${port}/`, typeDefs: parse(await readFile(path.join(suite, 'subgraphs', name, `${name}.graphql`), 'utf8')) };
}

beforeAll(async () => {
  node = await testApp({ environment: { ROUTER_TOKEN: routerToken } });
  const { app } = node;
  const { sdl, build } = await productsSubgraph();
  const server = await createGraphqlServer(build(), app.log, null, [], ApolloServerPluginInlineTrace());
  const endpoint = graphqlEndpoint(app, server, new Authentication(app.pool, { secure: false, routerToken, portalKey: app.portalKey }));
  products = await testServer((request, response) => {
    // The suite asks without a router's token, which Laurel's guards want.
    request.headers['laurel-router-token'] = routerToken;
    void endpoint(request, response, 'suite');
  });
  const parts = await Promise.all([theirs('users'), theirs('inventory')]);
  const composed = composeServices([...parts, { name: 'products', url: products.url, typeDefs: parse(sdl) }]);
  if (compositionHasErrors(composed)) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  folder = await mkdtemp(path.join(tmpdir(), 'laurel-suite-'));
  const [supergraph, config, port] = [path.join(folder, 'supergraph.graphql'), path.join(folder, 'gateway.config.mjs'), await freePort()];
  await writeFile(supergraph, composed.supergraphSdl);
  await writeFile(config, `export const gatewayConfig = ${JSON.stringify({ supergraph, port, host: '127.0.0.1', graphqlEndpoint: '/' })};`);
  const gateway = await gatewayProcess(config, { PORT: String(port) });
  closing.push(async () => gateway.stop(), async () => server.stop());
  client.ROUTER_URL = `http://127.0.0.1:${port}/`;
  client.productsRequest = async (request, headers) => client.graphqlRequest(`${products.url}/`, request, headers);
}, 60_000);
afterAll(async () => {
  await Promise.all(closing.map(async (close) => close()));
  await products.close();
  await node.drop();
  await rm(folder, { recursive: true, force: true });
});

// They are written for a runner that gives these to every file.
const given = { describe, test, it, expect };
Object.assign(globalThis, given);
afterAll(() => {
  for (const name of Object.keys(given)) Reflect.deleteProperty(globalThis, name);
});

describe.each(files)('%s', (file) => {
  require(path.join(suite, 'tests', file));
});

it('is the whole suite', () => {
  expect(files).toHaveLength(12);
});
