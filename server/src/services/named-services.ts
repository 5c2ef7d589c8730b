/** Services that somebody names by their ids. Commands of every feature may import this file. */
import { type EntityManager, In } from 'typeorm';
import { UserRefusal } from '../errors.ts';
import { keyOf } from '../read/global-id.ts';
import { OnlineServiceEntity } from './online-service.entity.ts';

const refuse = (message: string): never => {
  throw new UserRefusal('INVALID', message, ['input', 'onlineServices']);
};

/** @param ids global ids; null: every service, and cases of none @returns their keys @throws UserRefusal INVALID for none, or an unknown one */
export async function goodServices(manager: EntityManager, ids: readonly string[] | null): Promise<string[] | null> {
  if (ids === null) return null;
  const keys = [...new Set(ids.map((id) => keyOf('OnlineService', id) ?? refuse('There is no such service.')))];
  if (keys.length === 0) return refuse('Choose at least one service, or all of them.');
  if ((await manager.countBy(OnlineServiceEntity, { id: In(keys) })) < keys.length) return refuse('There is no such service.');
  return keys;
}
