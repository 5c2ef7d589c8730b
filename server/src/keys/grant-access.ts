/**
 * Re-wrap: new PKESK packets for one reader beside the texts of cases; bodies stay as they are. Cases are locked, so that no text slips
 * in between, and judged one by one; what is taken is written in a few statements, however many they are. Commands only.
 */
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../audit/record.ts';
import type { CaseEntity } from '../cases/case.entity.ts';
import { judgeAccess, type OpenedCase } from '../cases/case-access.ts';
import { changeCase } from '../cases/case-change.ts';
import { participantsOf } from '../cases/case-participants.ts';
import { lockCases, recordGrants, touchCases } from '../cases/case-store.ts';
import type { PersonContext } from '../cases/command.ts';
import { applyTeamMessage } from '../cases/message-rules.ts';
import type { ReaderRole } from '../../../schema/words-by-role.ts';
import { Forbidden, NotFound, UserRefusal } from '../errors.ts';
import { judgeGrants, type NewPackets, type SealedTextGrant } from './case-grants.ts';
import { textsOf } from './case-texts.ts';
import { unchosenCases } from './lost-key-store.ts';
import { isCurrent, keysOf } from './key-store.ts';
import { insertPackets } from './packet-store.ts';
import { readPublicKey } from './public-key-facts.ts';

export interface CaseGrants {
  readonly number: string;
  readonly grants: readonly SealedTextGrant[];
  /** Of the input that holds `grants`. */
  readonly path: readonly string[];
}
export interface GrantOutcome {
  readonly number: string;
  readonly caseId: string | null;
  /** New packets. */
  readonly added: number;
  /** Why nothing of this case was written. */
  readonly refusal: NotFound | Forbidden | UserRefusal | null;
}
interface TakenGrant {
  readonly opened: OpenedCase;
  readonly role: Exclude<ReaderRole, 'CONTACT'>;
  readonly packets: readonly NewPackets[];
}

/**
 * @param readerId account id; each case's reporter, or a participant of it
 * @returns an outcome per case, in their order: one that is refused keeps none of the others back
 */
export async function grantAccess(context: PersonContext, readerId: string, asked: readonly CaseGrants[]): Promise<readonly GrantOutcome[]> {
  const { manager, now } = context;
  const rows = await lockCases(manager, asked.map(({ number }) => number));
  const ids = rows.map(({ id }) => id);
  const participants = await participantsOf(manager, ids);
  const texts = await textsOf(manager, ids);
  const { keyIds, held } = await readerKeys(manager, readerId, now);
  // After the keys: one that takes a lost one's place in between is not among them yet.
  const unchosen = readerId === context.viewer.accountId ? new Set<string>() : await unchosenCases(manager, readerId, ids);
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const taken: TakenGrant[] = [];
  const outcomes = asked.map(({ number, grants, path }): GrantOutcome => {
    try {
      const { opened, role } = openFor(context, readerId, byNumber.get(number) ?? null, participants.get(byNumber.get(number)?.id ?? '') ?? []);
      byNumber.delete(number);
      if (role === 'REPORTER' && unchosen.has(opened.row.id)) throw new UserRefusal('FORBIDDEN_RECIPIENT', 'The reader’s key took the place of a lost one, and this case is not among those that two people chose for it.', [...path, 'number']);
      if (keyIds.length === 0) throw new UserRefusal('INVALID', 'This person has no current key yet, so nothing can be sealed to them.', ['input', 'reader']);
      const packets = judgeGrants(texts.get(opened.row.id) ?? [], grants, { role, keyIds, opensWith: opened.author.id === readerId ? held : null }, path);
      taken.push({ opened, role, packets });
      return { number, caseId: opened.row.id, added: packets.length, refusal: null };
    } catch (error) {
      if (error instanceof NotFound || error instanceof Forbidden || error instanceof UserRefusal) return { number, caseId: null, added: 0, refusal: error };
      throw error;
    }
  });
  await store(context, readerId, taken.filter(({ packets }) => packets.length > 0));
  return outcomes;
}

/** "Only from somebody who can read the case, only for the reader named": the team to whoever reads it, a reporter to themselves. */
function openFor(
  context: PersonContext, readerId: string, row: CaseEntity | null, participants: OpenedCase['participants'],
): Pick<TakenGrant, 'opened' | 'role'> {
  const isOwn = row !== null && readerId === row.reporterId && readerId === context.viewer.accountId;
  const opened = judgeAccess(context, isOwn ? 'case:regainAccess' : 'case:grantAccess', row, participants);
  const role = readerId === row?.reporterId ? 'REPORTER' : participants.find(({ accountId }) => accountId === readerId)?.role;
  if (role === undefined) throw new UserRefusal('INVALID', 'Only who reads this case can be given its words: the reporter, or a participant.', ['input', 'reader']);
  return { opened, role };
}

async function readerKeys(manager: EntityManager, accountId: string, now: Date): Promise<{ readonly keyIds: readonly string[]; readonly held: readonly string[] }> {
  const keys = (await keysOf(manager, accountId)).filter(({ revokedAt }) => revokedAt === null);
  const current = keys.filter((key) => isCurrent(key, now));
  const facts = await Promise.all(current.map(({ armored }) => readPublicKey(armored, { now, path: ['input', 'reader'] })));
  return { keyIds: facts.flatMap(({ encryptionKeyIds }) => encryptionKeyIds), held: keys.flatMap((key) => key.keyIds) };
}

async function store(context: PersonContext, readerId: string, taken: readonly TakenGrant[]): Promise<void> {
  if (taken.length === 0) return;
  const { manager, now, viewer } = context;
  await insertPackets(manager, taken.flatMap(({ packets }) => packets), viewer.accountId, now);
  await recordGrants(manager, taken.map(({ opened: { row, author }, role }) =>
    ({ caseId: row.id, actor: author, readerId, readerRole: role === 'REPORTER' ? role : 'PARTICIPANT' })), now);
  await recordAudit(manager, { actorId: viewer.accountId, kind: 'CASE_ACCESS_GRANTED', subjectId: readerId, facts: { cases: taken.length } });
  // A newer key of one's own changes nothing for anybody else.
  const forOthers = taken.filter(({ opened }) => opened.author.id !== readerId);
  const answered = await answeredBy(manager, forOthers);
  await touchCases(manager, forOthers.filter((one) => !answered.includes(one)).map(({ opened }) => opened.row.id), now);
  for (const { opened: { row, author, actor } } of answered) {
    await changeCase(context, row, author, { changes: applyTeamMessage(row, actor, {}, now, context.settings).changes });
  }
}

/** What the team wrote before the reporter could open it answers now: "Only a sealed text […] that the reporter can read is a response." */
async function answeredBy(manager: EntityManager, taken: readonly TakenGrant[]): Promise<readonly TakenGrant[]> {
  const unanswered = taken.filter(({ role, opened }) => role === 'REPORTER' && opened.row.firstRespondedAt === null);
  if (unanswered.length === 0) return [];
  const rows = await manager.query<{ caseId: string }[]>(
    `select distinct case_id as "caseId" from message where case_id = any($1) and author_role = 'TEAM' and not internal`,
    [unanswered.map(({ opened }) => opened.row.id)]);
  return unanswered.filter(({ opened }) => rows.some(({ caseId }) => caseId === opened.row.id));
}
