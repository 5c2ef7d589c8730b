/** The online service that an input names. Commands only. */
import type { EntityManager } from 'typeorm';
import { UserRefusal } from '../errors.ts';
import { findService } from '../services/service-store.ts';

export const noSuchService = (): UserRefusal =>
  new UserRefusal('INVALID', 'There is no such online service. Choose one of the list, or none.', ['input', 'onlineService']);

/** @returns its key; null where none is named @throws UserRefusal INVALID */
export async function serviceId({ manager }: { readonly manager: EntityManager }, globalId: string | null | undefined): Promise<string | null> {
  if (globalId == null) return null;
  const service = await findService(manager, globalId);
  if (!service) throw noSuchService();
  return service.id;
}
