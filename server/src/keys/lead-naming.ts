/**
 * "New lead by two holders together or by the recovery kit." What both ways have in common: whose key becomes a lead's, what was signed,
 * and what follows. Browsers judge the same signatures by themselves; the server alone can make nobody a lead whom they believe.
 */
import * as openpgp from 'openpgp';
import type { EntityManager } from 'typeorm';
import { type LeadStatement, namingHours, readLeadStatement } from '../../../schema/lead-statement.ts';
import { AccountEntity } from '../accounts/account.entity.ts';
import { takeCode } from '../accounts/one-time-codes.ts';
import type { PersonContext } from '../cases/command.ts';
import { UserRefusal } from '../errors.ts';
import { keyOf } from '../read/global-id.ts';
import type { Role } from '../read/viewer.ts';
import { slightlyAhead } from './clocks.ts';
import { checkSealedHalf, storeGrants } from './holder-grant.ts';
import { keyStatus } from './key-status-rules.ts';
import { keysOf } from './key-store.ts';
import { LeadNamingEntity, LeadVoucherEntity } from './lead-naming.entity.ts';
import { PublicKeyEntity } from './public-key.entity.ts';
import { hexOf } from './public-key-facts.ts';
import { recordTeamEvent, tell } from './team-events.ts';
import { TeamKeyEntity } from './team-key.entity.ts';

/** A team key for the one who is named: the current one, or a retired one that opens older cases. */
export interface CandidateGrant {
  /** Global id. */
  readonly teamKey: string;
  readonly sealedPrivateKey: string;
}

const statementPath = ['input', 'statement'];
export const badStatement = (message: string): UserRefusal => new UserRefusal('BAD_PROOF', message, statementPath);

/** @throws UserRefusal BAD_PROOF */
export function requireStatement(text: string, portalId: string, teamKey: TeamKeyEntity, now: Date): LeadStatement {
  const statement = readLeadStatement(text);
  if (!statement || statement.portalId !== portalId || statement.teamKey !== teamKey.fingerprint)
    throw badStatement('The signed text names another portal or team key than these. Load the page again and sign the new text.');
  const signedAt = new Date(statement.time);
  if (signedAt > slightlyAhead(now) || signedAt.getTime() < now.getTime() - namingHours * 3_600_000)
    throw badStatement(`The first signature is older than ${namingHours} hours, or of the future. Begin again.`);
  return statement;
}

/** Who signs first takes a challenge, so that no signature of another day opens anything. @throws UserRefusal BAD_PROOF */
export async function takeRound({ manager, viewer }: PersonContext, round: string): Promise<void> {
  const code = await takeCode(manager, 'KEY_CHALLENGE', round);
  if (code?.accountId !== viewer.accountId)
    throw badStatement('This text was begun more than ten minutes ago or was used already. Begin again and sign the new one.');
}

/** Of somebody who is still of the team, and stays so until this is done: a key of theirs that is neither revoked nor expired; one that no earlier key vouched for too. @throws UserRefusal INVALID */
export async function candidateKey(manager: EntityManager, accountId: string, fingerprint: string, now: Date): Promise<PublicKeyEntity> {
  const ofTeam = await manager.query<object[]>(`select from account where id = $1 and roles && '{TRIAGER,LEAD}' and disabled_at is null for no key update`, [accountId]);
  if (ofTeam.length === 0) throw new UserRefusal('INVALID', 'Only somebody of the team can be named a lead.', ['input', 'candidate']);
  const key = (await keysOf(manager, accountId)).find((each) => each.fingerprint === fingerprint);
  const status = key && keyStatus({ ...key, retiredAt: null }, now);
  if (!key || status !== 'CURRENT')
    throw new UserRefusal('INVALID', 'This is no usable key of the person who is to be a lead. They register one first.', ['input', 'candidate']);
  return key;
}

export interface Naming {
  readonly naming: LeadNamingEntity;
  readonly key: PublicKeyEntity;
  readonly teamKey: TeamKeyEntity;
  readonly grants: readonly CandidateGrant[];
}

/** The candidate is a lead from now on, with this key; everybody hears of it. */
export async function completeNaming(context: PersonContext, { naming, key, teamKey, grants }: Naming): Promise<void> {
  const { manager, now, viewer } = context;
  const { candidateId } = naming;
  await makeCurrent(manager, key, now);
  const account = await manager.findOneByOrFail(AccountEntity, { id: candidateId });
  await manager.update(AccountEntity, { id: candidateId }, { roles: [...new Set<Role>([...account.roles, 'LEAD'])] });
  await storeCandidateGrants(context, candidateId, key.armored, grants);
  await manager.update(LeadNamingEntity, { id: naming.id }, { namedAt: now, keys: await keysToCheckBy(manager, naming, teamKey) });
  await recordTeamEvent(manager, { at: now, kind: 'LEAD_NAMED', actorId: viewer.accountId, subjectId: candidateId, teamKeyId: teamKey.id });
  await tell(manager, 'ALL', `lead-named:${naming.id}`, { kind: 'LEAD_NAMED', facts: { fingerprint: naming.fingerprint, way: naming.way } });
}

async function makeCurrent(manager: EntityManager, { id, accountId }: PublicKeyEntity, now: Date): Promise<void> {
  await manager.query(
    'update public_key set retired_at = $3 where account_id = $1 and id <> $2 and retired_at is null and revoked_at is null',
    [accountId, id, now],
  );
  await manager.update(PublicKeyEntity, { id }, { retiredAt: null });
}

/** @throws UserRefusal INVALID and those of checkSealedHalf */
async function storeCandidateGrants({ manager, now, viewer }: PersonContext, holderId: string, armored: string, grants: readonly CandidateGrant[]): Promise<void> {
  for (const [at, grant] of grants.entries()) {
    const path = ['input', 'grants', String(at)];
    const id = keyOf('TeamKey', grant.teamKey) ?? '';
    const teamKey = /^\d{1,18}$/u.test(id) ? await manager.findOneBy(TeamKeyEntity, { id }) : null;
    if (!teamKey || teamKey.revokedAt !== null)
      throw new UserRefusal('INVALID', 'This is no team key that can be handed on. Load the page again.', [...path, 'teamKey']);
    const sealedPrivateKey = await checkSealedHalf(grant.sealedPrivateKey, armored, now, path);
    await storeGrants(manager, teamKey.id, [{ holderId, sealedPrivateKey }], viewer.accountId, now);
  }
}

/** The key that is named, the team key, the signers' keys, and the keys that certified those: as they stand now, whatever becomes of them. */
async function keysToCheckBy(manager: EntityManager, naming: LeadNamingEntity, teamKey: TeamKeyEntity): Promise<string[]> {
  const vouchers = await manager.find(LeadVoucherEntity, { where: { leadNamingId: naming.id }, order: { id: 'ASC' } });
  const certified = [teamKey.armored, ...vouchers.map(({ armored }) => armored)];
  const parsed = await Promise.all(certified.map(async (armoredKey) => openpgp.readKey({ armoredKey })));
  const issuers = parsed.flatMap(({ users }) => users.flatMap(({ otherCertifications }) => otherCertifications.map(({ issuerKeyID }) => hexOf(issuerKeyID))));
  const rows = await manager.query<{ armored: string }[]>('select armored from public_key where key_ids && $1 order by id', [issuers]);
  return [...new Set([naming.armored, ...certified, ...rows.map(({ armored }) => armored)])];
}
