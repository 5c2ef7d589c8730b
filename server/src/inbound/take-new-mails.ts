/** One look into a mailbox: each new mail is taken, then left, deleted or moved, then remembered. */
import type { App } from '../app.ts';
import { acceptMail, mailLimit } from './accept-mail.ts';
import type { ImapPlace } from './imap-connection.ts';

/** What of an IMAP connection is asked here. */
export interface MailboxClient {
  readonly search: (query: { readonly uid: string }, options: { readonly uid: true }) => Promise<number[] | false | undefined>;
  readonly fetchOne: (uid: string, query: { readonly size?: true; readonly headers?: true; readonly source?: true }, options: { readonly uid: true }) => Promise<
    { readonly size?: number | undefined; readonly headers?: Buffer | undefined; readonly source?: Buffer | undefined } | false | undefined>;
  readonly messageDelete: (uid: string, options: { readonly uid: true }) => Promise<unknown>;
  readonly messageMove: (uid: string, folder: string, options: { readonly uid: true }) => Promise<unknown>;
}

export interface OpenMailbox extends Pick<ImapPlace, 'name'> {
  readonly uidValidity: bigint;
}

/**
 * A mail is remembered after it is durable and after it was moved: whoever dies in between sees it again, and takes nothing twice. Where
 * the mail server does not clear up, the others are taken all the same, and looked at again next time.
 * @throws what taking a mail throws: it stays where it is, and so do those after it; at the end, that mails were not cleared up
 */
export async function takeNewMails(app: App, client: MailboxClient, mailbox: OpenMailbox, signal: AbortSignal): Promise<void> {
  const last = await lastUid(app, mailbox);
  const found = await client.search({ uid: `${last + 1}:*` }, { uid: true });
  if (!found) throw new Error('The mail server does not say which mails are new.');
  let isCleared = true;
  // The highest UID answers a range that begins behind it.
  for (const uid of found.filter((one) => one > last).sort((one, other) => one - other)) {
    if (signal.aborted) return;
    const raw = await octetsOf(client, uid);
    // It was moved or deleted meanwhile.
    if (raw !== null) {
      await acceptMail(app, { raw: raw.octets });
      isCleared &&= raw.isCut || (await leave(app, client, uid));
    }
    if (isCleared) await remember(app, mailbox, uid);
  }
  if (!isCleared) throw new Error('The mail server does not delete mails, or does not move them into the folder of IMAP_AFTER.');
}

const tooLarge = Buffer.from('\r\n\r\n[This mail is larger than 30 MB. All of it is in the mailbox that Laurel reads.]\r\n');

/** Of one that is too large the header fields, so that a person learns of it; the mail itself stays in the mailbox. */
async function octetsOf(client: MailboxClient, uid: number): Promise<{ readonly octets: Buffer; readonly isCut: boolean } | null> {
  const facts = await client.fetchOne(String(uid), { size: true }, { uid: true });
  if (!facts) return null;
  const isCut = (facts.size ?? 0) > mailLimit;
  const got = await client.fetchOne(String(uid), isCut ? { headers: true } : { source: true }, { uid: true });
  if (!got) return null;
  const octets = isCut ? got.headers : got.source;
  if (!octets) throw new Error('The mail server gave a mail without its octets.');
  return { octets: isCut ? Buffer.concat([octets.subarray(0, 512 * 1024), tooLarge]) : octets, isCut };
}

/** As the operator said; false where the mail server did not do it. */
async function leave({ config: { imapAfter } }: App, client: MailboxClient, uid: number): Promise<boolean> {
  if (imapAfter.do === 'delete') return Boolean(await client.messageDelete(String(uid), { uid: true }));
  return imapAfter.do === 'leave' || Boolean(await client.messageMove(String(uid), imapAfter.folder, { uid: true }));
}

/** UIDs say nothing once UIDVALIDITY is another (RFC 9051, 2.3.1.1): then all are looked at again, and known ones do nothing. */
async function lastUid({ pool }: App, { name, uidValidity }: OpenMailbox): Promise<number> {
  const { rows: [row] } = await pool.query<{ last: string }>('select last_uid as last from inbound_place where mailbox = $1 and uid_validity = $2', [name, String(uidValidity)]);
  return Number(row?.last ?? 0);
}

async function remember({ pool }: App, { name, uidValidity }: OpenMailbox, uid: number): Promise<void> {
  await pool.query(
    `insert into inbound_place (mailbox, uid_validity, last_uid) values ($1, $2, $3)
     on conflict (mailbox) do update set uid_validity = excluded.uid_validity, last_uid = excluded.last_uid`, [name, String(uidValidity), uid]);
}
