/**
 * Delivery: at least once. A mail is marked sent after the mail server took it; if the node dies in between it goes out again, under the
 * same Message-ID, which tells the two to be one.
 */
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createTransport, type Transporter } from 'nodemailer';
import type { App } from '../app.ts';
import { noteOutage } from '../database/outage-notes.ts';
import { type Installation, readInstallation } from '../installation.ts';
import { attachmentsOf } from './mail-attachments.ts';
import { type MailRow, writtenMail } from './mail-reading.ts';
import type { MailFacts } from './mail-kinds.ts';
import { addDelivery } from './outbox.ts';

export interface MailCarrier {
  /** @throws what the mail server said */
  readonly deliver: (mailId: string) => Promise<void>;
  readonly close: () => void;
}

/** Milliseconds. A mail server that says nothing for so long does not keep others from their turn. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 } as const;

/** @param smtpUrl absent: mails wait in the outbox, or are read at /mailbox */
export function mailCarrier(app: App, smtpUrl = app.config.smtpUrl): MailCarrier {
  const transport = smtpUrl === undefined ? null : createTransport({ url: smtpUrl, ...patience });
  return {
    deliver: async (mailId) => {
      const installation = await readInstallation(app.dataSource.manager);
      const mail = await take(app, mailId);
      if (!mail) return;
      // The example's mails are read at /mailbox and go nowhere, whatever SMTP_URL says.
      if (installation.mode !== 'EXAMPLE') {
        if (!transport) return;
        await send(app, transport, installation, mail);
      }
      await noteSent(app, mailId);
    },
    close: () => transport?.close(),
  };
}

const noteTries = 60;

/** The mail server took it: as long as this node lives it is not sent again only because the database is away. */
async function noteSent(app: App, mailId: string): Promise<void> {
  for (let left = noteTries; ; left--) {
    try {
      await app.dataSource.manager.query('update mail set sent_at = now(), attempts = attempts + 1 where id = $1', [mailId]);
      return;
    } catch (error) {
      if (left === 0 || !noteOutage(app.log, error)) throw error;
      await wait(1_000);
    }
  }
}

async function send(app: App, transport: Transporter, installation: Installation, mail: MailRow): Promise<void> {
  const from = app.config.mailFrom ?? installation.contactEmail;
  const { subject, text, html } = writtenMail(app, installation, mail);
  const attachments = (await attachmentsOf(app.dataSource.manager, mail)).map((one) => ({ ...one, contentType: 'application/pgp-encrypted' }));
  try {
    await transport.sendMail({
      from: { name: installation.organization, address: from },
      to: mail.recipient,
      replyTo: installation.contactEmail,
      subject, text, html, attachments,
      messageId: `<${createHash('sha256').update(`${installation.portalId} ${mail.identity}`).digest('hex').slice(0, 40)}@${from.split('@')[1]}>`,
      date: mail.createdAt,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    });
  } catch (error) {
    await app.dataSource.manager.query('update mail set attempts = attempts + 1 where id = $1', [mail.id]);
    throw error;
  }
}

const columns = `id, identity, account_id as "accountId", recipient, kind, facts, created_at as "createdAt", sent_at as "sentAt"`;

/** The mail, with whatever it takes along; null where it went already. */
async function take(app: App, mailId: string): Promise<MailRow | null> {
  return app.dataSource.transaction(async (manager) => {
    const [mail] = await manager.query<MailRow[]>(`select ${columns} from mail where id = $1 and sent_at is null for update`, [mailId]);
    if (mail?.kind !== 'CLOSED_CONSENT') return mail ?? null;
    // "Pending cases of one person come in one mail."
    const others = await manager.query<MailRow[]>(
      `select ${columns} from mail where account_id = $1 and kind = 'CLOSED_CONSENT' and sent_at is null and id <> $2 order by id for update skip locked`,
      [mail.accountId, mailId]);
    if (others.length === 0) return mail;
    const joined = joinConsent([mail, ...others]);
    await manager.query(`update mail set facts = $2 where id = $1`, [mailId, JSON.stringify(joined)]);
    await manager.query(`update mail set sent_at = now(), facts = facts || jsonb_build_object('joined', $2::text) where id = any ($1)`,
      [others.map(({ id }) => id), mailId]);
    return { ...mail, kind: 'CLOSED_CONSENT', facts: joined };
  });
}

type ConsentFacts = Extract<MailFacts, { kind: 'CLOSED_CONSENT' }>['facts'];
function joinConsent(mails: readonly MailRow[]): ConsentFacts {
  const facts = mails.flatMap((mail) => (mail.kind === 'CLOSED_CONSENT' ? [mail.facts] : []));
  const cases = new Map(facts.flatMap((one) => one.cases).map((asked) => [asked.caseId, asked]));
  return { cases: [...cases.values()], reminder: facts.every(({ reminder }) => reminder === true) };
}

/** Mails that waited for a mail server, or whose tries were used up, get a new job. Called when a node starts. */
export async function queueUnsent(app: App): Promise<void> {
  if (app.config.smtpUrl === undefined) return;
  const rows = await app.dataSource.manager.query<{ id: string }[]>(
    `select id from mail where sent_at is null and created_at > now() - interval '14 days'
     and not exists (select from graphile_worker.jobs where key = 'mail:' || mail.id) order by id limit 10000`);
  for (const { id } of rows) await addDelivery(app.dataSource.manager, id, 0);
}
