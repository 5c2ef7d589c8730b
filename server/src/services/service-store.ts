/** Rows of online services. Commands only; reading for answers goes through `read/`. */
import type { EntityManager } from 'typeorm';
import { keyOf } from '../read/global-id.ts';
import { OnlineServiceEntity } from './online-service.entity.ts';

/** @param globalId of an OnlineService; anything else finds nothing */
export async function findService(manager: EntityManager, globalId: string): Promise<OnlineServiceEntity | null> {
  const id = keyOf('OnlineService', globalId);
  return id === null ? null : manager.findOneBy(OnlineServiceEntity, { id });
}
