import { QueryFailedError } from 'typeorm';
import type { App } from '../app.ts';
import { authorize } from '../authorization.ts';
import { personCommand } from '../cases/command.ts';
import { UserRefusal } from '../errors.ts';
import { keyOf } from '../read/global-id.ts';
import type { Viewer } from '../read/viewer.ts';
import { type LabelText, mostLabels, readLabel } from './label-rules.ts';
import { changeLabel, countLabels, deleteLabel, insertLabel, lockLabels } from './label-store.ts';

export interface SaveLabel extends LabelText {
  /** Of the one that is changed; null makes a new one. */
  readonly id: string | null;
}

/** A unique index refuses the second of one name, whoever came first. */
const isTaken = (error: unknown): boolean => {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : undefined;
  return cause instanceof Error && 'constraint' in cause && cause.constraint === 'label_name';
};

/** By anybody of the team. @returns the label's row @throws Forbidden, UserRefusal REQUIRED, INVALID, TOO_LARGE */
export async function saveLabel(app: App, viewer: Viewer, { id, ...given }: SaveLabel): Promise<{ readonly labelId: string }> {
  try {
    return await personCommand(app, viewer, async ({ manager, viewer: person }) => {
      authorize(person, 'label:save');
      const text = readLabel(given);
      if (id !== null) {
        const key = keyOf('Label', id);
        if (key === null || !await changeLabel(manager, key, text)) throw new UserRefusal('INVALID', 'This label is gone: somebody removed it. Make it anew.', ['input', 'id']);
        return { labelId: key };
      }
      await lockLabels(manager);
      if (await countLabels(manager) >= mostLabels) throw new UserRefusal('TOO_LARGE', `${mostLabels} labels are as many as can be told apart. Remove one first.`, ['input']);
      return { labelId: await insertLabel(manager, text, person.accountId) };
    });
  } catch (error) {
    if (isTaken(error)) throw new UserRefusal('INVALID', 'A label of this name is there already.', ['input', 'name']);
    throw error;
  }
}

/** By a lead: it goes from every case that has it. What is gone already is no fault. @throws Forbidden */
export async function removeLabel(app: App, viewer: Viewer, { id }: { readonly id: string }): Promise<object> {
  return personCommand(app, viewer, async ({ manager, viewer: person }) => {
    authorize(person, 'label:remove');
    const key = keyOf('Label', id);
    if (key !== null) await deleteLabel(manager, key);
    return {};
  });
}
