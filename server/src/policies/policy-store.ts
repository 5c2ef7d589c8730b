/** Versions of policy texts. Commands only; reading for answers goes through `read/`. */
import type { EntityManager } from 'typeorm';
import { PolicyEntity, type PolicySlug } from './policy.entity.ts';

export async function findPolicy(manager: EntityManager, slug: PolicySlug, version: number): Promise<PolicyEntity | null> {
  if (!Number.isInteger(version) || version < 1 || version > 2_147_483_647) return null;
  return manager.findOneBy(PolicyEntity, { slug, version });
}

/** The next version; versions have no gaps. The lock makes two adoptions at once two versions. */
export async function insertPolicy(
  manager: EntityManager, policy: { readonly slug: PolicySlug; readonly markdown: string; readonly adoptedById: string | null },
): Promise<PolicyEntity> {
  await manager.query('select pg_advisory_xact_lock(hashtext($1))', [`policy ${policy.slug}`]);
  const [{ version }] = await manager.query<[{ version: number }]>(
    'select coalesce(max(version), 0) + 1 as version from policy where slug = $1', [policy.slug]);
  return manager.save(PolicyEntity, manager.create(PolicyEntity, { ...policy, version }));
}
