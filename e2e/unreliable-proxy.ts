/** An HTTP proxy between a browser and a portal that breaks connections and changes files on their way. Browser tests import it. */
import { once } from 'node:events';
import http from 'node:http';

export interface UnreliableProxy {
  /** For the browser's proxy setting. */
  readonly server: string;
  /** Once so many octets of bodies with this method have passed it breaks the connection at both ends and lets nothing through. */
  breakAfter(method: string, bytes: number): void;
  isBroken(): boolean;
  mend(): void;
  /** Octets of bodies with this method that have passed so far. */
  passed(method: string): number;
  /** What the next file becomes; its length is told as it is then. */
  change(into: (file: Buffer) => Buffer): void;
  stop(): Promise<void>;
}

interface Plan {
  end: { readonly method: string; readonly bytes: number } | null;
  isBroken: boolean;
  readonly passed: Map<string, number>;
  change: ((file: Buffer) => Buffer) | null;
}

/** Passes the body on, as far as it is meant to get. */
function passOn(request: http.IncomingMessage, onward: http.ClientRequest, plan: Plan): void {
  const method = request.method ?? '';
  request.on('data', (bytes: Buffer) => {
    if (onward.destroyed) return;
    const passed = (plan.passed.get(method) ?? 0) + bytes.length;
    plan.passed.set(method, passed);
    onward.write(bytes);
    if (plan.end?.method !== method || passed < plan.end.bytes) return;
    plan.end = null;
    plan.isBroken = true;
    onward.destroy();
    request.socket.destroy();
  });
  request.on('end', () => onward.end());
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
  const plan: Plan = { end: null, isBroken: false, passed: new Map(), change: null };
  const server = http.createServer((request, response) => {
    if (plan.isBroken) return void request.socket.destroy();
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
    breakAfter: (method, bytes) => {
      plan.end = { method, bytes };
    },
    isBroken: () => plan.isBroken,
    mend: () => {
      plan.isBroken = false;
    },
    passed: (method) => plan.passed.get(method) ?? 0,
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
