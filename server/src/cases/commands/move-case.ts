import type { App } from '../../app.ts';
import { UserRefusal } from '../../errors.ts';
import { queueMail } from '../../mail/outbox.ts';
import type { Viewer } from '../../read/viewer.ts';
import { judgeAdvisoryUrl } from '../advisory-rules.ts';
import { type OpenedCase, openCase } from '../case-access.ts';
import type { CaseEntity } from '../case.entity.ts';
import { changeCase, settleDuplicates } from '../case-change.ts';
import type { CaseMove, Resolution } from '../case-facts.ts';
import { findByNumber, loadChain, repointDuplicates } from '../case-links.ts';
import { idempotentCommand, type PersonContext } from '../command.ts';
import { judgeDuplicate } from '../duplicate-rules.ts';
import { takeForCase } from '../sealed-input.ts';
import { judgeMove, type MoveOutcome } from '../state-machine-rules.ts';
import { takeClearCopy } from '../tell-readers.ts';
import { deliver, withoutCopy } from './post-message.ts';

export interface MoveCase {
  readonly idempotencyKey: string;
  readonly number: string;
  readonly version: number;
  readonly move: CaseMove;
  readonly resolution?: Resolution | null;
  /** The original's number. */
  readonly duplicateOf?: string | null;
  readonly message?: string | null;
  readonly advisoryUrl?: string | null;
  /** The message unsealed, for a reporter who chose plain mail. */
  readonly clearCopy?: string | null;
}

/**
 * Every change of state.
 * @returns the case's id; the first answer where it was sent before
 * @throws NotFound, Forbidden, UserRefusal CONFLICT, ILLEGAL_MOVE, REQUIRED, … and those of the gate
 */
export async function moveCase(app: App, viewer: Viewer, input: MoveCase): Promise<{ caseId: string }> {
  return idempotentCommand(app, viewer, 'moveCase', withoutCopy(input), async (context) => {
    const opened = await openCase(context, 'case:move', input);
    const { row, actor, author } = opened;
    // A reporter’s is refused below without a look: else they would learn which numbers there are.
    const original = input.duplicateOf && actor.role !== 'REPORTER' ? await findEndOfChain(context, opened, input.duplicateOf) : null;
    const duplicateOfId = original?.id ?? input.duplicateOf ?? null;
    const { move, resolution = null } = input;
    const judge = (reachesReporter: boolean): MoveOutcome =>
      judgeMove(row, actor, { move, resolution, duplicateOfId, hasMessage: !!input.message, reachesReporter }, context.now, context.settings);
    const outcome = judge(true);
    const advisoryUrl = judgeAdvisoryUrl(actor, input.advisoryUrl ?? null);
    const changes = advisoryUrl === null ? {} : { advisoryUrl };
    if (input.message) {
      const sealed = await takeForCase(context, opened, 'MESSAGE', { armored: input.message, size: 'message', path: ['input', 'message'] });
      const clearCopy = await takeClearCopy(context, opened, input.clearCopy);
      await deliver(context, opened, sealed, sealed.reachesReporter || clearCopy !== null ? outcome : judge(false), { changes, clearCopy });
    } else {
      await changeCase(context, row, author, { changes: { ...outcome.changes, ...changes }, moved: outcome.moved });
    }
    if (original) {
      await repointDuplicates(context, row.id, original.id);
      await settleDuplicates(context, original);
    }
    await tellClosed(context, opened);
    return { caseId: row.id };
  });
}

/** Rule 6: the case named, or the end of the chain that starts there. */
async function findEndOfChain({ manager }: PersonContext, { row }: OpenedCase, number: string): Promise<CaseEntity> {
  const named = await findByNumber(manager, number.trim().toUpperCase());
  if (!named) throw new UserRefusal('INVALID', 'There is no case of that number.', ['input', 'duplicateOf']);
  const chain = await loadChain(manager, named.id);
  return judgeDuplicate(row, named.id, (id) => chain.get(id));
}

/** A closing without a message (spam) tells nobody; one that asks for consent has a mail of its own. */
async function tellClosed({ manager }: PersonContext, { row }: OpenedCase): Promise<void> {
  if (row.state !== 'CLOSED' || row.resolution === 'SPAM' || row.creditableSince !== null) return;
  const { number, reporterReference: reference } = row;
  await queueMail(manager, {
    identity: `closed:${row.id}:${row.version}`, accountId: row.reporterId, toReporter: true, kind: 'CLOSED', facts: { number, reference },
  });
}
