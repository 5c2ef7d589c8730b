import type { App } from '../../app.ts';
import type { Viewer } from '../../read/viewer.ts';
import { openCase } from '../case-access.ts';
import { changeCase } from '../case-change.ts';
import { personCommand } from '../command.ts';
import { judgeReplyBy, type ReplyBy } from '../reply-by-rules.ts';
import { replyFactsOf } from '../reply-facts.ts';

export interface ChooseReplyBy {
  readonly number: string;
  readonly replyBy: ReplyBy;
}

/**
 * How the reporter of this case hears as long as they have no key. Never conflicts.
 * @throws NotFound, Forbidden, UserRefusal ILLEGAL_MOVE, REQUIRED
 */
export async function chooseReplyBy(app: App, viewer: Viewer, { number, replyBy }: ChooseReplyBy): Promise<{ caseId: string }> {
  return personCommand(app, viewer, async (context) => {
    const { row, author } = await openCase(context, 'case:chooseReplyBy', { number });
    judgeReplyBy(await replyFactsOf(context.manager, row), replyBy);
    if (row.replyBy !== replyBy) await changeCase(context, row, author, { changes: { replyBy } });
    return { caseId: row.id };
  });
}
