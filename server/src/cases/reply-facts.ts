/** How a case's reporter can be reached, for the rule. Commands only. */
import type { EntityManager } from 'typeorm';
import type { CaseEntity } from './case.entity.ts';
import type { ReplyFacts } from './reply-by-rules.ts';

export async function replyFactsOf(manager: Pick<EntityManager, 'query'>, { id, replyBy, reporterId }: CaseEntity): Promise<ReplyFacts> {
  if (reporterId === null) {
    const unclaimed = await manager.query<unknown[]>('select from mail_correspondent where case_id = $1 and claimed_at is null', [id]);
    return { replyBy, hasKey: false, hasAddress: unclaimed.length > 0 };
  }
  const [row] = await manager.query<{ hasKey: boolean; hasAddress: boolean }[]>(`
    select exists (select from public_key where account_id = account.id and revoked_at is null and retired_at is null
        and (expires_at is null or expires_at > now())) as "hasKey",
      account.email is not null and account.email_verified_at is not null and account.disabled_at is null as "hasAddress"
    from account where id = $1`, [reporterId]);
  return { replyBy, hasKey: row?.hasKey ?? false, hasAddress: row?.hasAddress ?? false };
}
