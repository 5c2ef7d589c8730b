import type { App } from '../app.ts';
import { authorize } from '../authorization.ts';
import { changeCase } from '../cases/case-change.ts';
import type { Resolution } from '../cases/case-facts.ts';
import { CaseEntity } from '../cases/case.entity.ts';
import { type PersonContext, personCommand } from '../cases/command.ts';
import { openCase } from '../cases/open-case.ts';
import { takeFromTeam } from '../cases/sealed-input.ts';
import { UserRefusal } from '../errors.ts';
import { isUuid } from '../read/global-id.ts';
import type { Viewer } from '../read/viewer.ts';

export interface ImportCase {
  readonly idempotencyKey: string;
  readonly report: string;
  readonly title?: string | null | undefined;
  readonly receivedAt: Date;
  /** How it ended there; left out where it is still open. */
  readonly closedAs?: Resolution | null | undefined;
}

/** A duplicate names its original, and two others are for a reporter and the clock alone. */
const notByHand: ReadonlySet<Resolution> = new Set(['DUPLICATE', 'NO_RESPONSE', 'WITHDRAWN']);

/** Before the first mail was sent. */
const earliest = Date.UTC(1971, 0, 1);

/**
 * A report of before Laurel: no clock, in no statistics. Sealed anew in every run, so the same mail is known by its key alone, for good.
 * @throws Forbidden, UserRefusal INVALID and those of the gate
 */
export async function importCase(app: App, viewer: Viewer, input: ImportCase): Promise<{ caseId: string }> {
  const { idempotencyKey: submissionId, receivedAt } = input;
  if (!isUuid(submissionId)) throw new UserRefusal('INVALID', 'The idempotency key is a UUID in lower case, made of the mail.', ['input', 'idempotencyKey']);
  return personCommand(app, viewer, async (context) => {
    authorize(context.viewer, 'case:import');
    const { manager, now } = context;
    if (!(receivedAt.getTime() > earliest) || receivedAt > now) {
      throw new UserRefusal('INVALID', 'A mail of before Laurel arrived in the past.', ['input', 'receivedAt']);
    }
    if (input.closedAs && notByHand.has(input.closedAs)) {
      throw new UserRefusal('INVALID', 'A case is not imported as closed like this: leave it open, or close it as something else.', ['input', 'closedAs']);
    }
    await manager.query('select pg_advisory_xact_lock(hashtext($1))', [`import ${submissionId}`]);
    const [known] = await manager.query<{ id: string }[]>(`select id from cases where reporter_id is null and submission_id = $1 and source = 'IMPORT'`, [submissionId]);
    if (known) return { caseId: known.id };
    const [report, title] = await takeFromTeam(context, [], [
      { armored: input.report, size: 'report', path: ['input', 'report'] },
      ...(input.title ? [{ armored: input.title, size: 'title', path: ['input', 'title'] } as const] : []),
    ]);
    if (!report) throw new Error('One field gives one sealed text.');
    const row = await openCase(manager, {
      source: 'IMPORT', issueType: null, installedSoftware: false, onlineServiceId: null, reporterId: null, reporterReference: null,
      plannedDisclosureAt: null, policyVersion: null, submissionId, submittedAt: receivedAt, responseDueAt: null,
    }, { report, title }, { id: context.viewer.accountId, role: 'TEAM' }, now);
    if (input.closedAs) await closeAtOnce(context, row.id, input.closedAs);
    return { caseId: row.id };
  });
}

/** Closed from today on, whenever it was there: what is kept of a closed case for a time is kept from its import. Nobody is told, and nobody is asked to be thanked. */
async function closeAtOnce(context: PersonContext, caseId: string, resolution: Resolution): Promise<void> {
  const { manager, now, viewer: { accountId } } = context;
  const row = await manager.findOneByOrFail(CaseEntity, { id: caseId });
  await changeCase(context, row, { id: accountId, role: 'TEAM' }, {
    changes: { state: 'CLOSED', resolution, closedAt: now, closedById: accountId },
    moved: { move: 'CLOSE', fromState: 'RECEIVED', toState: 'CLOSED', resolution },
  });
}
