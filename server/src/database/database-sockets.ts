/**
 * The sockets of a node's connections to PostgreSQL. A machine that vanished answers nothing and refuses nothing, so whoever asked it waits
 * for as long as the operating system does, a quarter of an hour. Cutting the sockets lets all of them fail at once.
 */
import { Socket } from 'node:net';

/** Fails instead of connecting. */
class NoSocket extends Socket {
  override connect(): this {
    process.nextTick(() => this.destroy(Object.assign(new Error('the database is away'), { code: 'ECONNREFUSED' })));
    return this;
  }
}

export class DatabaseSockets {
  readonly #open = new Set<Socket>();
  #isAway = false;

  /** For the driver's option `stream`. */
  readonly make = (): Socket => {
    if (this.#isAway) return new NoSocket();
    const socket = new Socket();
    this.#open.add(socket);
    socket.once('close', () => this.#open.delete(socket));
    return socket;
  };

  /** Every statement under way fails, and so does every new connection until `mend`. */
  cut(): void {
    this.#isAway = true;
    for (const socket of this.#open) socket.destroy();
  }

  mend(): void {
    this.#isAway = false;
  }
}
