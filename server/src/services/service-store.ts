/** Rows of online services. Commands only; reading for answers goes through `read/`. */
import type { EntityManager } from 'typeorm';
import { fromGlobalId } from '../read/global-id.ts';
import { OnlineServiceEntity } from './online-service.entity.ts';

/** @param globalId of an OnlineService; anything else finds nothing */
export async function findService(manager: EntityManager, globalId: string): Promise<OnlineServiceEntity | null> {
  const found = fromGlobalId(globalId);
  if (found?.type !== 'OnlineService' || !/^\d{1,18}$/.test(found.key)) return null;
  return manager.findOneBy(OnlineServiceEntity, { id: found.key });
}
