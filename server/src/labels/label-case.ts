import type { App } from '../app.ts';
import { openCase } from '../cases/case-access.ts';
import { personCommand } from '../cases/command.ts';
import { Forbidden, UserRefusal } from '../errors.ts';
import { keyOf, toGlobalId } from '../read/global-id.ts';
import type { Viewer } from '../read/viewer.ts';
import { mostLabels, mostLabelsOfCase } from './label-rules.ts';
import { holdLabels, labelsOfCase, putOn, takeOff } from './label-store.ts';

export interface LabelCase {
  readonly number: string;
  /** Global ids. */
  readonly add?: readonly string[] | null;
  readonly remove?: readonly string[] | null;
}
export interface LabelledCase {
  readonly caseId: string;
  /** Global ids of what changed: what it had already, or had not, is left out, so that exactly this can be taken back. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * By the team. Labels never conflict, and what a reporter may know of a case stays as it is: neither `version` nor `updatedAt` moves.
 * @throws NotFound, Forbidden, UserRefusal INVALID, TOO_LARGE
 */
export async function labelCase(app: App, viewer: Viewer, { number, add, remove }: LabelCase): Promise<LabelledCase> {
  return personCommand(app, viewer, async (context) => {
    const { manager } = context;
    const { row, actor } = await openCase(context, 'case:label', { number });
    if (actor.role !== 'TRIAGER' && actor.role !== 'LEAD') throw new Forbidden();
    const [adds, removes] = [keysIn(add ?? [], 'add'), keysIn(remove ?? [], 'remove')];
    if ((await holdLabels(manager, [...adds])).length < adds.size) throw gone('add');
    const worn = new Set(await labelsOfCase(manager, row.id));
    const added = [...adds].filter((id) => !worn.has(id) && !removes.has(id));
    const removed = [...removes].filter((id) => worn.has(id));
    if (worn.size + added.length - removed.length > mostLabelsOfCase) {
      throw new UserRefusal('TOO_LARGE', `A case has at most ${mostLabelsOfCase} labels. Take one off first.`, ['input', 'add']);
    }
    await takeOff(manager, row.id, removed);
    await putOn(manager, row.id, added);
    const named = (ids: readonly string[]): string[] => ids.map((id) => toGlobalId('Label', id));
    return { caseId: row.id, added: named(added), removed: named(removed) };
  });
}

const gone = (field: 'add' | 'remove'): UserRefusal => new UserRefusal('INVALID', 'This label is gone: somebody removed it.', ['input', field]);

/** Of what is taken off, one that is gone already is no fault. */
function keysIn(ids: readonly string[], field: 'add' | 'remove'): ReadonlySet<string> {
  if (ids.length > mostLabels) throw new UserRefusal('TOO_LARGE', `At most ${mostLabels} labels at a time.`, ['input', field]);
  const keys = ids.map((id) => keyOf('Label', id));
  if (field === 'add' && keys.includes(null)) throw gone(field);
  return new Set(keys.filter((key) => key !== null));
}
