import type { App } from '../app.ts';
import { recordAudit } from '../audit/record.ts';
import { openCase } from '../cases/case-access.ts';
import { CaseParticipantEntity } from '../cases/case-participant.entity.ts';
import { recordEvent, touchCases } from '../cases/case-store.ts';
import { personCommand } from '../cases/command.ts';
import { judgeAction } from '../cases/viewer-can-rules.ts';
import { UserRefusal } from '../errors.ts';
import { keyOf } from '../read/global-id.ts';
import type { Viewer } from '../read/viewer.ts';

export interface RemoveParticipant {
  readonly number: string;
  /** Global id of a Researcher. */
  readonly researcher: string;
}

/**
 * Takes somebody off a case: they see nothing of it any more, and their packets go from its texts. What they opened before they may
 * have kept; no server can take that back.
 * @throws NotFound, Forbidden, UserRefusal INVALID, and ILLEGAL_MOVE in a report of one's own
 */
export async function removeParticipant(app: App, viewer: Viewer, { number, researcher }: RemoveParticipant): Promise<{ caseId: string }> {
  return personCommand(app, viewer, async (context) => {
    const { manager, now } = context;
    const { row, actor, author, participants } = await openCase(context, 'case:removeParticipant', { number });
    judgeAction(row, actor, 'ADD_PARTICIPANT', now, context.settings);
    const readerId = keyOf('Researcher', researcher);
    if (readerId === null || !participants.some(({ accountId }) => accountId === readerId)) {
      throw new UserRefusal('INVALID', 'This person does not take part in this case.', ['input', 'researcher']);
    }
    await manager.delete(CaseParticipantEntity, { caseId: row.id, accountId: readerId });
    await manager.query(
      `delete from sealed_text_key reader using sealed_text text where text.id = reader.sealed_text_id and text.case_id = $1
         and reader.key_id in (select unnest(key_ids) from public_key where account_id = $2)`, [row.id, readerId]);
    await manager.query('delete from case_reading where case_id = $1 and account_id = $2', [row.id, readerId]);
    await recordEvent(manager, row.id, author, { kind: 'AccessChanged', readerId, readerRole: 'PARTICIPANT', granted: false }, now);
    await recordAudit(manager, { actorId: context.viewer.accountId, kind: 'CASE_ACCESS_REMOVED', subjectId: readerId, facts: { role: 'PARTICIPANT' } });
    await touchCases(manager, [row.id], now);
    return { caseId: row.id };
  });
}
