/** What somebody said about mails, for the outbox and for delivery. */
import type { EntityManager } from 'typeorm';
import type { MailTopic } from './mail-rules.ts';

type From = Pick<EntityManager, 'query'>;
export async function isSwitchedOff(from: From, accountId: string, topic: MailTopic): Promise<boolean> {
  return (await from.query<unknown[]>('select from mail_preference where account_id = $1 and $2 = any (switched_off)', [accountId, topic])).length > 0;
}

export async function wantsSealedMail(from: From, accountId: string): Promise<boolean> {
  return (await from.query<unknown[]>('select from mail_preference where account_id = $1 and not sealed', [accountId])).length === 0;
}
