/** An address behind which the portal stands, whose answers to some requests never come back. Whole-product tests import it. */
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LosingServer {
  readonly url: string;
  /** From now on every answer comes. */
  readonly mend: () => void;
  readonly stop: () => Promise<void>;
}

/** @param words the portal gets requests whose body holds them, and answers them; the sender hears nothing */
export async function loseAnswers(portalUrl: string, words: string): Promise<LosingServer> {
  let isLosing = true;
  const passOn = (request: http.IncomingMessage, response: http.ServerResponse, body: Buffer): void => {
    const onward = http.request(new URL(request.url ?? '/', portalUrl), { method: request.method, headers: { ...request.headers, 'content-length': body.length } }, (answer) => {
      if (isLosing && body.includes(words)) return void answer.resume().once('end', () => request.socket.destroy());
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.once('error', () => request.socket.destroy()).end(body);
  };
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => void parts.push(part)).on('end', () => passOn(request, response, Buffer.concat(parts)));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mend: () => { isLosing = false; },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
