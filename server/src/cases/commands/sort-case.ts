/** What the team does to keep cases in order: who works on it, what it is about, what it is called. */
import { accountOfTeam } from '../../accounts/account-store.ts';
import type { App } from '../../app.ts';
import { UserRefusal } from '../../errors.ts';
import type { Viewer } from '../../read/viewer.ts';
import { storeSealedText } from '../../sealed/sealed-text-store.ts';
import { openCase } from '../case-access.ts';
import { changeCase } from '../case-change.ts';
import type { CaseEntity } from '../case.entity.ts';
import type { IssueType } from '../case-facts.ts';
import { recordEvent } from '../case-store.ts';
import { personCommand } from '../command.ts';
import { takeForCase } from '../sealed-input.ts';
import { judgeAction } from '../viewer-can-rules.ts';
import { serviceId } from '../case-service.ts';

export interface AssignCase {
  readonly number: string;
  readonly version: number;
  /** A triager's global id; null gives the case back. */
  readonly assignee?: string | null;
}

/** @returns the case's id @throws UserRefusal INVALID for somebody who is not of the team */
export async function assignCase(app: App, viewer: Viewer, input: AssignCase): Promise<{ caseId: string }> {
  return personCommand(app, viewer, async (context) => {
    const { manager, now, settings } = context;
    const { row, actor, author } = await openCase(context, 'case:assign', input);
    judgeAction(row, actor, 'ASSIGN', now, settings);
    const assigneeId = input.assignee == null ? null : await accountOfTeam(manager, input.assignee);
    if (input.assignee != null && assigneeId === null) {
      throw new UserRefusal('INVALID', 'There is nobody of that id on the team.', ['input', 'assignee']);
    }
    if (assigneeId !== null && assigneeId === row.reporterId) {
      throw new UserRefusal('INVALID', 'Nobody works on a case that they reported.', ['input', 'assignee']);
    }
    if (assigneeId === row.assigneeId) return { caseId: row.id };
    await recordEvent(manager, row.id, author, { kind: 'CaseAssigned', assigneeId }, now);
    await changeCase(context, row, author, { changes: { assigneeId } });
    return { caseId: row.id };
  });
}

export interface ClassifyCase {
  readonly number: string;
  readonly version: number;
  /** Left out: stays. Null: not known. */
  readonly onlineService?: string | null;
  readonly issueType?: IssueType | null;
}

export async function classifyCase(app: App, viewer: Viewer, input: ClassifyCase): Promise<{ caseId: string }> {
  return personCommand(app, viewer, async (context) => {
    const { row, actor, author } = await openCase(context, 'case:classify', input);
    judgeAction(row, actor, 'CLASSIFY', context.now, context.settings);
    const changes: Partial<CaseEntity> = {
      ...(input.onlineService !== undefined && { onlineServiceId: await serviceId(context, input.onlineService) }),
      ...(input.issueType !== undefined && { issueType: input.issueType }),
    };
    await changeCase(context, row, author, { changes });
    return { caseId: row.id };
  });
}

/** A title sealed to the case's readers, where the report brought none or a poor one. Never conflicts. */
export async function titleCase(app: App, viewer: Viewer, input: { readonly number: string; readonly title: string }): Promise<{ caseId: string }> {
  return personCommand(app, viewer, async (context) => {
    const opened = await openCase(context, 'case:title', { number: input.number });
    const { row, author } = opened;
    judgeAction(row, opened.actor, 'TITLE', context.now, context.settings);
    const sealed = await takeForCase(context, opened, 'TITLE', { armored: input.title, size: 'title', path: ['input', 'title'] });
    const titleId = await storeSealedText(context.manager, { caseId: row.id, kind: 'TITLE', sealed, authorId: author.id });
    await changeCase(context, row, author, { changes: { titleId } });
    return { caseId: row.id };
  });
}
