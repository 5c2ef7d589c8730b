/** Where somebody is signed in, for themselves: each browser's session, and an end to one of them. */
import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { transaction } from '../cases/command.ts';
import { NotFound } from '../errors.ts';
import type { Sitting } from './own-session.ts';
import type { SessionMethod } from './session.entity.ts';
import { sessionHolds } from './session-limits-sql.ts';
import { limitFor, type SessionLimit } from './session-rules.ts';

export interface SessionListed {
  readonly id: string;
  /** `Firefox, Windows`; null where the browser did not say. */
  readonly browser: string | null;
  readonly method: SessionMethod;
  readonly createdAt: Date;
  /** To within a part of the idle time, at most an hour. */
  readonly lastUsedAt: Date;
  readonly isThisOne: boolean;
}
export interface SessionsListed {
  readonly sessions: readonly SessionListed[];
  readonly limit: SessionLimit;
}

/** Newest first. Personal tokens are listed apart. */
export async function listSessions(manager: Pick<EntityManager, 'query'>, { id, accountId, roles }: Pick<Sitting, 'id' | 'accountId' | 'roles'>): Promise<SessionsListed> {
  const sessions = await manager.query<SessionListed[]>(
    `select session.id, browser, method, session.created_at as "createdAt", last_used_at as "lastUsedAt", session.id = $2 as "isThisOne"
     from session join account on account.id = account_id where account_id = $1 and kind = 'COOKIE' and ${sessionHolds} order by session.id desc`, [accountId, id]);
  return { sessions, limit: limitFor(roles) };
}

/** @throws NotFound for a session that ended, and for another's */
export async function endOneSession(app: App, { accountId }: Sitting, id: string): Promise<void> {
  await transaction(app, async ({ manager }) => {
    const [rows] = await manager.query<[unknown[], number]>(`delete from session where id = $1 and account_id = $2 and kind = 'COOKIE' returning id`, [id, accountId]);
    if (rows.length === 0) throw new NotFound('This session has ended already.');
    await recordAudit(manager, { actorId: accountId, kind: 'SESSION_REVOKED', facts: { sessions: 1, reason: 'OWNER' } });
  });
}
