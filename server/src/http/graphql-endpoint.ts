/**
 * `/graphql` on node:http alone: a framework in between would cost a fifth of the requests. Speaks GraphQL over HTTP for one
 * operation per request; what GraphQL means is Apollo's.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { placeOf } from '../accounts/auth-limits.ts';
import type { Authentication } from '../accounts/authentication.ts';
import type { App } from '../app.ts';
import { fromOrigin } from '../audit/origin.ts';
import type { Context } from '../context.ts';
import { noteOutage } from '../database/outage-notes.ts';
import { BadUserInput, Forbidden, LaurelError, Unavailable } from '../errors.ts';
import { statusOf } from './api-errors.ts';
import { apiHeaders } from './content-security.ts';
import { describeError } from './describe-error.ts';
import { extensionsOf } from './graphql-errors.ts';
import { limits } from './graphql-limits.ts';
import { PartnerOrigins } from './partner-origins.ts';
import { isDeeper } from './json-depth.ts';
import { BodyCut, BodyLate, BodyTooLarge, NotUtf8, readBody } from './read-body.ts';
import { isSameOrigin } from './same-origin.ts';

/** The request is refused before it reaches GraphQL. */
export class HttpRefusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export type GraphqlEndpoint = (request: IncomingMessage, response: ServerResponse, requestId: string) => Promise<void>;

export function graphqlEndpoint(app: App, server: ApolloServer<Context>, authentication: Authentication): GraphqlEndpoint {
  const headers = apiHeaders(app.config.publicUrl);
  const partnerOrigins = new PartnerOrigins(app.pool);
  return async (request, response, requestId) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    try {
      if (await partnerOrigins.answer(request, response)) return;
      const body = await bodyOf(request);
      const { viewer, router } = await authentication.viewerFor(request, { takesPass: true });
      const byCookie = viewer.kind === 'person' && request.headers.authorization === undefined;
      if (byCookie && !isSameOrigin(request.headers, app.config.publicUrl)) throw new Forbidden('A page of another site may not ask in your name.');
      const context: Context = { viewer, router, database: app.database, app, requestId, place: placeOf(addressOf(request, app.config.trustProxy)) };
      const method = request.method ?? 'GET';
      const search = request.url?.includes('?') ? request.url.slice(request.url.indexOf('?')) : '';
      const httpGraphQLRequest = { method, headers: headerMap(request), search, body };
      const run = async (): Promise<HTTPGraphQLResponse> => server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context });
      await answer(response, await fromOrigin(context.place, run));
    } catch (error) {
      refuse(app, request, response, error);
    }
  };
}

/** Of the one who asked: as many proxies as are trusted name the one before them, and what stands before those is anybody's word. */
export function addressOf({ headers, socket }: IncomingMessage, trustedProxies: number): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',').map((part) => part.trim()).filter(Boolean).reverse();
  const chain = [socket.remoteAddress ?? '', ...forwarded];
  return chain[Math.min(trustedProxies, chain.length - 1)] ?? '';
}

/** What is shorter is read in no time, however deep it is. */
const quickBytes = 16_384;

export async function bodyOf(request: IncomingMessage): Promise<unknown> {
  if (request.method === 'GET') return undefined;
  if (request.method !== 'POST') throw new HttpRefusal(405, 'Ask by POST, or a query by GET.');
  if (!/^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(request.headers['content-type'] ?? '')) {
    throw new HttpRefusal(415, 'The body has to be application/json, in UTF-8.');
  }
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') throw new HttpRefusal(415, 'The body is sent as it is, without compression.');
  const text = await readBody(request, limits.bodyBytes);
  if (text.length > quickBytes && isDeeper(text, limits.jsonDepth)) throw new HttpRefusal(400, `The body nests deeper than ${limits.jsonDepth} levels.`);
  try {
    const body: unknown = JSON.parse(text);
    return body;
  } catch {
    throw new HttpRefusal(400, 'The body is not JSON.');
  }
}

function headerMap(request: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

/** Letters. */
const largeAnswer = 32_768;

async function answer(response: ServerResponse, { status, headers, body }: HTTPGraphQLResponse): Promise<void> {
  response.statusCode = status ?? 200;
  for (const [name, value] of headers) response.setHeader(name, value);
  if (body.kind === 'complete') {
    // node:http copies a text together with its headers, and a large one twice.
    response.end(body.string.length < largeAnswer ? body.string : Buffer.from(body.string));
    return;
  }
  for await (const chunk of body.asyncIterator) response.write(chunk);
  response.end();
}

export function refuse(app: App, request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (response.headersSent || error instanceof BodyCut) {
    response.destroy();
    return;
  }
  const { status, message, extensions } = refusalOf(app, noteOutage(app.log, error) ?? error);
  const accepts = request.headers.accept ?? '';
  response.statusCode = status;
  if (status === 405) response.setHeader('Allow', 'GET, POST');
  if (status === 503) response.setHeader('Retry-After', String(new Unavailable().retryAfterSeconds));
  if (status === 413 || status === 408) response.setHeader('Connection', 'close');
  const type = accepts.includes('application/graphql-response+json') ? 'application/graphql-response+json' : 'application/json';
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.end(JSON.stringify({ errors: [{ message, extensions }] }));
}

function refusalOf(app: App, error: unknown): { status: number; message: string; extensions: Record<string, unknown> } {
  if (error instanceof LaurelError) return { status: statusOf(error), message: error.message, extensions: extensionsOf(error) };
  const code = new BadUserInput('').code;
  if (error instanceof HttpRefusal) return { status: error.status, message: error.message, extensions: { code } };
  if (error instanceof NotUtf8) return { status: 400, message: 'The body is not UTF-8.', extensions: { code } };
  if (error instanceof BodyLate) return { status: 408, message: 'The body came too slowly.', extensions: { code } };
  if (error instanceof BodyTooLarge) {
    return { status: 413, message: `A request has at most ${limits.bodyBytes / 1_048_576} MiB.`, extensions: { code } };
  }
  app.log.error({ error: describeError(error) }, 'a GraphQL request failed before it was read');
  return { status: 500, message: 'Something failed on our side. Try again in a moment.', extensions: { code: 'INTERNAL' } };
}
