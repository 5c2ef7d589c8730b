/** What a request shows to say who asks. Nothing here looks anything up. */
import type { IncomingHttpHeaders } from 'node:http';
import { BadUserInput, Unauthenticated } from '../errors.ts';
import { isPass } from './pass-format.ts';
import { isMalformed } from './token-format.ts';
import { hashToken, holdsToken } from './tokens.ts';

export interface Asking {
  readonly headers: IncomingHttpHeaders;
  readonly url?: string | undefined;
}

export interface Credentials {
  /** SHA-256 of each secret, hex. A bearer token goes before a cookie. */
  readonly cookie: string | null;
  readonly bearer: string | null;
  readonly router: string | null;
  /** As it was shown, in place of a bearer token. */
  readonly pass: string | null;
}

const fingerprintOf = (secret: string): string => hashToken(secret).toString('hex');

/** The cookie's name says to browsers that only this host over https may set it. */
export const cookieName = (secure: boolean): string => (secure ? '__Host-laurel' : 'laurel');

export function cookieValue(headers: IncomingHttpHeaders, name: string): string | null {
  const found = (headers.cookie ?? '').split(';').map((pair) => pair.trim()).find((pair) => pair.startsWith(`${name}=`));
  return found?.slice(name.length + 1) || null;
}

/**
 * A token in an address ends up in histories, logs and referrers, so it is refused even where it would be right.
 * @throws BadUserInput
 */
export function refuseTokenInUrl(url: string | undefined): void {
  const query = url?.includes('?') ? new URLSearchParams(url.slice(url.indexOf('?') + 1)) : null;
  if (!query) return;
  for (const [name, value] of query) {
    if (/^(?:access_?token|auth(?:orization)?|token|api_?key)$/i.test(name) || holdsToken(name) || holdsToken(value)) {
      throw new BadUserInput('A token does not belong in an address, where others may read it. Send it in the Authorization header, and make a new one.');
    }
  }
}

/** @throws BadUserInput for an Authorization header that is no bearer token, Unauthenticated for a token whose checksum does not fit */
export function credentialsOf({ headers }: Asking, secure: boolean): Credentials {
  const { authorization } = headers;
  const bearer = authorization === undefined ? null : /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
  if (bearer === undefined) throw new BadUserInput('The Authorization header has the form: Bearer TOKEN.');
  const cookie = cookieValue(headers, cookieName(secure));
  const router = headers['laurel-router-token'];
  if ([bearer, router].some((token) => typeof token === 'string' && isMalformed(token))) {
    throw new Unauthenticated('The token is mistyped or cut off: its checksum does not fit.');
  }
  return {
    cookie: cookie && fingerprintOf(cookie),
    bearer: bearer && !isPass(bearer) ? fingerprintOf(bearer) : null,
    router: typeof router === 'string' ? fingerprintOf(router) : null,
    pass: bearer && isPass(bearer) ? bearer : null,
  };
}
