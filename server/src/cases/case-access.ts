/** How every command reaches its case: found, locked, visible, and in the version that the caller judged. */
import { actorFor, authorize, type CaseAuthorization } from '../authorization.ts';
import { Forbidden, NotFound, UserRefusal } from '../errors.ts';
import type { CaseEntity } from './case.entity.ts';
import type { CaseActor, CaseParticipant } from './case-facts.ts';
import { participantsOf } from './case-participants.ts';
import { type EventActor, lockCase } from './case-store.ts';
import type { PersonContext } from './command.ts';
import { writesAs } from './actor-rules.ts';

export interface OpenedCase {
  readonly row: CaseEntity;
  /** As whom the viewer acts here. */
  readonly actor: CaseActor & { readonly id: string };
  /** The same, for history. */
  readonly author: EventActor;
  readonly participants: readonly CaseParticipant[];
}

/**
 * Locks the case for the rest of the transaction.
 * @param version what the caller saw; left out where a command never conflicts
 * @throws NotFound for hidden and missing alike, Forbidden, UserRefusal CONFLICT
 */
export async function openCase(
  context: PersonContext, action: CaseAuthorization, input: { readonly number: string; readonly version?: number },
): Promise<OpenedCase> {
  const { manager } = context;
  const row = await lockCase(manager, { number: input.number });
  const participants = row ? await participantsOf(manager, [row.id]) : new Map<string, never>();
  const opened = judgeAccess(context, action, row, participants.get(row?.id ?? '') ?? []);
  if (input.version !== undefined && input.version !== opened.row.version) {
    throw new UserRefusal('CONFLICT', 'Somebody changed this case meanwhile. Look at it again, then decide.', ['input', 'version']);
  }
  return opened;
}

/** For a case that is locked already; null where there is none. @throws NotFound, Forbidden */
export function judgeAccess(
  { viewer }: Pick<PersonContext, 'viewer'>, action: CaseAuthorization, row: CaseEntity | null, participants: readonly CaseParticipant[],
): OpenedCase {
  // An account that went while this waited for the case has none any more.
  if (!row || (row.reporterGoneAt && row.reporterId === viewer.accountId)) throw new NotFound();
  const { reporterId, onlineServiceId, source } = row;
  const facts = { reporterId, onlineServiceId, source, participants };
  authorize(viewer, action, facts);
  const actor = actorFor(viewer, facts);
  if (actor?.id == null) throw new Forbidden();
  return { row, actor: { ...actor, id: actor.id }, author: { id: actor.id, role: writesAs(row, actor) }, participants };
}
