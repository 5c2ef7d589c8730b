/** A recovery kit and its own key. The kit's key is certified by the lead who made the kit, and signs where the kit names a lead. */
import * as openpgp from 'openpgp';
import type { EntityManager } from 'typeorm';
import { kitUserId } from '../../../schema/lead-statement.ts';
import { UserRefusal } from '../errors.ts';
import { certificationsBy, isCertified } from './certification.ts';
import { TeamKitEntity } from './team-key.entity.ts';

const path = ['input', 'kitKey'];
const MAX_LENGTH = 16 * 1024;
const notAKit = (): UserRefusal =>
  new UserRefusal('INVALID', 'This is not the public key of a recovery kit of this team key, certified by a lead. Make the kit again.', path);

/** @param teamKey its fingerprint @throws UserRefusal INVALID, PRIVATE_KEY */
export async function readKitKey(armored: string, teamKey: string, certifiers: readonly openpgp.Key[], now: Date): Promise<openpgp.Key> {
  if (armored.includes('PRIVATE KEY'))
    throw new UserRefusal('PRIVATE_KEY', 'This is a private key. It was not kept, but treat it as compromised and make the kit again.', path);
  const keys = armored.length > MAX_LENGTH ? [] : await openpgp.readKeys({ armoredKeys: armored }).catch((): openpgp.Key[] => []);
  const [key] = keys;
  if (!key || keys.length > 1 || key.isPrivate() || key.keyPacket.version !== 4) throw notAKit();
  key.users = key.users.filter(({ userID }) => userID?.userID === kitUserId(teamKey));
  if (key.users.length !== 1 || !(await isCertified(key, certifiers, now))) throw notAKit();
  for (const user of key.users) user.otherCertifications = await certificationsBy(user, certifiers, now);
  return key;
}

export async function storeKit(manager: EntityManager, teamKeyId: string, key: openpgp.Key, restoredAt: Date): Promise<void> {
  const fingerprint = key.getFingerprint().toUpperCase();
  const armored = key.armor().replaceAll('\r\n', '\n');
  await manager.upsert(TeamKitEntity, { teamKeyId, fingerprint, armored, restoredAt }, ['fingerprint']);
}
