/**
 * CORS, for the origins that a lead lists and nobody else. What a page of theirs shows is a bearer token: no answer ever allows credentials,
 * so that a browser sends no cookie of ours along, and one that came is refused as from any other site.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type pg from 'pg';
import { isAllowed } from '../partners/origin-rules.ts';

/** A changed list holds on every node within five seconds. */
const keepMilliseconds = 4_000;
const preflightSeconds = 300;

export class PartnerOrigins {
  readonly #pool: Pick<pg.Pool, 'query'>;
  #known: Promise<readonly string[]> = Promise.resolve([]);
  #until = 0;

  constructor(pool: Pick<pg.Pool, 'query'>) {
    this.#pool = pool;
  }

  /**
   * Lets the page read what follows, where its origin is listed.
   * @returns whether the request is answered: it was a preflight of such a page
   */
  async answer({ method, headers }: IncomingMessage, response: ServerResponse): Promise<boolean> {
    response.setHeader('Vary', 'Origin');
    const { origin } = headers;
    if (origin === undefined || !isAllowed(origin, await this.#origins())) return false;
    response.setHeader('Access-Control-Allow-Origin', origin);
    if (method !== 'OPTIONS' || headers['access-control-request-method'] === undefined) {
      response.setHeader('Access-Control-Expose-Headers', 'Retry-After, X-Request-Id');
      return false;
    }
    response.setHeader('Vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers');
    response.writeHead(204, {
      'Access-Control-Allow-Methods': 'GET, POST', 'Access-Control-Allow-Headers': 'Authorization, Content-Type', 'Access-Control-Max-Age': preflightSeconds,
    }).end();
    return true;
  }

  async #origins(): Promise<readonly string[]> {
    const now = performance.now();
    if (now < this.#until) return this.#known;
    this.#until = now + keepMilliseconds;
    // Where the database cannot say, nobody else is let in.
    this.#known = this.#pool.query<{ origins: string[] }>('select partner_origins as origins from installation')
      .then(({ rows }) => rows[0]?.origins ?? [], () => []);
    return this.#known;
  }
}
