/** An HTTP server on a free port of 127.0.0.1, and a browser that keeps cookies, as far as tests of HTTP need one. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { proofFor, provenPaths } from './proofs.ts';

export interface TestServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

export async function testServer(handler: RequestListener): Promise<TestServer> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** What the body holds at a path of field names; undefined where there is no such field. */
  readonly at: (...path: readonly string[]) => unknown;
}

const fieldOf = (value: unknown, name: string): unknown => (value !== null && typeof value === 'object' ? Reflect.get(value, name) : undefined);

export class TestBrowser {
  readonly #url: string;
  cookie: string | undefined;
  constructor(url: string) {
    this.#url = url;
  }

  async ask(path: string, init: RequestInit = {}): Promise<TestAnswer> {
    const headers = new Headers(init.headers);
    if (this.cookie !== undefined) headers.set('cookie', this.cookie);
    const response = await fetch(`${this.#url}${path}`, { redirect: 'manual', ...init, headers });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      this.cookie = pair.endsWith('=') ? undefined : pair;
    }
    const text = await response.text();
    return {
      status: response.status, headers: response.headers, text,
      at: (...names) => names.reduce(fieldOf, text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) as unknown : undefined),
    };
  }

  async post(path: string, given: object = {}, headers: Record<string, string> = {}): Promise<TestAnswer> {
    const purpose = 'proof' in given ? undefined : provenPaths[path];
    const body = purpose === undefined ? given : { ...given, proof: await proofFor(this.#url, purpose) };
    return this.ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers } });
  }
}
