/**
 * Delivery: at least once. A mail is marked sent after the mail server took it; if the node dies in between it goes out again, under the
 * same Message-ID, which tells the two to be one.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { App } from '../app.ts';
import { noteOutage } from '../database/outage-notes.ts';
import { type Installation, readInstallation } from '../installation.ts';
import { composeMail } from './compose-mail.ts';
import { isPlainAddress } from './mail-headers.ts';
import type { MailRow } from './mail-reading.ts';
import { senderOf } from './mail-sender.ts';
import { messageIdOf } from './message-ids.ts';
import { addDelivery } from './outbox.ts';
import { noteRefusal } from './record-bounce.ts';
import { type MailTransport, refusalIn, smtpTransport } from './smtp-transport.ts';
import { takeMail } from './take-mail.ts';

export interface MailCarrier {
  /** A mail that is refused for good is marked so, and not tried again. @throws what else the mail server said */
  readonly deliver: (mailId: string) => Promise<void>;
  readonly close: () => void;
}

/** @param smtpUrl absent: mails wait in the outbox, or are read at /mailbox */
export function mailCarrier(app: App, smtpUrl = app.config.smtpUrl): MailCarrier {
  const ending = new AbortController();
  const transport = smtpUrl === undefined ? null : smtpTransport(smtpUrl, ending.signal);
  return {
    deliver: async (mailId) => {
      const installation = await readInstallation(app.dataSource.manager);
      const mail = await takeMail(app, mailId);
      if (!mail) return;
      // The example's mails are read at /mailbox and go nowhere, whatever SMTP_URL says.
      if (installation.mode === 'EXAMPLE') return noteSent(app, mailId);
      if (!transport) return;
      const isTaken = await send(app, transport, installation, mail);
      if (isTaken) await noteSent(app, mailId);
    },
    close: () => {
      ending.abort(new Error('The node ends; the mail goes later.'));
      transport?.close();
    },
  };
}

const noteTries = 60;

/** The mail server took it: as long as this node lives it is not sent again only because the database is away. */
async function noteSent(app: App, mailId: string): Promise<void> {
  for (let left = noteTries; ; left--) {
    try {
      await app.dataSource.manager.query('update mail set sent_at = now(), attempts = attempts + 1, clear_copy = null where id = $1', [mailId]);
      return;
    } catch (error) {
      if (left === 0 || !noteOutage(app.log, error)) throw error;
      await wait(1_000);
    }
  }
}

/** @returns false where it was refused for good @throws where another try may help */
async function send(app: App, transport: MailTransport, installation: Installation, mail: MailRow): Promise<boolean> {
  const { manager } = app.dataSource;
  if (!isPlainAddress(mail.recipient)) return refuse(app, mail, '5.1.3');
  const messageId = mail.messageId ?? messageIdOf(app.portalKey, mail.identity, senderOf(app, installation).address);
  // Before it goes: a notice that it came back may be quick.
  await manager.query('update mail set message_id = $2 where id = $1', [mail.id, messageId]);
  const { envelope, raw } = await composeMail(app, installation, mail, messageId);
  try {
    await transport.send({ envelope, raw });
    return true;
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal) return refuse(app, mail, refusal.status);
    await manager.query('update mail set attempts = attempts + 1 where id = $1', [mail.id]);
    throw error;
  }
}

async function refuse(app: App, mail: MailRow, status: string): Promise<false> {
  await app.dataSource.transaction((manager) => noteRefusal(manager, mail.id, status));
  app.log.warn({ mail: mail.id, kind: mail.kind, status }, 'a mail was refused for good');
  return false;
}

/** Mails that waited for a mail server get a new job. Called when a node starts. */
export async function queueUnsent(app: App): Promise<void> {
  if (app.config.smtpUrl === undefined) return;
  const rows = await app.dataSource.manager.query<{ id: string }[]>(
    `select id from mail where sent_at is null and failed_at is null and created_at > now() - interval '14 days'
     and not exists (select from graphile_worker.jobs where key = 'mail:' || mail.id) order by id limit 10000`);
  for (const { id } of rows) await addDelivery(app.dataSource.manager, id, 0);
}
