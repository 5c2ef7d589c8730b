import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { authorize } from '../authorization.ts';
import { lockCase } from '../cases/case-store.ts';
import { personCommand } from '../cases/command.ts';
import { NotFound, UserRefusal } from '../errors.ts';
import type { Viewer } from '../read/viewer.ts';
import { hasWords } from './destroy-words.ts';
import { type KeptReason, requireRetentionDays } from './retention-rules.ts';

export interface SetRetention {
  /** After closing. Null: words are kept for good. */
  readonly days: number | null;
  /** As it was read: who saves over somebody else's change is told so first. */
  readonly earlier: number | null;
}

/** @throws Forbidden, UserRefusal INVALID, CONFLICT */
export async function setRetention(app: App, viewer: Viewer, { days, earlier }: SetRetention): Promise<object> {
  return personCommand(app, viewer, async ({ manager, viewer: lead }) => {
    authorize(lead, 'retention:set');
    requireRetentionDays(days);
    const [now] = await manager.query<{ days: number | null }[]>('select retention_days as days from installation for update');
    if ((now?.days ?? null) !== earlier) throw new UserRefusal('CONFLICT', 'Another lead changed the period since you opened this page. See what it is now, and save again.', ['input', 'earlier']);
    if (days === earlier) return {};
    await manager.query('update installation set retention_days = $1', [days]);
    await recordAudit(manager, { actorId: lead.accountId, kind: 'SETTING_CHANGED', facts: { settings: ['retentionDays'], value: days ?? 'NONE', earlier: earlier ?? 'NONE' } });
    return {};
  });
}

export interface KeepWords {
  readonly number: string;
  /** Null: they are kept no longer, and their readers are told anew before they go. */
  readonly reason: KeptReason | null;
}

/** "Keep the words of this case", whatever the period is. @throws NotFound, Forbidden, UserRefusal ILLEGAL_MOVE */
export async function keepWords(app: App, viewer: Viewer, { number, reason }: KeepWords): Promise<{ caseId: string }> {
  return personCommand(app, viewer, async ({ manager, now, viewer: lead }) => {
    authorize(lead, 'retention:set');
    const row = await lockCase(manager, { number });
    if (!row) throw new NotFound();
    const isGone = row.wordsDestroyedAt !== null && !(await hasWords(manager, row.id));
    if (isGone) throw new UserRefusal('ILLEGAL_MOVE', 'The words of this case were destroyed already.', ['input', 'number']);
    if (reason === null) await manager.query('update cases set words_kept_at = null, words_kept_by_id = null, words_kept_reason = null, words_end_told_at = null where id = $1', [row.id]);
    else await manager.query('update cases set words_kept_at = $2, words_kept_by_id = $3, words_kept_reason = $4 where id = $1', [row.id, now, lead.accountId, reason]);
    await recordAudit(manager, { actorId: lead.accountId, kind: 'CASE_WORDS_KEPT', facts: { kept: reason ?? 'NO_LONGER' } });
    return { caseId: row.id };
  });
}
