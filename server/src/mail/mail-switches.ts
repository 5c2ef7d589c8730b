/** What somebody said about mails, for the outbox and for delivery. */
import type { EntityManager } from 'typeorm';
import type { MailTopic } from './mail-rules.ts';

type From = Pick<EntityManager, 'query'>;
export async function isSwitchedOff(from: From, accountId: string, topic: MailTopic): Promise<boolean> {
  return (await from.query<unknown[]>('select from mail_preference where account_id = $1 and $2 = any (switched_off)', [accountId, topic])).length > 0;
}

/**
 * Accounts whose mails are sealed: as they said; else where a current key of theirs has no backup here, since that one is kept by gpg or a
 * mail program, while one that opens in the browser alone would make a mail unreadable.
 */
export const sealedAccountsSql = `
  select account_id from public_key left join mail_preference using (account_id)
  where revoked_at is null and retired_at is null and (expires_at is null or expires_at > now())
  group by account_id, mail_preference.sealed
  having coalesce(mail_preference.sealed, bool_or(not exists (select from key_backup where public_key_id = public_key.id)))`;

export async function wantsSealedMail(from: From, accountId: string): Promise<boolean> {
  return (await from.query<unknown[]>(`select from (${sealedAccountsSql}) sealed where account_id = $1`, [accountId])).length > 0;
}
