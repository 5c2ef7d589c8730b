/** Whether reports are taken. Commands and the session route may import it. */
import type { EntityManager } from 'typeorm';

/**
 * "No report is accepted before its recovery kit has been restored once. A portal stays closed until a lead has adopted its policy
 * text." Nor does one that was put back from a backup take any before a lead has opened it.
 */
export const portalIsOpenSql = `(
  exists (select from team_key where revoked_at is null and retired_at is null and recovery_restored_at is not null)
    and exists (select from policy where slug = 'DISCLOSURE' and adopted_by_id is not null)
    and not exists (select from installation where restored_at is not null))`;

export async function portalIsOpen(manager: Pick<EntityManager, 'query'>): Promise<boolean> {
  const [{ open }] = await manager.query<[{ open: boolean }]>(`select ${portalIsOpenSql} as open`);
  return open;
}
