import { ImapFlow } from 'imapflow';

export interface ImapPlace {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  readonly folder: string;
  /** For the database: which mailbox it is, without the password. */
  readonly name: string;
}

/** @param url of the form that `config.ts` lets pass */
export function imapPlace(url: string): ImapPlace {
  const { protocol, hostname, port, username, password, pathname } = new URL(url);
  const secure = protocol === 'imaps:';
  const [user, folder] = [decodeURIComponent(username), decodeURIComponent(pathname.slice(1))];
  const host = hostname.replace(/^\[|\]$/g, '');
  return { host, port: Number(port) || (secure ? 993 : 143), secure, user, folder, password: decodeURIComponent(password), name: `${user}@${host}/${folder}` };
}

export const imapConnection = ({ host, port, secure, user, password }: ImapPlace): ImapFlow =>
  new ImapFlow({ host, port, secure, auth: { user, pass: password }, logger: false, disableAutoIdle: true, connectionTimeout: 20_000, socketTimeout: 120_000 });

export const isRefused = (error: unknown): boolean => error instanceof Error && 'authenticationFailed' in error && error.authenticationFailed === true;

/** For whoever checks an installation: one sentence about what is wrong with the mailbox; null where it can be read. */
export async function mailboxTrouble(url: string): Promise<string | null> {
  const place = imapPlace(url);
  const client = imapConnection(place);
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.mailboxOpen(place.folder, { readOnly: true });
    return null;
  } catch (error) {
    if (isRefused(error)) return `The mail server at ${place.host} refuses the user or password of IMAP_URL.`;
    return client.usable
      ? `The mail server at ${place.host} has no folder ${place.folder}, or does not open it.`
      : `Nothing answers as an IMAP server at ${place.host}:${place.port}, or its certificate is not trusted.`;
  } finally {
    client.close();
  }
}
