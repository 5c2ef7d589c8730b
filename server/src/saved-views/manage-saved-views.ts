import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import { authorize } from '../authorization.ts';
import { readCaseQuery } from '../cases/case-query-sql.ts';
import { personCommand } from '../cases/command.ts';
import { UserRefusal } from '../errors.ts';
import { keyOf } from '../read/global-id.ts';
import { isTeam, shapeOf, type Viewer } from '../read/viewer.ts';
import { mostViews, readViewName } from './saved-view-rules.ts';

export interface SaveView {
  readonly name: string;
  readonly query: string;
  /** With the team. */
  readonly shared: boolean;
}

/**
 * Keeps a query under a name; one of that name, whatever its letter case, is replaced. A shared one is the team's: anybody of the team
 * replaces it, and it stays when they leave.
 * @returns the view's row @throws Unauthenticated, Forbidden, BadUserInput with the place in the query, UserRefusal REQUIRED, INVALID, TOO_LARGE
 */
export async function saveView(app: App, viewer: Viewer, { name: given, query, shared }: SaveView): Promise<{ readonly viewId: string }> {
  return personCommand(app, viewer, async ({ manager, now, viewer: person }) => {
    authorize(person, shared ? 'view:share' : 'view:save');
    const name = readViewName(given);
    readCaseQuery(query, shapeOf(person));
    const ownerId = shared ? null : person.accountId;
    await manager.query('lock table saved_view in share row exclusive mode');
    const [known] = await manager.query<readonly { readonly id: string }[]>(
      'select id from saved_view where owner_id is not distinct from $1 and lower(name) = lower($2)', [ownerId, name]);
    if (known) {
      await manager.query('update saved_view set name = $2, query = $3, updated_at = $4 where id = $1', [known.id, name, query.trim(), now]);
      return { viewId: known.id };
    }
    await refuseTooMany(manager, ownerId);
    const [made] = await manager.query<readonly { readonly id: string }[]>(
      'insert into saved_view (owner_id, name, query, created_at, updated_at) values ($1, $2, $3, $4, $4) returning id', [ownerId, name, query.trim(), now]);
    if (!made) throw new Error('the view was not stored');
    return { viewId: made.id };
  });
}

async function refuseTooMany(manager: EntityManager, ownerId: string | null): Promise<void> {
  const [{ count }] = await manager.query<[{ readonly count: number }]>('select count(*)::int from saved_view where owner_id is not distinct from $1', [ownerId]);
  if (count >= mostViews) throw new UserRefusal('TOO_LARGE', `${mostViews} views are enough to look through. Delete one first.`, ['input']);
}

/** One's own, and by anybody of the team a shared one. What is gone, or somebody else's, is no fault. @throws Unauthenticated, Forbidden */
export async function deleteSavedView(app: App, viewer: Viewer, { id }: { readonly id: string }): Promise<object> {
  return personCommand(app, viewer, async ({ manager, viewer: person }) => {
    authorize(person, 'view:save');
    const key = keyOf('SavedView', id);
    if (key === null) return {};
    await manager.query('delete from saved_view where id = $1 and (owner_id = $2 or (owner_id is null and $3))', [key, person.accountId, isTeam(person)]);
    return {};
  });
}
