/** Versions of policy texts. Commands only; reading for answers goes through `read/`. */
import type { EntityManager } from 'typeorm';
import { PolicyEntity, type PolicySlug } from './policy.entity.ts';

/** @returns the version that holds, 0 for none; nobody adopts another one until the transaction ends */
export async function lockNewest(manager: EntityManager, slug: PolicySlug): Promise<number> {
  await manager.query('select pg_advisory_xact_lock(hashtext($1))', [`policy ${slug}`]);
  const [{ version }] = await manager.query<[{ version: number }]>('select coalesce(max(version), 0) as version from policy where slug = $1', [slug]);
  return version;
}

/** The next version; versions have no gaps. The lock makes two adoptions at once two versions. */
export async function insertPolicy(
  manager: EntityManager, policy: { readonly slug: PolicySlug; readonly markdown: string; readonly adoptedById: string | null },
): Promise<PolicyEntity> {
  return manager.save(PolicyEntity, manager.create(PolicyEntity, { ...policy, version: (await lockNewest(manager, policy.slug)) + 1 }));
}
