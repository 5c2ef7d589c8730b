/** Hive Gateway before a portal and the example partner, as an operator would run it. Federation tests import it. */
import { randomBytes } from 'node:crypto';
import { startAssets } from '../examples/assets/server.ts';
import { gatewayProcess } from '../server/src/testing/gateway-process.ts';
import { freePort } from '../server/src/testing/free-port.ts';

export interface Gateway {
  /** Its GraphQL endpoint. */
  readonly url: string;
  /** Of the partner behind it. */
  readonly assetsUrl: string;
  /** Everything it printed so far. */
  log(): string;
  stop(): Promise<void>;
}

/** @param portalUrl where the portal listens @param routerToken what the gateway shows it */
export async function startGateway(portalUrl: string, routerToken: string): Promise<Gateway> {
  const [gatewayToken, port] = [randomBytes(24).toString('hex'), String(await freePort())];
  const assets = await startAssets({ port: await freePort(), gatewayToken });
  const env = { PORT: port, ROUTER_TOKEN: routerToken, ASSETS_TOKEN: gatewayToken, LAUREL_URL: `${portalUrl}/graphql`, ASSETS_URL: assets.url };
  const gateway = await gatewayProcess('examples/gateway/gateway.config.ts', env).catch(async (error: unknown) => {
    await assets.stop();
    throw error;
  });
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    assetsUrl: assets.url,
    log: () => gateway.log(),
    stop: async () => {
      await gateway.stop();
      await assets.stop();
    },
  };
}
