import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request that carries a cookie comes from our own page. Browsers say so themselves (Fetch Metadata, else Origin); a
 * program that sends neither has no cookie of somebody else's browser to abuse.
 * @param publicUrl our origin
 */
export function isSameOrigin(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = headers;
  return origin === undefined || origin === publicUrl;
}
