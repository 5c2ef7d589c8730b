import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { authorize } from '../authorization.ts';
import { personCommand } from '../cases/command.ts';
import { NotFound } from '../errors.ts';
import { keyOf } from '../read/global-id.ts';
import type { Viewer } from '../read/viewer.ts';
import { nameHash } from './import-past-thanks.ts';
import { nameToKnow } from './past-thanks-rules.ts';

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
    const listed = await manager.query<{ id: string; name: string }[]>('select id, name from past_thanks order by id for update');
    const one = listed.find((line) => line.id === keyOf('PastThanks', id));
    if (!one) throw new NotFound();
    const known = nameToKnow(one.name);
    const ids = listed.filter((line) => line === one || (everywhere === true && nameToKnow(line.name) === known)).map((line) => line.id);
    // What stays behind is known again by the portal key of today, whichever was here when the line came.
    await manager.query('update past_thanks set name_hash = $2 where id = any ($1)', [ids, nameHash(app.portalKey, one.name)]);
    await manager.query('delete from past_thanks where id = any ($1)', [ids]);
    await recordAudit(manager, { actorId: person.accountId, kind: 'PAST_THANKS_CHANGED', facts: { change: 'REMOVED', rows: ids.length } });
    return { removed: ids.length };
  });
}
