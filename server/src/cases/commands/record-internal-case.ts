import type { App } from '../../app.ts';
import { authorize, requirePerson } from '../../authorization.ts';
import type { Viewer } from '../../read/viewer.ts';
import type { IssueType } from '../case-facts.ts';
import { insertCase, nextCaseNumber, recordEvent } from '../case-store.ts';
import { idempotentCommand } from '../command.ts';
import { takeFromTeam } from '../sealed-input.ts';
import { serviceId, storeWords } from './submit-report.ts';

export interface RecordInternalCase {
  readonly idempotencyKey: string;
  readonly onlineService?: string | null;
  readonly issueType?: IssueType | null;
  readonly title: string;
  readonly report: string;
}

/** A finding from inside, or a report that came by telephone: nobody outside reported it, so no response is owed. */
export async function recordInternalCase(app: App, viewer: Viewer, input: RecordInternalCase): Promise<{ caseId: string }> {
  authorize(requirePerson(viewer), 'case:record');
  return idempotentCommand(app, viewer, 'recordInternalCase', input, async (context) => {
    const { manager, now } = context;
    const onlineServiceId = await serviceId(context, input.onlineService);
    const [report, title] = await takeFromTeam(context, [], [
      { armored: input.report, size: 'report', path: ['input', 'report'] },
      { armored: input.title, size: 'title', path: ['input', 'title'] },
    ]);
    if (!report) throw new Error('One field gives one sealed text.');
    const row = await insertCase(manager, {
      number: await nextCaseNumber(manager, now), source: 'INTERNAL', state: 'RECEIVED', version: 1, issueType: input.issueType ?? null,
      installedSoftware: false, onlineServiceId, reporterId: null, submittedAt: now, updatedAt: now, responseDueAt: null,
    });
    await storeWords(context, row, report, title);
    await recordEvent(manager, row.id, { id: context.viewer.accountId, role: 'TEAM' }, { kind: 'CaseReceived', source: 'INTERNAL' }, now);
    return { caseId: row.id };
  });
}
