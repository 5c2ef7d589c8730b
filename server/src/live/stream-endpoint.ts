/**
 * `/graphql/stream`: GraphQL over Server-Sent Events, one subscription per connection. Works through any proxy that passes on what it has, an
 * HTTP/1.0 one included; who may ask, and what, is as at `/graphql`.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { createHandler, type Handler, type Response } from 'graphql-sse';
import { type AuthLimits, placeOf } from '../accounts/auth-limits.ts';
import type { Authenticated, Authentication } from '../accounts/authentication.ts';
import type { App } from '../app.ts';
import { authorize } from '../authorization.ts';
import { closedSentence } from '../backup/closed-writes.ts';
import { noteOutage } from '../database/outage-notes.ts';
import { Forbidden } from '../errors.ts';
import { CostBudget } from '../http/cost-budget.ts';
import { callerOf } from '../http/limit-cost.ts';
import { apiHeaders } from '../http/content-security.ts';
import { describeError } from '../http/describe-error.ts';
import { addressOf, bodyOf, type GraphqlEndpoint, HttpRefusal, refuse } from '../http/graphql-endpoint.ts';
import { PartnerOrigins } from '../http/partner-origins.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import { isClosedAfterRestore } from '../installation.ts';
import type { Viewer } from '../read/viewer.ts';
import { drained } from './drained.ts';
import type { OpenStreams } from './open-streams.ts';
import { streamOptions, type StreamContext } from './stream-options.ts';

export interface StreamParts {
  readonly schema: GraphQLSchema;
  readonly authentication: Authentication;
  readonly streams: OpenStreams;
  /** Null: nobody is counted, as in the example installation. */
  readonly limits: AuthLimits | null;
}

const eventStream = 'text/event-stream';

export function streamEndpoint(app: App, { schema, authentication, streams, limits }: StreamParts): GraphqlEndpoint {
  const headers = apiHeaders(app.config.publicUrl);
  const budget = limits && new CostBudget(limits);
  const partnerOrigins = new PartnerOrigins(app.pool);
  const handler = createHandler<IncomingMessage, StreamContext, StreamContext>(streamOptions({ app, schema }));
  return async (request, response, requestId) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    try {
      if (await partnerOrigins.answer(request, response)) return;
      if (request.method !== 'POST') throw new HttpRefusal(405, 'Subscribe by POST.');
      if (!String(request.headers.accept).includes(eventStream)) throw new HttpRefusal(406, `A stream is sent to who accepts ${eventStream}.`);
      const body = await bodyOf(request);
      const { viewer, router } = await callerOfStream(app, authentication, request);
      const place = placeOf(addressOf(request, app.config.trustProxy));
      const spend = (cost: number): void => void budget?.spend(...callerOf({ viewer, place, router }), cost);
      const { live, signal, end } = streams.open({ by: whoIs(viewer), place: router ? null : place, viewer, spend, ask: async () => authentication.viewerAnew(request) });
      response.once('close', end);
      const context: StreamContext = { viewer, router, database: streams.reads, app, requestId, place, live, response, signal, end, spend: undefined };
      await send(response, signal, await answerOf(handler, request, body, context));
      end();
    } catch (error) {
      if (response.headersSent) breakOff(app, response, error);
      else refuse(app, request, response, error);
    }
  };
}

/** What was begun ends as any stream ends: the reader comes back and takes it up from its last event. */
function breakOff(app: App, response: ServerResponse, error: unknown): void {
  if (!response.destroyed && !noteOutage(app.log, error)) app.log.error({ error: describeError(error) }, 'a stream of changes broke off');
  response.end();
}

/** @throws Unauthenticated, Forbidden */
async function callerOfStream(app: App, authentication: Authentication, request: IncomingMessage): Promise<Authenticated> {
  const { viewer, router } = await authentication.viewerFor(request);
  if (viewer.kind === 'person' && request.headers.authorization === undefined && !isSameOrigin(request.headers, app.config.publicUrl)) {
    throw new Forbidden('A page of another site may not ask in your name.');
  }
  authorize(viewer, 'cases:follow');
  if (await isClosedAfterRestore(app.dataSource.manager)) throw new Forbidden(closedSentence);
  return { viewer, router };
}

const whoIs = (viewer: Viewer): string => {
  if (viewer.kind === 'anonymous') return '';
  return viewer.kind === 'person' ? viewer.accountId : `token ${viewer.tokenId}`;
};

const answerOf = async (handler: Handler<IncomingMessage, StreamContext>, request: IncomingMessage, body: unknown, context: StreamContext): Promise<Response> =>
  handler({
    method: 'POST', url: '/graphql/stream', raw: request, context,
    headers: { get: (name) => ({ accept: eventStream, 'content-type': 'application/json' })[name.toLowerCase()] ?? null },
    // The library asks for an object, and says what is wrong with anything else.
    body: body as Record<PropertyKey, unknown>,
  });

/** No proxy may gather or change what is meant to arrive at once. */
const ofStreams = { 'Content-Type': `${eventStream}; charset=utf-8`, 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' } as const;

async function send(response: ServerResponse, signal: AbortSignal, [body, { status, headers = {} }]: Response): Promise<void> {
  if (body === null || typeof body === 'string') {
    response.writeHead(status, { 'Content-Type': headers['content-type'] ?? 'application/json' }).end(body ?? '');
    return;
  }
  response.writeHead(status, ofStreams);
  // What was written for somebody who may not read it any more stays here.
  signal.addEventListener('abort', () => void response.end(), { once: true });
  for await (const part of body) {
    if (!response.writable || signal.aborted) break;
    response.write(part);
    await drained(response, signal);
  }
  await body.return();
  response.end();
}
