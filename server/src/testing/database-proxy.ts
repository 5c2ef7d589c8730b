/** A way to the database that can be taken away: refused, as when it is stopped, or silent, as when its machine is gone. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export interface DatabaseProxy {
  /** postgres://… through the proxy. */
  readonly url: string;
  /** Nobody listens any more, and what was connected is cut. */
  readonly refuse: () => Promise<void>;
  /** What is connected stays so and hears nothing more. */
  readonly silence: () => void;
  readonly mend: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function databaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isSilent = false;
  const pass = (from: Socket, to: Socket): void => {
    sockets.add(from);
    from.on('data', (chunk) => void (isSilent || to.write(chunk)));
    from.on('error', () => to.destroy());
    from.once('close', () => {
      sockets.delete(from);
      to.destroy();
    });
  };
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const listen = async (port: number): Promise<Server> => {
    const server = createServer((near) => {
      const far = connect(Number(target.port), target.hostname);
      pass(near, far);
      pass(far, near);
    }).listen(port, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };
  const end = async (server: Server): Promise<void> => {
    const closed = once(server, 'close');
    server.close();
    cut();
    await closed;
  };
  let server = await listen(0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    refuse: async () => end(server),
    silence: () => {
      isSilent = true;
    },
    mend: async () => {
      if (isSilent) cut();
      isSilent = false;
      if (!server.listening) server = await listen(port);
    },
    close: async () => (server.listening ? end(server) : undefined),
  };
}
