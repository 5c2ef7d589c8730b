/** Rows of keys. Commands of this feature only; others ask through functions that say what they want. */
import * as openpgp from 'openpgp';
import { type EntityManager, IsNull } from 'typeorm';
import { keyStatus } from './key-status-rules.ts';
import { PublicKeyEntity } from './public-key.entity.ts';
import { TeamKeyEntity } from './team-key.entity.ts';

export const isCurrent = (row: PublicKeyEntity, now: Date): boolean => keyStatus(row, now) === 'CURRENT';

/** A key that came without the word of the one before it was retired the moment it was registered. */
export const cameWithWord = ({ retiredAt, registeredAt }: PublicKeyEntity): boolean => retiredAt === null || retiredAt > registeredAt;

export const speaksForAccount = (row: PublicKeyEntity): boolean => row.revokedAt === null && cameWithWord(row);

export async function keysOf(manager: EntityManager, accountId: string): Promise<PublicKeyEntity[]> {
  return manager.find(PublicKeyEntity, { where: { accountId }, order: { id: 'ASC' } });
}

/** The keys of those who are leads now: what certifications are judged by. */
export async function leadKeys(manager: EntityManager): Promise<openpgp.Key[]> {
  const rows = await manager.query<{ armored: string }[]>(`
    select public_key.armored from public_key join account on account.id = public_key.account_id
    where account.roles @> '{LEAD}' and account.disabled_at is null
      and revoked_at is null and retired_at is null and (expires_at is null or expires_at > now())`);
  return Promise.all(rows.map(({ armored }) => openpgp.readKey({ armoredKey: armored })));
}

export async function currentTeamKey(manager: EntityManager): Promise<TeamKeyEntity | null> {
  return manager.findOneBy(TeamKeyEntity, { revokedAt: IsNull(), retiredAt: IsNull() });
}

/** Whether a key, or one of its subkeys, stands under another account or is a team key. The lock holds off its twin. */
export async function isKeyInUse(manager: EntityManager, keyIds: readonly string[], accountId: string | null): Promise<boolean> {
  await manager.query(`select pg_advisory_xact_lock(hashtext('key ' || id)) from unnest($1::text[]) id order by id`, [keyIds]);
  const [{ taken }] = await manager.query<[{ taken: boolean }]>(`
    select exists (select from public_key where key_ids && $1 and account_id is distinct from $2)
      or exists (select from team_key where key_ids && $1) as taken`, [keyIds, accountId]);
  return taken;
}
