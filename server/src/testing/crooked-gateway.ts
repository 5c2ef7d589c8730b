/** A supergraph's gateway that answers as a test says, on a port of its own, and keeps what it was asked. */
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { type TestServer, testServer } from './test-server.ts';

export interface AskedOfGateway {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface CrookedGateway extends TestServer {
  readonly asked: AskedOfGateway[];
  /** How the next ones are answered. */
  respond: (response: ServerResponse, asked: AskedOfGateway) => void;
}

export const asJson = (value: unknown, status = 200) => (response: ServerResponse): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
};

export async function crookedGateway(): Promise<CrookedGateway> {
  const asked: AskedOfGateway[] = [];
  const gateway: { respond: CrookedGateway['respond'] } = { respond: asJson({ data: null }) };
  const server = await testServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => { body += part; }).once('end', () => {
      const one = { headers: request.headers, body };
      asked.push(one);
      gateway.respond(response, one);
    });
  });
  return Object.assign(gateway, server, { asked });
}
