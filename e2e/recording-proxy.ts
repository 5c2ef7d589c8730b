/** An HTTP proxy between a browser and a portal that keeps every octet the browser sends, whatever part of it sends them. */
import { once } from 'node:events';
import http from 'node:http';

export interface RecordingProxy {
  /** For the browser's proxy setting. */
  readonly server: string;
  /** Request lines, headers and bodies so far. */
  sent(): Buffer;
  stop(): Promise<void>;
}

export async function startRecordingProxy(): Promise<RecordingProxy> {
  const kept: Buffer[] = [];
  const server = http.createServer((request, response) => {
    kept.push(Buffer.from(`${request.method} ${request.url}\n${request.rawHeaders.join('\n')}\n`));
    const onward = http.request(request.url ?? '', { method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.on('data', (bytes: Buffer) => void kept.push(bytes)).pipe(onward);
  });
  server.on('connect', (request, socket) => {
    kept.push(Buffer.from(`CONNECT ${request.url}\n`));
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    server: `http://127.0.0.1:${address.port}`,
    sent: () => Buffer.concat(kept),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
