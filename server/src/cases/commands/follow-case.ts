/** What either side does beside writing: read, follow up, say when it will be published. */
import type { App } from '../../app.ts';
import { callAboutFollowUp } from '../../on-call/follow-up-page.ts';
import type { Viewer } from '../../read/viewer.ts';
import { openCase } from '../case-access.ts';
import { changeCase } from '../case-change.ts';
import type { DisclosureAnswer } from '../case-facts.ts';
import { recordEvent } from '../case-store.ts';
import { personCommand } from '../command.ts';
import { judgeDisclosure } from '../disclosure-rules.ts';
import { applyFollowUp, missedMoment } from '../follow-up-rules.ts';
import { judgeAction } from '../viewer-can-rules.ts';

interface OneCase {
  readonly number: string;
}

/** What was written until now is read. Moves nothing that anybody else sees. @returns the case's id */
export async function markRead(app: App, viewer: Viewer, input: OneCase): Promise<{ caseId: string }> {
  return personCommand(app, viewer, async (context) => {
    const { row } = await openCase(context, 'case:markRead', { number: input.number });
    await context.manager.query(
      `insert into case_reading (account_id, case_id, read_at) values ($1, $2, $3)
       on conflict (account_id, case_id) do update set read_at = greatest(case_reading.read_at, excluded.read_at)`,
      [context.viewer.accountId, row.id, context.now]);
    return { caseId: row.id };
  });
}

/** Rule 1: "use *Follow up* so that we can make sure we received your report." Never conflicts. @throws UserRefusal NOT_YET_OVERDUE */
export async function followUp(app: App, viewer: Viewer, input: OneCase): Promise<{ caseId: string }> {
  return personCommand(app, viewer, async (context) => {
    const { manager, now } = context;
    const { row, author } = await openCase(context, 'case:followUp', { number: input.number });
    const missed = missedMoment(row, now);
    const outcome = applyFollowUp(row, now);
    await recordEvent(manager, row.id, author, { kind: 'FollowedUp' }, now);
    await changeCase(context, row, author, { changes: outcome.changes });
    if (outcome.callsLeads) await callAboutFollowUp(manager, row, missed ?? now, now);
    return { caseId: row.id };
  });
}

export interface PlanDisclosure extends OneCase {
  readonly plannedAt?: Date | null;
  readonly answer?: DisclosureAnswer | null;
  readonly until?: Date | null;
  readonly writeUpUrl?: string | null;
}

/** Rule 10: when the reporter means to publish, and what the team answers. */
export async function planDisclosure(app: App, viewer: Viewer, input: PlanDisclosure): Promise<{ caseId: string }> {
  return personCommand(app, viewer, async (context) => {
    const { now, settings } = context;
    const { row, actor, author } = await openCase(context, 'case:planDisclosure', { number: input.number });
    judgeAction(row, actor, 'PLAN_DISCLOSURE', now, settings);
    await changeCase(context, row, author, { changes: judgeDisclosure(row, row, actor, input, now) });
    return { caseId: row.id };
  });
}
