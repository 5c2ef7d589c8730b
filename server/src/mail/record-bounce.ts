/** Mails that came back: refused by the mail server at once, or by a later one, which a delivery status notification tells (RFC 3464). */
import type { EntityManager } from 'typeorm';
import { accountsWithRole } from '../accounts/account-store.ts';
import { caseNumberOf } from './mail-kinds.ts';
import type { MailRow } from './mail-reading.ts';
import { isPromised } from './mail-rules.ts';
import { queueMail } from './outbox.ts';
import { mailColumns } from './take-mail.ts';

export interface Bounce {
  /** Of the mail that came back, with its angle brackets. */
  readonly messageId: string;
  /** The address it did not reach. */
  readonly recipient: string;
  /** RFC 3463: `5.1.1`. */
  readonly status: string;
}

const permanent = /^5\.\d{1,3}\.\d{1,3}$/;

/**
 * Anybody can send a notification, so only one that names a mail that went out, to that very recipient, counts; the first of them stays.
 * It may come before the mail is noted as sent: only what went out has a Message-ID that somebody knows. A delay (4.x.x) or a success is none.
 * @param manager in a transaction @returns whether it was recorded now
 */
export async function recordBounce(manager: EntityManager, { messageId, recipient, status }: Bounce): Promise<boolean> {
  if (!permanent.test(status)) return false;
  const [rows] = await manager.query<[MailRow[], number]>(
    `update mail set bounced_at = now(), bounce_status = $3
     where message_id = $1 and lower(recipient) = lower($2) and bounced_at is null returning ${mailColumns}`,
    [messageId, recipient, status]);
  for (const mail of rows) await tellLeads(manager, mail, status);
  return rows.length > 0;
}

/** The mail server refused it for good. @param manager in a transaction */
export async function noteRefusal(manager: EntityManager, mailId: string, status: string): Promise<void> {
  const [rows] = await manager.query<[MailRow[], number]>(
    `update mail set failed_at = now(), attempts = attempts + 1, bounce_status = $2, clear_copy = null where id = $1 and sent_at is null returning ${mailColumns}`, [mailId, status]);
  for (const mail of rows) await tellLeads(manager, mail, status);
}

/** Tried for days: 25 times, at most six hours apart. @param manager in a transaction */
export async function giveUp(manager: EntityManager, mailId: string): Promise<void> {
  const [rows] = await manager.query<[MailRow[], number]>(
    `update mail set failed_at = now(), clear_copy = null where id = $1 and sent_at is null returning ${mailColumns}`, [mailId]);
  for (const mail of rows) await tellLeads(manager, mail, null);
}

/** A receipt or an answer that did not arrive: somebody has to find another way. */
async function tellLeads(manager: EntityManager, mail: MailRow, status: string | null): Promise<void> {
  const number = caseNumberOf(mail);
  if (number === null || !isPromised(mail.kind)) return;
  for (const { id: accountId } of await accountsWithRole(manager, 'LEAD')) {
    if (accountId === mail.accountId) continue;
    await queueMail(manager, { identity: `returned:${mail.id}:${accountId}`, accountId, kind: 'MAIL_RETURNED', facts: { number, mail: mail.kind, status } });
  }
}
