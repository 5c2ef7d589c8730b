/** The header fields of every mail. Whatever comes from outside is checked or made one line: nobody adds a field by a name. */
import type MimeNode from 'nodemailer/lib/mime-node';
import type { Thread } from './mail-readers.ts';
import type { MailSender } from './mail-sender.ts';

export interface MailHeaders {
  readonly sender: MailSender;
  readonly to: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly messageId: string;
  readonly date: Date;
  readonly thread: Thread;
  /** LRL-2026-000042, where it is about one. */
  readonly number: string | null;
  readonly publicUrl: string;
  /** Where one click, without a session, ends mails of this kind; null for what is owed. */
  readonly unsubscribe: string | null;
}

const oneLine = (words: string): string => words.replaceAll(/\p{Cc}+/gu, ' ').trim();

/** What a mail goes to: one plain address. Anything else could name a second reader, or another field. */
export const isPlainAddress = (address: string): boolean => address.length <= 254 && /^[^\s@<>(),:;"\\[\]\p{Cc}]{1,64}@[^\s@<>(),:;"\\\p{Cc}]{1,189}$/u.test(address);

export function setHeaders(root: MimeNode, { sender, to, replyTo, subject, messageId, date, thread, number, publicUrl, unsubscribe }: MailHeaders): void {
  const field = (name: string, value: string): void => void root.setHeader(name, value);
  root.setHeader('From', [{ name: oneLine(sender.name), address: sender.address }]);
  root.setHeader('To', [{ name: '', address: to }]);
  root.setHeader('Reply-To', [{ name: '', address: replyTo }]);
  field('Subject', oneLine(subject));
  field('Message-ID', messageId);
  field('Date', date.toUTCString().replace('GMT', '+0000'));
  if (thread.inReplyTo !== null) field('In-Reply-To', thread.inReplyTo);
  if (thread.references.length > 0) field('References', thread.references.join(' '));
  field('Auto-Submitted', 'auto-generated');
  // Not "All": that would also keep an Exchange server from telling that it could not deliver.
  field('X-Auto-Response-Suppress', 'RN, NRN, OOF, AutoReply');
  if (number !== null) {
    const { hostname } = new URL(publicUrl);
    // RFC 2919, and RFC 5064: what lets a mail program file the mails of one case together, and find its page.
    field('List-Id', `<${number.toLowerCase()}.${hostname}>`);
    field('Archived-At', `<${publicUrl}/cases/${number}>`);
  }
  if (unsubscribe !== null) {
    field('List-Unsubscribe', `<${unsubscribe}>`);
    field('List-Unsubscribe-Post', 'List-Unsubscribe=One-Click');
  }
}
