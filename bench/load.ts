/**
 * A closed loop of requests on kept connections: so many at a time, for so long. Plain sockets: the client shares two cores with the
 * servers it measures, and node:http's own client would take more of them than some of the servers.
 */
import { connect, type Socket } from 'node:net';

export interface Target {
  readonly port: number;
  /** One after another, from the first again unless each may be sent once only. */
  readonly requests: readonly Buffer[];
  readonly isOnce?: boolean;
}
export interface Measured {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

export function post(path: string, headers: Readonly<Record<string, string>>, body: string): Buffer {
  const all = { Host: 'localhost', 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)), ...headers };
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`);
}

const headEnd = Buffer.from('\r\n\r\n');

class Connection {
  readonly #socket: Socket;
  #parts: Buffer[] = [];
  #have = 0;
  /** Of the whole answer; 0 until its head was read. */
  #needed = 0;
  #whole: ((answer: Buffer) => void) | undefined;
  #failed: ((error: Error) => void) | undefined;

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (part) => this.#take(part as Buffer)).on('error', (error) => this.#failed?.(error)).on('close', () => this.#failed?.(new Error('The server closed the connection.')));
  }

  async ask(request: Buffer): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.#whole = resolve;
      this.#failed = reject;
      this.#socket.write(request);
    });
  }

  #take(part: Buffer): void {
    this.#parts.push(part);
    this.#have += part.length;
    if (this.#needed === 0) this.#needed = this.#sizeOfAnswer();
    if (this.#needed === 0 || this.#have < this.#needed) return;
    const [only] = this.#parts;
    const answer = this.#parts.length === 1 && only ? only : Buffer.concat(this.#parts);
    this.#parts = [];
    this.#have = this.#needed = 0;
    this.#whole?.(answer);
  }

  #sizeOfAnswer(): number {
    const first = this.#parts.length === 1 ? this.#parts[0] : Buffer.concat(this.#parts);
    const end = first?.indexOf(headEnd) ?? -1;
    if (!first || end < 0) return 0;
    const length = /\r\ncontent-length: (\d+)/i.exec(first.toString('latin1', 0, end))?.[1];
    if (length === undefined) throw new Error(`The answer does not say how long it is: ${first.toString('latin1', 0, end)}`);
    return end + headEnd.length + Number(length);
  }

  end(): void {
    this.#failed = undefined;
    this.#socket.destroy();
  }
}

const okay = Buffer.from('HTTP/1.1 200');
const faults = ['{"errors"', '{"data":{"submitReport":{"case":null'].map((text) => Buffer.from(text));
function judge(answer: Buffer): void {
  const body = answer.indexOf(headEnd) + headEnd.length;
  const isOkay = answer.subarray(0, okay.length).equals(okay) && !faults.some((fault) => answer.subarray(body, body + fault.length).equals(fault));
  if (!isOkay) throw new Error(`Refused: ${answer.toString('utf8', 0, 12)} ${answer.toString('utf8', body, body + 1_000)}`);
}

export async function load({ port, requests, isOnce = false }: Target, atATime: number, milliseconds: number): Promise<Measured> {
  const connections = Array.from({ length: Math.min(atATime, requests.length) }, () => new Connection(port));
  const times: number[] = [];
  let at = 0;
  const begun = performance.now();
  await Promise.all(connections.map(async (connection) => {
    while (performance.now() - begun < milliseconds && !(isOnce && at >= requests.length)) {
      const request = requests[at++ % requests.length];
      if (!request) return;
      const start = performance.now();
      judge(await connection.ask(request));
      times.push(performance.now() - start);
    }
  }));
  const seconds = (performance.now() - begun) / 1000;
  for (const connection of connections) connection.end();
  times.sort((a, b) => a - b);
  const quantile = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? 0;
  return { perSecond: times.length / seconds, p50: quantile(0.5), p99: quantile(0.99) };
}

/** One answer, parsed, and how many octets its body has. */
export async function once({ port, requests: [request] }: Target): Promise<{ readonly body: unknown; readonly octets: number }> {
  if (!request) throw new Error('There is no request.');
  const connection = new Connection(port);
  const answer = await connection.ask(request).finally(() => connection.end());
  judge(answer);
  const body = answer.subarray(answer.indexOf(headEnd) + headEnd.length);
  return { body: JSON.parse(body.toString('utf8')) as unknown, octets: body.length };
}
