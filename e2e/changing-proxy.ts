/** An HTTP proxy between a browser and a portal that changes one byte of what it is told to change. Browser tests import it. */
import { once } from 'node:events';
import http from 'node:http';

export interface ChangingProxy {
  /** For the browser's proxy setting. */
  readonly server: string;
  /** From now on these paths, and no others, come with one byte changed. @param paths with a slash at their front */
  change(paths: readonly string[]): void;
  stop(): Promise<void>;
}

/** A letter in the middle becomes another one; nothing becomes one. */
function changeOneByte(bytes: Buffer): Buffer {
  if (bytes.length === 0) return Buffer.from('x');
  const changed = Buffer.from(bytes);
  const at = Math.floor(changed.length / 2);
  changed[at] = changed[at] === 0x78 ? 0x79 : 0x78;
  return changed;
}

export async function startChangingProxy(): Promise<ChangingProxy> {
  let chosen: readonly string[] = [];
  const server = http.createServer((request, response) => {
    const { 'accept-encoding': _encoding, 'if-none-match': _etag, ...headers } = request.headers;
    const onward = http.request(request.url ?? '', { method: request.method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (bytes: Buffer) => void parts.push(bytes));
      answer.on('end', () => {
        const body = Buffer.concat(parts);
        const sent = chosen.includes(new URL(request.url ?? '').pathname) ? changeOneByte(body) : body;
        response.writeHead(answer.statusCode ?? 502, { ...answer.headers, 'cache-control': 'no-store', 'content-length': sent.length });
        response.end(sent);
      });
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    server: `http://127.0.0.1:${address.port}`,
    change: (paths) => {
      chosen = paths;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
