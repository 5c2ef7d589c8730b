/**
 * Mail by LMTP (RFC 2033), delivered by the operator's mail server. 250 is said only once the mail is durable in the database; whatever goes
 * wrong here is 4xx, so that the mail server keeps the mail and tries again. `main.ts` starts it.
 */
import { once } from 'node:events';
import { chmod, unlink } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { App } from '../app.ts';
import { ConfigError, type LmtpListen } from '../config.ts';
import { describeError } from '../http/describe-error.ts';
import { acceptMail, mailLimit, NotNow } from './accept-mail.ts';
import { InTurn } from './in-turn.ts';

export interface LmtpServer {
  /** Finishes the mail that is under way; what is not acknowledged stays with the mail server. */
  readonly stop: () => Promise<void>;
}

/** @throws ConfigError where the address cannot be listened on */
export async function startLmtp(app: App, listen: LmtpListen): Promise<LmtpServer> {
  // One mail at a time: thirty megabytes take several times as much while they are sealed.
  const turn = new InTurn();
  const server = new SMTPServer({
    lmtp: true, name: 'laurel', banner: 'Laurel', disabledCommands: ['AUTH', 'STARTTLS'], authOptional: true, hideSMTPUTF8: false,
    size: mailLimit, maxClients: 10, disableReverseLookup: true, logger: false, socketTimeout: 60_000, closeTimeout: 5_000,
    onData: (stream, session, callback) => void answer(app, turn, { stream, session }, callback),
  });
  let isListening = false;
  server.on('error', (error) => isListening && app.log.warn({ error: describeError(error) }, 'a connection by LMTP failed'));
  await listening(server, listen);
  isListening = true;
  return { stop: async () => new Promise((resolve) => server.close(() => void turn.idle().then(resolve))) };
}

async function listening(server: SMTPServer, listen: LmtpListen): Promise<void> {
  try {
    if ('path' in listen) {
      await unlink(listen.path).catch(() => undefined);
      server.listen(listen.path);
    } else {
      server.listen(listen.port, listen.host);
    }
    await once(server.server, 'listening');
    if ('path' in listen) await chmod(listen.path, 0o660);
  } catch {
    throw new ConfigError(`LMTP_LISTEN names ${'path' in listen ? listen.path : `${listen.host}:${listen.port}`}, where this server cannot listen: choose a free port, or a folder that this user may write to.`);
  }
}

class TooLarge extends Error {}

interface Incoming {
  readonly stream: SMTPServerDataStream;
  readonly session: SMTPServerSession;
}

async function answer(app: App, turn: InTurn, incoming: Incoming, callback: (error: Error | null, message?: string) => void): Promise<void> {
  let fault: Error | null = null;
  try {
    await receive(app, turn, incoming);
  } catch (error) {
    fault = answerTo(app, error);
  }
  callback(fault, 'Kept');
}

async function receive(app: App, turn: InTurn, { stream, session: { envelope } }: Incoming): Promise<void> {
  // The session's lists are emptied for the next mail before this one is done.
  const envelopeTo = envelope.rcptTo.map(({ address }) => address);
  const envelopeFrom = envelope.mailFrom === false || envelope.mailFrom.address === '' ? null : envelope.mailFrom.address;
  const raw = await octetsOf(stream, () => stream.sizeExceeded);
  await turn.run(async () => acceptMail(app, { raw, envelopeFrom, envelopeTo }));
}

/** Read to its end in any case, so that the connection can go on. */
async function octetsOf(stream: Readable, isTooLarge: () => boolean): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size <= mailLimit) chunks.push(chunk);
  }
  if (size > mailLimit || isTooLarge()) throw new TooLarge();
  return Buffer.concat(chunks);
}

function answerTo(app: App, error: unknown): Error {
  if (error instanceof TooLarge) return withCode(552, '5.3.4 This mail is larger than 30 MB. Send large files with a report on the portal instead.');
  if (error instanceof NotNow) return withCode(451, `4.3.2 ${error.message}`);
  app.log.error({ error: describeError(error) }, 'a mail by LMTP was not taken; the mail server keeps it');
  return withCode(451, '4.3.0 Something failed here. Keep the mail and try again.');
}
const withCode = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });
