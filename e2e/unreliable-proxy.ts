/** An HTTP proxy between a browser and a portal that breaks connections and changes files on their way. Browser tests import it. */
import { once } from 'node:events';
import http from 'node:http';

export interface UnreliableProxy {
  /** For the browser's proxy setting. */
  readonly server: string;
  /** Ends the next request with this method after so many octets of its body, at both ends. */
  cut(method: string, afterBytes: number): void;
  /** How many connections it has cut. */
  cuts(): number;
  /** What the next file becomes; its length is told as it is then. */
  change(into: (file: Buffer) => Buffer): void;
  stop(): Promise<void>;
}

interface Plan {
  cut: { readonly method: string; readonly afterBytes: number } | null;
  cuts: number;
  change: ((file: Buffer) => Buffer) | null;
}

/** Passes the body on, as far as it is meant to get. */
function passOn(request: http.IncomingMessage, onward: http.ClientRequest, plan: Plan): void {
  const { cut } = plan;
  if (cut === null || cut.method !== request.method) {
    request.pipe(onward);
    return;
  }
  plan.cut = null;
  let passed = 0;
  request.on('data', (bytes: Buffer) => {
    passed += bytes.length;
    if (passed < cut.afterBytes) return void onward.write(bytes);
    if (onward.destroyed) return;
    plan.cuts += 1;
    onward.destroy();
    request.socket.destroy();
  });
}

function answerWith(answer: http.IncomingMessage, response: http.ServerResponse, change: Plan['change']): void {
  if (change === null) {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
    return;
  }
  const parts: Buffer[] = [];
  answer.on('data', (bytes: Buffer) => void parts.push(bytes));
  answer.on('end', () => {
    const changed = change(Buffer.concat(parts));
    response.writeHead(answer.statusCode ?? 502, { ...answer.headers, 'content-length': changed.length });
    response.end(changed);
  });
}

export async function startUnreliableProxy(): Promise<UnreliableProxy> {
  const plan: Plan = { cut: null, cuts: 0, change: null };
  const server = http.createServer((request, response) => {
    const isFile = new URL(request.url ?? '').pathname.startsWith('/attachments/files/');
    const change = isFile ? plan.change : null;
    if (isFile) plan.change = null;
    const onward = http.request(request.url ?? '', { method: request.method, headers: request.headers }, (answer) => answerWith(answer, response, change));
    onward.on('error', () => response.destroy());
    passOn(request, onward, plan);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    server: `http://127.0.0.1:${address.port}`,
    cut: (method, afterBytes) => {
      plan.cut = { method, afterBytes };
    },
    cuts: () => plan.cuts,
    change: (into) => {
      plan.change = into;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
