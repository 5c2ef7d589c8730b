/**
 * How a provider is asked: through the guard for outside addresses. Its own description names the places to ask, so what a taken-over
 * provider writes there must lead nowhere else: a public one to the public internet alone, one in the operator's network to its own
 * origin alone.
 */
import type { CustomFetchOptions } from 'openid-client';
import { askOutside, type Outside, OutsideFault } from '../http/public-https.ts';
import type { Provider } from './oidc-file.ts';

/** What a provider answers fits many times over; groups are the longest of it. */
const mostBytes = 1_048_576;
const timeoutMilliseconds = 10_000;

export type ProviderFetch = (url: string, options: Pick<CustomFetchOptions, 'method' | 'headers' | 'body'>) => Promise<Response>;

/** The one kind of body that the library sends to the places that we ask. */
const isForm = (body: unknown): body is URLSearchParams | string => typeof body === 'string' || body instanceof URLSearchParams;

/** @param outside as the installation asks addresses from its settings @throws OutsideFault */
export function providerFetch({ isInternal, issuer, ca }: Provider, outside: Outside): ProviderFetch {
  const way: Outside = {
    ...outside, timeoutMilliseconds,
    ...(isInternal && { reach: 'named' as const }),
    ...(ca !== undefined && { ca }),
  };
  return async (url, { method, headers, body }) => {
    if (isInternal && new URL(url).origin !== new URL(issuer).origin) throw new OutsideFault('NOT_PUBLIC');
    const answer = await askOutside(url, { method: method === 'POST' ? 'POST' : 'GET', headers, keep: mostBytes, ...(isForm(body) && { body: body.toString() }) }, way);
    if (Buffer.byteLength(answer.prefix) >= mostBytes) throw new OutsideFault('BROKEN_ANSWER');
    const type = answer.headers['content-type'];
    return new Response(answer.status === 204 ? null : answer.prefix, { status: answer.status, headers: type === undefined ? {} : { 'content-type': type } });
  };
}
