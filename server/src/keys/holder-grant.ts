/**
 * One grant of the team key: "Grants go only to holders whose key carries a certification by a lead." The server cannot look into
 * what was sealed; it sees to it that nobody but the holder can open it.
 */
import * as openpgp from 'openpgp';
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../audit/record.ts';
import { UserRefusal } from '../errors.ts';
import { keyOf } from '../read/global-id.ts';
import { assemble } from '../sealed/armor.ts';
import { gate } from '../sealed/gate.ts';
import { isCertified } from './certification.ts';
import { isCurrent, keysOf, leadKeys } from './key-store.ts';
import { readPublicKey } from './public-key-facts.ts';
import { TeamKeyGrantEntity } from './team-key.entity.ts';

const MAX_SEALED_BYTES = 64 * 1024;

export interface HolderGrant {
  /** Global id of a Triager or Researcher. */
  readonly holder: string;
  readonly sealedPrivateKey: string;
}
export interface CheckedGrant {
  readonly holderId: string;
  readonly sealedPrivateKey: string;
}
export interface GrantChecking {
  readonly manager: EntityManager;
  readonly now: Date;
  /** Who grants; a lead's own key needs nobody else's word. */
  readonly granterId: string;
  readonly path: readonly string[];
}

/** @throws UserRefusal INVALID, KEY_NOT_CERTIFIED, FORBIDDEN_RECIPIENT, MISSING_RECIPIENT and those of the gate */
export async function checkGrant(grant: HolderGrant, { manager, now, granterId, path }: GrantChecking): Promise<CheckedGrant> {
  const holderPath = [...path, 'holder'];
  const holderId = await requireTeamMember(manager, grant.holder, holderPath);
  const row = (await keysOf(manager, holderId)).find((each) => isCurrent(each, now));
  if (!row) throw new UserRefusal('INVALID', 'This person has no current key yet. They register one first.', holderPath);
  const key = await openpgp.readKey({ armoredKey: row.armored });
  if (holderId !== granterId && !(await isCertified(key, await leadKeys(manager), now))) {
    throw new UserRefusal(
      'KEY_NOT_CERTIFIED',
      'No lead has certified this person’s key yet. Compare the fingerprint with them and certify it first.',
      holderPath,
    );
  }
  return { holderId, sealedPrivateKey: await checkSealedHalf(grant.sealedPrivateKey, row.armored, now, path) };
}

/**
 * @param armored the holder's key
 * @returns the message as it is kept
 * @throws UserRefusal FORBIDDEN_RECIPIENT and those of the gate
 */
export async function checkSealedHalf(sealedPrivateKey: string, armored: string, now: Date, path: readonly string[]): Promise<string> {
  const { encryptionKeyIds } = await readPublicKey(armored, { now, path: [...path, 'holder'] });
  const sealedPath = [...path, 'sealedPrivateKey'];
  const { pkesks, seipdBytes } = gate(sealedPrivateKey, { maxBytes: MAX_SEALED_BYTES, path: sealedPath });
  if (!pkesks.every(({ keyId }) => encryptionKeyIds.includes(keyId))) {
    throw new UserRefusal(
      'FORBIDDEN_RECIPIENT',
      'The team key must be sealed to the current key of its holder and to no other.',
      sealedPath,
    );
  }
  return assemble(
    pkesks.map(({ bytes }) => bytes),
    seipdBytes,
  );
}

/** Who leaves meanwhile waits, and then loses this grant too. */
async function requireTeamMember(manager: EntityManager, globalId: string, path: readonly string[]): Promise<string> {
  const accountId = keyOf('Triager', globalId) ?? keyOf('Researcher', globalId);
  const [account] = accountId === null ? [] : await manager.query<{ id: string }[]>(
    `select id from account where id = $1 and roles && '{TRIAGER,LEAD}' and disabled_at is null for share`,
    [accountId],
  );
  if (!account) throw new UserRefusal('INVALID', 'Only a triager or a lead can hold the team key.', path);
  return account.id;
}

/** Granted again, the newer sealing counts: the holder's key may have been replaced meanwhile. */
export async function storeGrants(
  manager: EntityManager,
  teamKeyId: string,
  grants: readonly CheckedGrant[],
  grantedById: string,
  at: Date,
): Promise<void> {
  await manager.upsert(
    TeamKeyGrantEntity,
    grants.map((grant) => ({ ...grant, teamKeyId, grantedById, grantedAt: at })),
    ['teamKeyId', 'holderId'],
  );
  for (const { holderId } of grants) await recordAudit(manager, { actorId: grantedById, kind: 'TEAM_KEY_GRANTED', subjectId: holderId, facts: { teamKey: teamKeyId } });
}
