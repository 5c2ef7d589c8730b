/**
 * The sockets of a node's connections to PostgreSQL. A machine that vanished answers nothing and refuses nothing, so whoever asked it waits
 * for as long as the operating system does, a quarter of an hour. Cutting the sockets lets all of them fail at once.
 */
import { Socket } from 'node:net';

export class DatabaseSockets {
  readonly #open = new Set<Socket>();

  /** For the driver's option `stream`. */
  readonly make = (): Socket => {
    const socket = new Socket();
    this.#open.add(socket);
    socket.once('close', () => this.#open.delete(socket));
    return socket;
  };

  /** Every statement under way fails; the pools connect anew. */
  cut(): void {
    for (const socket of this.#open) socket.destroy();
  }
}
