/** An HTTP server that answers as it is told to: what a portal never says, and what stands between one and a program. For the tests. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
export type Answering = (asked: Asked, response: ServerResponse, count: number) => void;

export interface StrangePortal extends AsyncDisposable {
  readonly url: string;
  readonly asked: readonly Asked[];
}

/** @param answer is told how often it was asked before, from 0 */
export async function strangePortal(answer: Answering): Promise<StrangePortal> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => { body += part; }).on('end', () => {
      const one = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body };
      asked.push(one);
      answer(one, response, asked.length - 1);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const json = (response: ServerResponse, body: object, status = 200, headers: Readonly<Record<string, string>> = {}): void =>
  void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
/** The connection breaks before an answer. */
export const breakOff = (response: ServerResponse): void => void response.destroy();
export const refusal = (code: string, extensions: object = {}): object => ({ errors: [{ message: `It says ${code}.`, extensions: { code, ...extensions } }] });
