/** The grants of a rotation: to whoever rotates, and to everybody who holds the key before. */
import type { EntityManager } from 'typeorm';
import { UserRefusal } from '../errors.ts';
import { toGlobalId } from '../read/global-id.ts';
import { type CheckedGrant, checkGrant, type HolderGrant } from './holder-grant.ts';

const path = ['input', 'grants'];

/**
 * Whoever holds the key before this one and is still of the team holds this one too; a person who should not leaves the team first.
 * @throws UserRefusal INVALID, INCOMPLETE_GRANT and those of checkGrant
 */
export async function checkRotationGrants(
  manager: EntityManager,
  grants: readonly HolderGrant[],
  granterId: string,
  now: Date,
): Promise<CheckedGrant[]> {
  const checked: CheckedGrant[] = [];
  for (const [at, grant] of grants.entries()) checked.push(await checkGrant(grant, { manager, now, granterId, path: [...path, String(at)] }));
  const granted = new Set(checked.map(({ holderId }) => holderId));
  if (granted.size < checked.length) throw new UserRefusal('INVALID', 'A person is named twice. Name every holder once.', path);
  if (!granted.has(granterId))
    throw new UserRefusal('INCOMPLETE_GRANT', 'You need the new team key yourself: seal it to your own key too.', path);
  const missing = (await holders(manager, now)).filter((id) => !granted.has(id));
  if (missing.length > 0) {
    throw new UserRefusal(
      'INCOMPLETE_GRANT',
      `Whoever holds the team key now gets the new one in this step. Missing: ${missing.map((id) => toGlobalId('Triager', id)).join(' ')}`,
      path,
    );
  }
  return checked;
}

/** Who holds the current team key, is of the team, and has a key that it could be sealed to. */
async function holders(manager: EntityManager, now: Date): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(`
    select account.id from team_key_grant
      join team_key on team_key.id = team_key_id and retired_at is null and revoked_at is null
      join account on account.id = holder_id and roles && '{TRIAGER,LEAD}' and disabled_at is null
    where exists (select from public_key where account_id = account.id and public_key.retired_at is null and public_key.revoked_at is null
      and (public_key.expires_at is null or public_key.expires_at > $1))`, [now]);
  return rows.map(({ id }) => id);
}
