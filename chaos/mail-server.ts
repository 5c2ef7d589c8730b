/** The mail server that Laurel hands its mail to, in four moods. What it took is written down before it says so. */
import type { Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type Mood = 'FINE' | 'REFUSED' | 'SLOW' | 'CUT';
export const moods: readonly Mood[] = ['FINE', 'REFUSED', 'SLOW', 'CUT'];

export interface TakenMail {
  readonly messageId: string;
  /** Milliseconds since the epoch at which it was ours. */
  readonly at: number;
  /** The connection ended before the sender heard of it. */
  readonly isCut: boolean;
}

const slowMilliseconds = 6_500;

export class MailServer {
  mood: Mood = 'FINE';
  readonly taken: TakenMail[] = [];
  readonly #sockets = new Map<number, Socket>();
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    closeTimeout: 100,
    onConnect: (_session, done) => (this.mood === 'REFUSED' ? done(Object.assign(new Error('not now'), { responseCode: 421 })) : done()),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      const { mood } = this;
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => setTimeout(() => this.#take(Buffer.concat(chunks), mood, session.remotePort, done), mood === 'SLOW' ? slowMilliseconds : 0));
    },
  });

  async listen(port: number): Promise<string> {
    this.#server.on('error', () => undefined);
    this.#server.server.on('connection', (socket: Socket) => {
      const { remotePort = 0 } = socket;
      this.#sockets.set(remotePort, socket.on('error', () => undefined).once('close', () => this.#sockets.delete(remotePort)));
    });
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets.values()) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #take(mail: Buffer, mood: Mood, remotePort: number, done: (error?: Error) => void): void {
    const socket = this.#sockets.get(remotePort);
    // Whoever was killed meanwhile has sent it all the same: that is what a mail server does.
    this.taken.push({ messageId: messageIdOf(mail.toString('latin1')), at: Date.now(), isCut: mood === 'CUT' || socket?.destroyed !== false });
    if (mood === 'CUT') socket?.destroy();
    else done();
  }
}

const messageIdOf = (mail: string): string => /^message-id:\s*(<[^>]+>)/im.exec(mail)?.[1] ?? 'none';
