/** The least that a mail server is: takes every mail and keeps it. */
import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface SmtpSink {
  readonly url: string;
  /** Mails as they came, headers first. */
  readonly mails: readonly string[];
  /** How many of the next mails are refused for now. */
  refuse: number;
  readonly close: () => Promise<void>;
}

export async function smtpSink(): Promise<SmtpSink> {
  const mails: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.once('close', () => sockets.delete(socket)));
    let data: string | null = null;
    let rest = '';
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    const hear = (line: string): void => {
      if (data !== null) {
        if (line !== '.') {
          data += `${line}\r\n`;
          return;
        }
        mails.push(data);
        data = null;
        say('250 taken');
      } else if (/^EHLO/i.test(line)) {
        say('250 sink');
      } else if (/^DATA/i.test(line) && sink.refuse > 0) {
        sink.refuse -= 1;
        say('451 not now');
      } else if (/^DATA/i.test(line)) {
        data = '';
        say('354 go on');
      } else {
        say(/^QUIT/i.test(line) ? '221 bye' : '250 fine');
      }
    };
    say('220 sink');
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('utf8')).split('\r\n');
      rest = lines.pop() ?? '';
      lines.forEach(hear);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const sink: SmtpSink = {
    url: `smtp://127.0.0.1:${port}`, mails, refuse: 0,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  return sink;
}
