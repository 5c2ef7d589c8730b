/** Failed attempts to sign in as somebody who has an account here: capped, so that a flood fills no disk. */
import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import { noteOutage } from '../database/outage-notes.ts';
import { describeError } from '../http/describe-error.ts';
import { currentOrigin, fromOrigin } from './origin.ts';
import { recordAudit } from './record.ts';

export const mostFailuresAnHour = 10;

/** The last one of an hour says that further ones are not noted. */
export async function recordFailedSignIn(manager: Pick<EntityManager, 'query'>, accountId: string, method: string): Promise<void> {
  const [{ count }] = await manager.query<[{ count: number }]>(
    `select count(*)::int as count from audit_entry join audit_actor on audit_actor.id = subject_id
     where account_id = $1 and kind = 'SIGN_IN_FAILED' and at > now() - interval '1 hour'`, [accountId]);
  if (count >= mostFailuresAnHour) return;
  const andMore = count === mostFailuresAnHour - 1;
  await recordAudit(manager, { actorId: null, kind: 'SIGN_IN_FAILED', subjectId: accountId, facts: { method, ...(andMore && { andMore }) } });
}

/** The same without being waited for: whoever counts milliseconds must not learn that an address is known. */
export function noteFailedSignIn({ dataSource, log }: Pick<App, 'dataSource' | 'log'>, accountId: string, method: string): void {
  const record = async (): Promise<void> => dataSource.transaction(async (manager) => recordFailedSignIn(manager, accountId, method));
  fromOrigin(currentOrigin() ?? '', record).catch((error: unknown) => {
    if (!noteOutage(log, error)) log.error({ error: describeError(error) }, 'a failed sign-in was not noted in the audit log');
  });
}
