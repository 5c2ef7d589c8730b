import type { App } from '../../app.ts';
import { authorize } from '../../authorization.ts';
import { type PersonContext, personCommand } from '../../cases/command.ts';
import { Forbidden, NotFound, UserRefusal } from '../../errors.ts';
import type { Viewer } from '../../read/viewer.ts';
import { LostKeyApprovalEntity, LostKeyEntity } from '../lost-key.entity.ts';
import { tellOfLostKey } from '../lost-key-notices.ts';
import { type ApprovalFault, approvalFault, type DeclineReason, lostKeyStep, type LostKeyState } from '../lost-key-rules.ts';
import { casesReportedBy, endLostKey, lockLostKey, type OpenedLostKey } from '../lost-key-store.ts';

export interface ApproveLostKey {
  /** Global. */
  readonly id: string;
  /** Of the new key, as this person compared it. */
  readonly fingerprint: string;
  /** Numbers of the cases to open to it. */
  readonly cases: readonly string[];
}

/** @throws NotFound */
async function openLostKey({ manager, viewer }: PersonContext, id: string): Promise<OpenedLostKey> {
  authorize(viewer, 'lostKey:judge');
  const opened = await lockLostKey(manager, id);
  if (opened === null) throw new NotFound();
  return opened;
}

/** One of the two. @throws NotFound, Forbidden, UserRefusal ILLEGAL_MOVE, CONFLICT, INVALID */
export async function approveLostKey(app: App, viewer: Viewer, input: ApproveLostKey): Promise<{ lostKeyId: string }> {
  return personCommand(app, viewer, async (context) => {
    const { manager, now, viewer: { accountId: approverId } } = context;
    const { row, facts } = await openLostKey(context, input.id);
    const own = await casesReportedBy(manager, row.accountId);
    const caseIds = [...new Set(input.cases)].map((number) => own.get(number) ?? '');
    const fingerprint = input.fingerprint.replaceAll(' ', '').toUpperCase();
    const fault = approvalFault(facts, { approverId, fingerprint, caseIds }, new Set(own.values()), now);
    if (fault !== null) throw refusalOf(fault);
    await manager.insert(LostKeyApprovalEntity, { lostKeyId: row.id, approverId, caseIds, approvedAt: now });
    const state: LostKeyState = lostKeyStep(row.state, 'APPROVE') ?? row.state;
    const changes = { state, waitingSince: state === 'WAITING' ? now : null };
    await manager.update(LostKeyEntity, { id: row.id }, changes);
    await tellOfLostKey(manager, Object.assign(row, changes));
    return { lostKeyId: row.id };
  });
}

/** One is enough. @throws NotFound, Forbidden, UserRefusal ILLEGAL_MOVE */
export async function declineLostKey(
  app: App, viewer: Viewer, { id, reason }: { readonly id: string; readonly reason: DeclineReason },
): Promise<{ lostKeyId: string }> {
  return personCommand(app, viewer, async (context) => {
    const { row } = await openLostKey(context, id);
    const { accountId } = context.viewer;
    if (accountId === row.accountId) throw new Forbidden();
    if (lostKeyStep(row.state, 'DECLINE') === null) throw refusalOf('STATE');
    await endLostKey(context, row, 'DECLINED', accountId, { declineReason: reason });
    return { lostKeyId: row.id };
  });
}

function refusalOf(fault: ApprovalFault): Forbidden | UserRefusal {
  switch (fault) {
    case 'OWN': return new Forbidden();
    case 'TWICE': return new UserRefusal('ILLEGAL_MOVE', 'You agreed already. A second person of the team has to.');
    case 'STATE': return new UserRefusal('ILLEGAL_MOVE', 'This request is decided or over already. Load the page again.');
    case 'OTHER_KEY': return new UserRefusal('CONFLICT', 'This is not the key that the request is for now. Load the page again, and compare the fingerprint.', ['input', 'fingerprint']);
    case 'OTHER_CASES': return new UserRefusal('INVALID', 'One of these cases is not this person’s. Load the page again, and choose among theirs.', ['input', 'cases']);
  }
}
