/**
 * Receipts to whoever wrote by mail. A From field is easily forged, so a mail of ours could reach somebody who never wrote: machines,
 * lists and what the trusted server calls forged or spam get none, and one address gets ten receipts an hour and, for what nobody looked
 * at yet, one a day. The mail itself is kept in any case.
 */
import type { CommandContext } from '../cases/command.ts';
import type { CaseEntity } from '../cases/case.entity.ts';
import { queueMail } from '../mail/outbox.ts';
import type { ArrivedMail } from './read-mail.ts';

export type Sender = Pick<ArrivedMail, 'sender' | 'automatic' | 'spam' | 'authentication'>;

/** Whether Laurel may answer at all, whatever was counted. @param ours addresses where mail for us arrives */
export function mayAnswer({ sender, automatic, spam, authentication }: Sender, ours: readonly string[]): boolean {
  return sender !== null && automatic === null && !spam && !authentication.includes('dmarc=fail')
    && !ours.some((address) => sender === address.toLowerCase()) && !/^(?:mailer-daemon|postmaster|no-?reply)@/.test(sender);
}

const perHour = 10;

async function mayReceive({ manager, app, settings }: CommandContext, mail: Sender, hours: number, most: number): Promise<boolean> {
  if (!mayAnswer(mail, [settings.contactEmail, app.config.inboundAddress ?? '', app.config.mailFrom ?? ''])) return false;
  // Two mails of one sender at once count each other.
  await manager.query('select pg_advisory_xact_lock(hashtext($1))', [`receipts to ${mail.sender}`]);
  const [{ count }] = await manager.query<[{ count: number }]>(
    `select count(*)::int from mail where created_at > now() - $2 * interval '1 hour' and recipient = $1 and kind in ('MAIL_RECEIPT', 'MAIL_ARRIVED')`,
    [mail.sender, hours]);
  return count < most;
}

/** That a case came of it: number, due time, and the link that makes it an account's. */
export async function sayItIsACase(context: CommandContext, row: CaseEntity, mail: Sender, claimEndsAt: Date): Promise<void> {
  if (mail.sender === null || !(await mayReceive(context, mail, 1, perHour))) return;
  await queueMail(context.manager, {
    identity: `receipt:${row.id}`, accountId: null, recipient: mail.sender, kind: 'MAIL_RECEIPT',
    facts: { caseId: row.id, number: row.number, dueAt: row.responseDueAt?.toISOString() ?? null, claimEndsAt: claimEndsAt.toISOString() },
  });
}

/** That a person looks at it, and by when. */
export async function sayItArrived(context: CommandContext, inboundId: string, mail: Sender, dueAt: Date | null): Promise<void> {
  if (mail.sender === null || dueAt === null || !(await mayReceive(context, mail, 24, 1))) return;
  await queueMail(context.manager, {
    identity: `arrived:${inboundId}`, accountId: null, recipient: mail.sender, kind: 'MAIL_ARRIVED', facts: { dueAt: dueAt.toISOString() },
  });
}
