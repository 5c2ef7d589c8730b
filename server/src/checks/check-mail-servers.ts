/** Whether mails can go out and come in, without sending one. */
import { connect } from 'node:net';
import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';
import { mailboxTrouble } from '../inbound/imap-connection.ts';
import { bad, type Finding, good, warn } from './finding.ts';

export async function checkMailServers({ smtpUrl, imapUrl, lmtpListen }: Pick<Config, 'smtpUrl' | 'imapUrl' | 'lmtpListen'>): Promise<readonly Finding[]> {
  return [
    ...(smtpUrl === undefined ? [bad('SMTP_URL is not set: no mail leaves', 'Set it: people and the team hear of nothing otherwise.')] : [await checkSmtp(smtpUrl)]),
    ...(imapUrl === undefined ? [] : [await checkMailbox(imapUrl)]),
    ...(lmtpListen === undefined ? [] : [await checkListener(lmtpListen)]),
  ];
}

/** Connects, encrypts, signs in, and says goodbye. */
async function checkSmtp(smtpUrl: string): Promise<Finding> {
  const url = new URL(smtpUrl);
  const trouble = await troubleWith(smtpUrl);
  if (trouble !== null) return bad(`the mail server at ${url.host}: ${trouble}`, 'Check host, port, user and password of SMTP_URL, and that this machine may reach it.');
  if (url.protocol === 'smtps:') return good(`the mail server at ${url.host} takes mail, over TLS`);
  url.searchParams.set('requireTLS', 'true');
  if ((await troubleWith(url.href)) === null) return good(`the mail server at ${url.host} takes mail, over STARTTLS`);
  const text = `the mail server at ${url.host} takes mail without encryption`;
  if (['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)) return good(`${text}, on this machine`);
  return bad(text, 'Password and mails pass in clear: use smtps://, or a server with STARTTLS and a certificate for its name.');
}

async function troubleWith(smtpUrl: string): Promise<string | null> {
  const url = new URL(smtpUrl);
  for (const [name, milliseconds] of [['connectionTimeout', '10000'], ['greetingTimeout', '10000'], ['socketTimeout', '10000']] as const) url.searchParams.set(name, milliseconds);
  const transport = createTransport(url.href);
  try {
    await transport.verify();
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const words: Readonly<Record<string, string>> = {
      EAUTH: 'refuses user or password', ETLS: 'does not encrypt', ESOCKET: 'cannot be reached, or its certificate is not trusted', EDNS: 'its name leads nowhere', ETIMEDOUT: 'does not answer', ECONNECTION: 'cannot be reached',
    };
    return words[code] ?? `does not take mail (${code})`;
  } finally {
    transport.close();
  }
}

async function checkMailbox(imapUrl: string): Promise<Finding> {
  const trouble = await mailboxTrouble(imapUrl);
  return trouble === null ? good(`the mailbox at ${new URL(imapUrl).host} can be read`) : bad(trouble, 'Reports and answers by mail do not arrive: check IMAP_URL.');
}

/** The running portal listens there. */
async function checkListener(listen: NonNullable<Config['lmtpListen']>): Promise<Finding> {
  const place = 'path' in listen ? listen.path : `${listen.host}:${listen.port}`;
  const answered = await new Promise<boolean>((resolve) => {
    const socket = connect('path' in listen ? { path: listen.path } : { host: listen.host, port: listen.port });
    const end = (isLmtp: boolean): void => { socket.destroy(); resolve(isLmtp); };
    socket.setTimeout(5_000, () => end(false));
    socket.once('error', () => end(false)).once('data', (greeting) => end(greeting.toString().startsWith('220')));
  });
  return answered ? good(`mail is taken at ${place} (LMTP)`) : warn(`nobody takes mail at ${place} (LMTP)`, 'Right if the portal runs on another machine. Else it does not run, or LMTP_LISTEN was set after it started.');
}
