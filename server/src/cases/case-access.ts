/** How every command reaches its case: found, locked, visible, and in the version that the caller judged. */
import { actorFor, authorize, type CaseAuthorization } from '../authorization.ts';
import { Forbidden, NotFound, UserRefusal } from '../errors.ts';
import type { CaseEntity } from './case.entity.ts';
import type { CaseActor } from './case-facts.ts';
import { type EventActor, lockCase } from './case-store.ts';
import type { PersonContext } from './command.ts';

export interface OpenedCase {
  readonly row: CaseEntity;
  /** As whom the viewer acts here. */
  readonly actor: CaseActor & { readonly id: string };
  /** The same, for history. */
  readonly author: EventActor;
}

/**
 * Locks the case for the rest of the transaction.
 * @param version what the caller saw; left out where a command never conflicts
 * @throws NotFound for hidden and missing alike, Forbidden, UserRefusal CONFLICT
 */
export async function openCase(
  context: PersonContext, action: CaseAuthorization, input: { readonly number: string; readonly version?: number },
): Promise<OpenedCase> {
  const { manager, viewer } = context;
  const row = await lockCase(manager, { number: input.number });
  if (!row) throw new NotFound();
  authorize(viewer, action, row);
  if (input.version !== undefined && input.version !== row.version) {
    throw new UserRefusal('CONFLICT', 'Somebody changed this case meanwhile. Look at it again, then decide.', ['input', 'version']);
  }
  const actor = actorFor(viewer, row);
  if (actor?.id == null) throw new Forbidden();
  return { row, actor: { ...actor, id: actor.id }, author: { id: actor.id, role: actor.role === 'REPORTER' ? 'REPORTER' : 'TEAM' } };
}
