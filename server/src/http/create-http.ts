/**
 * The whole of HTTP: `/graphql` by itself, everything else through Express. What is made here belongs to one node and is given back by
 * `close`. Only `main.ts` and tests import it.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { listenForRights } from '../accounts/auth-notices.ts';
import { AuthLimits } from '../accounts/auth-limits.ts';
import { Authentication } from '../accounts/authentication.ts';
import { UploadLocks } from '../attachments/upload-locks.ts';
import type { App } from '../app.ts';
import { readInstallation } from '../installation.ts';
import { LiveFeed } from '../live/live-feed.ts';
import { OpenStreams } from '../live/open-streams.ts';
import { StreamReads } from '../live/stream-reads.ts';
import { streamEndpoint } from '../live/stream-endpoint.ts';
import { nodeMetrics } from '../metrics/node-metrics.ts';
import { operationMetrics } from '../metrics/operation-metrics.ts';
import { buildSchema } from '../schema.ts';
import { expressApp } from './express-app.ts';
import { createGraphqlServer } from './graphql-server.ts';
import { graphqlEndpoint } from './graphql-endpoint.ts';
import { logRequest, requestIdOf } from './request-log.ts';

export interface Http {
  readonly handler: RequestListener;
  /** From now on `/readyz` says no; what is under way is finished. */
  readonly stopping: () => void;
  /** After the server has closed. */
  readonly close: () => Promise<void>;
}

/** The example's callers share one address. */
const generosity = { EXAMPLE: 50, REAL: 1 } as const;

export async function createHttp(app: App): Promise<Http> {
  let stopping = false;
  const { config, pool, log } = app;
  const { mode } = await readInstallation(app.dataSource.manager);
  const authentication = new Authentication(pool, { secure: config.publicUrl.startsWith('https://'), routerToken: config.routerToken, portalKey: app.portalKey });
  const feed = new LiveFeed(pool, log);
  const streams = new OpenStreams(feed, new StreamReads(pool));
  const stopListening = await listenForRights(pool, () => {
    authentication.forget();
    void streams.askAnew();
  }, log);
  const limits = new AuthLimits(pool, generosity[mode]);
  const locks = new UploadLocks(pool, log);
  const metrics = nodeMetrics(app);
  const counted = mode === 'REAL' ? limits : null;
  const schema = await buildSchema();
  const server = await createGraphqlServer(schema, log, counted, [operationMetrics(metrics)]);
  const graphql = graphqlEndpoint(app, server, authentication);
  const stream = streamEndpoint(app, { schema, authentication, streams, limits: counted });
  await feed.start();
  const rest = expressApp(app, { authentication, limits, locks, metrics, isStopping: () => stopping });
  const handler = (request: IncomingMessage, response: ServerResponse): void => {
    const requestId = requestIdOf(request);
    response.setHeader('X-Request-Id', requestId);
    logRequest(log, request, response, requestId);
    metrics.countRequest(request, response, requestId);
    if (/^\/graphql\/stream\/?(?:\?|$)/.test(request.url ?? '')) void stream(request, response, requestId);
    else if (/^\/graphql\/?(?:\?|$)/.test(request.url ?? '')) void graphql(request, response, requestId);
    else rest(request, response);
  };
  return {
    handler,
    stopping: () => {
      stopping = true;
      streams.stop();
    },
    close: async () => {
      streams.stop();
      feed.stop();
      metrics.registry.clear();
      await server.stop();
      stopListening();
      await locks.close();
    },
  };
}
