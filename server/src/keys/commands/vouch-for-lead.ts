import * as openpgp from 'openpgp';
import type { EntityManager } from 'typeorm';
import { namingHours } from '../../../../schema/lead-statement.ts';
import { accountOfTeam } from '../../accounts/account-store.ts';
import type { App } from '../../app.ts';
import { authorize } from '../../authorization.ts';
import { type PersonContext, personCommand } from '../../cases/command.ts';
import { Forbidden, NotFound, UserRefusal } from '../../errors.ts';
import type { Viewer } from '../../read/viewer.ts';
import { BadClearsigned, readClearsigned } from '../clearsigned.ts';
import { isCurrent, currentTeamKey, keysOf } from '../key-store.ts';
import { badStatement, type CandidateGrant, candidateKey, completeNaming, requireStatement, takeRound } from '../lead-naming.ts';
import { LeadNamingEntity, LeadVoucherEntity } from '../lead-naming.entity.ts';
import type { PublicKeyEntity } from '../public-key.entity.ts';
import { recordTeamEvent, tell } from '../team-events.ts';
import { type TeamKeyEntity, TeamKeyGrantEntity } from '../team-key.entity.ts';

export interface VouchForLead {
  /** Global id of a Triager. */
  readonly candidate: string;
  /** The text of schema/lead-statement.ts, clearsigned by the viewer's current key and by the team key. */
  readonly statement: string;
  /** What the candidate lacks of the team keys. */
  readonly grants: readonly CandidateGrant[];
}

/**
 * "New lead by two holders together": each signs the same text, which names the candidate's key, within 72 hours; the second signature
 * makes the candidate a lead. Neither is the candidate, and an administrator who holds no team key is neither.
 * @throws Forbidden, NotFound, UserRefusal BAD_PROOF, INVALID, CONFLICT
 */
export async function vouchForLead(app: App, viewer: Viewer, input: VouchForLead): Promise<{ leadNamingId: string }> {
  return personCommand(app, viewer, async (context) => {
    authorize(viewer, 'lead:vouch');
    const { manager, now } = context;
    await manager.query(`select pg_advisory_xact_lock(hashtext('lead naming'))`);
    const teamKey = await currentTeamKey(manager);
    if (!teamKey) throw new NotFound();
    const candidateId = await requireCandidate(context, input.candidate);
    const own = await holderKey(context, teamKey);
    const text = await signedText(input.statement, own.armored, teamKey.armored, now);
    const { lead, round } = requireStatement(text, context.settings.portalId, teamKey, now);
    const key = await candidateKey(manager, candidateId, lead, now);
    const known = await manager.findOneBy(LeadNamingEntity, { text });
    if (known && (known.candidateId !== candidateId || known.namedAt !== null || known.endsAt <= now))
      throw new UserRefusal('CONFLICT', 'This naming is over: it was completed, or its time has passed. Load the page again.');
    if (!known) await takeRound(context, round);
    const naming = known ?? (await open(manager, { text, candidateId, key, now }));
    await addVoucher(context, naming, own.armored, input.statement);
    if (known) await completeNaming(context, { naming, key, teamKey, grants: input.grants });
    else await announce(context, naming, teamKey);
    return { leadNamingId: naming.id };
  });
}

async function requireCandidate({ manager, viewer }: PersonContext, candidate: string): Promise<string> {
  const id = await accountOfTeam(manager, candidate);
  if (id === null) throw new UserRefusal('INVALID', 'Only somebody of the team can be named a lead.', ['input', 'candidate']);
  if (id === viewer.accountId) throw new UserRefusal('INVALID', 'Nobody names themselves: two others sign.', ['input', 'candidate']);
  return id;
}

/** The signer's current key. @throws Forbidden where they do not hold the current team key */
async function holderKey({ manager, now, viewer: { accountId } }: PersonContext, teamKey: TeamKeyEntity): Promise<PublicKeyEntity> {
  const holds = await manager.existsBy(TeamKeyGrantEntity, { teamKeyId: teamKey.id, holderId: accountId });
  const key = (await keysOf(manager, accountId)).find((each) => isCurrent(each, now));
  if (!holds || !key) throw new Forbidden();
  return key;
}

/** @throws UserRefusal BAD_PROOF unless both keys signed, and no other */
async function signedText(statement: string, ownArmored: string, teamArmored: string, now: Date): Promise<string> {
  const [own, teamKey] = await Promise.all([ownArmored, teamArmored].map(async (armoredKey) => openpgp.readKey({ armoredKey })));
  if (!own || !teamKey) throw new Error('Both keys are stored.');
  const signed = await readClearsigned(statement, own, now, [teamKey]).catch((error: unknown) => {
    throw error instanceof BadClearsigned ? badStatement('The text is not signed by your current key and the team key. Sign it again in the page.') : error;
  });
  if (!signed.signers.includes(teamKey)) throw badStatement('The team key has to sign too. Sign it again in the page.');
  return signed.text;
}

interface Opening {
  readonly text: string;
  readonly candidateId: string;
  readonly key: PublicKeyEntity;
  readonly now: Date;
}
async function open(manager: EntityManager, { text, candidateId, key, now }: Opening): Promise<LeadNamingEntity> {
  const { fingerprint, armored } = key;
  const endsAt = new Date(now.getTime() + namingHours * 3_600_000);
  return manager.save(manager.create(LeadNamingEntity, { text, candidateId, fingerprint, armored, way: 'HOLDERS', openedAt: now, endsAt, namedAt: null, keys: [] }));
}

async function addVoucher({ manager, now, viewer: { accountId } }: PersonContext, { id }: LeadNamingEntity, armored: string, statement: string): Promise<void> {
  if (await manager.existsBy(LeadVoucherEntity, { leadNamingId: id, voucherId: accountId }))
    throw new UserRefusal('CONFLICT', 'You have signed already. Another holder of the team key signs next.');
  await manager.insert(LeadVoucherEntity, { leadNamingId: id, voucherId: accountId, armored, statement, signedAt: now });
}

async function announce({ manager, now, viewer }: PersonContext, { id, candidateId, fingerprint, endsAt }: LeadNamingEntity, teamKey: TeamKeyEntity): Promise<void> {
  await recordTeamEvent(manager, { at: now, kind: 'LEAD_VOUCHED', actorId: viewer.accountId, subjectId: candidateId, teamKeyId: teamKey.id });
  await tell(manager, 'ALL', `lead-vouched:${id}`, { kind: 'LEAD_VOUCHED', facts: { fingerprint, endsAt: endsAt.toISOString() } });
}
