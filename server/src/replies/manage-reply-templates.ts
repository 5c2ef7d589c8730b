import type { App } from '../app.ts';
import { authorize } from '../authorization.ts';
import { personCommand } from '../cases/command.ts';
import { UserRefusal } from '../errors.ts';
import { keyOf } from '../read/global-id.ts';
import type { Viewer } from '../read/viewer.ts';
import { mostTemplates, readReplyTemplate, type ReplyTemplateText } from './reply-template-rules.ts';

export interface SaveReplyTemplate extends ReplyTemplateText {
  /** Of the one that is changed; null makes a new one. */
  readonly id: string | null;
}

const gone = (): UserRefusal => new UserRefusal('INVALID', 'This template is gone: somebody removed it. Keep the words as a new one.', ['input', 'id']);

/** By anybody of the team. @throws Forbidden, UserRefusal REQUIRED, INVALID */
export async function saveReplyTemplate(app: App, viewer: Viewer, { id, ...given }: SaveReplyTemplate): Promise<object> {
  return personCommand(app, viewer, async ({ manager, now, viewer: person }) => {
    authorize(person, 'replyTemplate:manage');
    const { name, words, nextUpdateDays } = readReplyTemplate(given);
    if (id === null) {
      await manager.query('lock table reply_template in share row exclusive mode');
      const [{ count }] = await manager.query<[{ count: number }]>('select count(*)::int from reply_template');
      if (count >= mostTemplates) throw new UserRefusal('INVALID', `${mostTemplates} templates are enough to look through. Remove one first.`, ['input']);
      await manager.query('insert into reply_template (name, words, next_update_days) values ($1, $2, $3)', [name, words, nextUpdateDays]);
      return {};
    }
    const key = keyOf('ReplyTemplate', id);
    const [changed] = key === null ? [[]] : await manager.query<[unknown[]]>(
      'update reply_template set name = $2, words = $3, next_update_days = $4, updated_at = $5 where id = $1 returning id',
      [key, name, words, nextUpdateDays, now]);
    if (changed.length === 0) throw gone();
    return {};
  });
}

/** By anybody of the team, as often as they like. @throws Forbidden */
export async function removeReplyTemplate(app: App, viewer: Viewer, { id }: { readonly id: string }): Promise<object> {
  return personCommand(app, viewer, async ({ manager, viewer: person }) => {
    authorize(person, 'replyTemplate:manage');
    const key = keyOf('ReplyTemplate', id);
    if (key !== null) await manager.query('delete from reply_template where id = $1', [key]);
    return {};
  });
}
