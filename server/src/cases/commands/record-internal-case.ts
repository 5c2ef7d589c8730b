import type { App } from '../../app.ts';
import { authorize, requirePerson } from '../../authorization.ts';
import type { Viewer } from '../../read/viewer.ts';
import type { IssueType } from '../case-facts.ts';
import { serviceId } from '../case-service.ts';
import { idempotentCommand } from '../command.ts';
import { openCase } from '../open-case.ts';
import { takeFromTeam } from '../sealed-input.ts';

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
    const row = await openCase(manager, {
      source: 'INTERNAL', issueType: input.issueType ?? null, installedSoftware: false, onlineServiceId, reporterId: null, reporterReference: null,
      plannedDisclosureAt: null, policyVersion: null, submissionId: null, submittedAt: now, responseDueAt: null,
    }, { report, title }, { id: context.viewer.accountId, role: 'TEAM' }, now);
    return { caseId: row.id };
  });
}
