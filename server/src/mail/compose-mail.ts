/** A mail of the outbox as the octets that go to the mail server: in clear, or sealed to its reader's key. */
import MailComposer from 'nodemailer/lib/mail-composer';
import type MimeNode from 'nodemailer/lib/mime-node';
import type { App } from '../app.ts';
import type { Installation } from '../installation.ts';
import { attachmentsOf } from './mail-attachments.ts';
import { setHeaders } from './mail-headers.ts';
import { caseNumberOf } from './mail-kinds.ts';
import { currentKeysOf, sealedTextFor, threadOf } from './mail-readers.ts';
import { type MailRow, writtenMail } from './mail-reading.ts';
import { isSealed, topicOf } from './mail-rules.ts';
import { replyTo, senderOf } from './mail-sender.ts';
import { wantsSealedMail } from './mail-switches.ts';
import { unsubscribeToken } from './unsubscribe-links.ts';
import { blandSubject, entityToSeal, sealedRoot } from './pgp-mime.ts';

export interface ComposedMail {
  readonly envelope: { readonly from: string; readonly to: string };
  readonly raw: Buffer;
}

/** @param messageId under which it goes */
export async function composeMail(app: App, installation: Installation, mail: MailRow, messageId: string): Promise<ComposedMail> {
  const number = caseNumberOf(mail);
  const sender = senderOf(app, installation);
  const written = writtenMail(app, installation, mail);
  const armored = await sealedWords(app, installation, mail);
  const root = armored === null ? await clearRoot(app, mail, written) : sealedRoot(armored, number ?? 'sealed');
  setHeaders(root, {
    sender, messageId, number,
    to: mail.recipient,
    replyTo: replyTo(app, installation, number === null ? null : { number, correspondent: mail.accountId ?? mail.recipient }),
    subject: armored === null ? written.subject : blandSubject(number),
    date: mail.createdAt,
    thread: await threadOf(app.dataSource.manager, mail),
    publicUrl: app.config.publicUrl,
    unsubscribe: unsubscribeUrl(app, mail),
  });
  return { envelope: { from: sender.bounces, to: mail.recipient }, raw: await root.build() };
}

function unsubscribeUrl({ config, portalKey }: App, { kind, accountId }: MailRow): string | null {
  const topic = kind === 'DIGEST' ? kind : topicOf(kind);
  return topic === null || accountId === null ? null : `${config.publicUrl}/unsubscribe/${unsubscribeToken(portalKey, accountId, topic)}`;
}

async function clearRoot(app: App, mail: MailRow, { text, html }: { readonly text: string; readonly html: string }): Promise<MimeNode> {
  const attachments = (await attachmentsOf(app.dataSource.manager, mail)).map((one) => ({ ...one, contentType: 'application/pgp-encrypted' }));
  return new MailComposer({ text, html, attachments }).compile();
}

/**
 * What the reader's key opens: the very text that was sealed in a browser where the mail carries one, else what the server writes. Null where
 * it goes in clear: not that kind of mail, no key, or one that cannot be sealed to; what the server writes is never a word of a report.
 */
export async function sealedWords(app: App, installation: Installation, mail: MailRow): Promise<string | null> {
  const { manager } = app.dataSource;
  if (!isSealed(mail.kind) || mail.accountId === null || !(await wantsSealedMail(manager, mail.accountId))) return null;
  const keys = await currentKeysOf(manager, mail.accountId);
  if (keys.length === 0) return null;
  if (mail.kind === 'REPLY_WAITS' && mail.facts.textId !== undefined) {
    const carried = await sealedTextFor(manager, mail.facts.textId, keys);
    if (carried !== null) return carried;
  }
  try {
    return await app.portalKey.sealSigned(entityToSeal(writtenMail(app, installation, mail)), keys.map(({ armored }) => armored), mail.createdAt);
  } catch (error) {
    app.log.warn({ mail: mail.id, error: error instanceof Error ? error.name : 'unknown' }, 'a mail could not be sealed to its reader’s key and goes as a notice in clear');
    return null;
  }
}
