import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { authorize } from '../authorization.ts';
import { personCommand } from '../cases/command.ts';
import { NotFound } from '../errors.ts';
import { keyOf } from '../read/global-id.ts';
import type { Viewer } from '../read/viewer.ts';

export interface RemovePastThanks {
  /** Of a PastThanks. */
  readonly id: string;
  /** Every line under the same name goes: somebody asked not to be named. */
  readonly everywhere?: boolean | null | undefined;
}

/**
 * At once and for good: the name is on no page, in no feed and no answer any more, no later import brings it back unasked, and no restored
 * backup does, because a trigger notes it in the journal.
 * @throws Forbidden, NotFound
 */
export async function removePastThanks(app: App, viewer: Viewer, { id, everywhere }: RemovePastThanks): Promise<{ removed: number }> {
  return personCommand(app, viewer, async ({ manager, viewer: person }) => {
    authorize(person, 'pastThanks:manage');
    const [rows] = await manager.query<[unknown[], number]>(
      `delete from past_thanks where id = $1 or ($2 and name_hash = (select name_hash from past_thanks where id = $1)) returning id`,
      [keyOf('PastThanks', id), everywhere === true]);
    if (rows.length === 0) throw new NotFound();
    await recordAudit(manager, { actorId: person.accountId, kind: 'PAST_THANKS_CHANGED', facts: { change: 'REMOVED', rows: rows.length } });
    return { removed: rows.length };
  });
}
