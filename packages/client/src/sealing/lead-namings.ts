/**
 * Leads named where no lead could act. A browser believes such a lead only for a text that two colleagues signed, each certified by a
 * lead whom it believed before, or a recovery kit that such a lead certified; the team key signed beside them. Whatever the server says
 * of it counts for nothing.
 */
import { kitUserId, type LeadStatement, namingHours, readLeadStatement } from '../../../../schema/lead-statement.ts';
import type { LeadNamingToJudge } from './team-key-trust.ts';
import { fingerprintOf, readPublicKey } from './keys.ts';
import type { PublicKey } from './openpgp.ts';
import { readCleartextMessage, verify } from './openpgp.ts';
import { certifiersOf, goodLeadKeys } from './trust.ts';

export interface NamingContext {
  readonly portalId: string;
  /** Leads' fingerprints that are believed. */
  readonly leads: readonly string[];
  readonly teamKeys: readonly string[];
  readonly date: Date;
}

/** How far clocks may differ. */
const ROOM_MS = 600_000;

interface Signed {
  readonly text: string;
  readonly signers: readonly PublicKey[];
  readonly times: readonly number[];
}

/** Null unless the whole text is one clearsigned block whose signatures are all good. */
async function readSigned(statement: string, keys: readonly PublicKey[], date: Date): Promise<Signed | null> {
  const message = await readCleartextMessage({ cleartextMessage: statement }).catch(() => null);
  if (message === null) return null;
  const { data, signatures } = await verify({ message, verificationKeys: [...keys], date });
  const signers: PublicKey[] = [];
  const times: number[] = [];
  for (const { keyID, verified, signature } of signatures) {
    const signer = keys.find((key) => key.getKeyID().equals(keyID));
    const isGood = await verified.catch(() => false);
    const made = (await signature).packets[0]?.created;
    if (signer === undefined || !isGood || !(made instanceof Date)) return null;
    signers.push(signer);
    times.push(made.getTime());
  }
  return { text: data.replaceAll('\r\n', '\n'), signers, times };
}

/** The one user id of the kit, certified as such: another certified user id of the same key is no word for this one. */
async function isKit(key: PublicKey, teamKey: string, believed: readonly PublicKey[], date: Date): Promise<boolean> {
  const only = await readPublicKey(key.armor());
  only.users = only.users.filter(({ userID }) => userID?.userID === kitUserId(teamKey));
  return only.users.length === 1 && (await certifiersOf(only, believed, date)).length > 0;
}

const isTimely = ({ time }: LeadStatement, times: readonly number[]): boolean => {
  const opened = Date.parse(time);
  return times.every((made) => made >= opened - ROOM_MS && made <= opened + namingHours * 3_600_000);
};

interface Judged {
  readonly statement: LeadStatement;
  readonly keys: readonly PublicKey[];
  readonly believed: readonly PublicKey[];
  readonly context: NamingContext;
}

/** Those who signed beside the team key: one for each statement, or null. */
async function signersOf({ statements }: LeadNamingToJudge, { statement, keys, context }: Judged, text: string): Promise<readonly PublicKey[] | null> {
  const found: PublicKey[] = [];
  for (const each of statements) {
    const signed = await readSigned(each, keys, context.date);
    if (signed === null || signed.text !== text || !isTimely(statement, signed.times)) return null;
    const others = signed.signers.filter((key) => fingerprintOf(key) !== statement.teamKey);
    if (others.length !== 1 || signed.signers.length !== 2) return null;
    found.push(...others);
  }
  return found;
}

async function areEnough(signers: readonly PublicKey[], { statement, believed, context }: Judged): Promise<boolean> {
  const colleagues = new Set<string>();
  for (const signer of signers) {
    const fingerprint = fingerprintOf(signer);
    if (await isKit(signer, statement.teamKey, believed, context.date)) return true;
    if (fingerprint === statement.lead || signer.getUserIDs().some((userId) => userId.startsWith('laurel-kit:'))) continue;
    if ((await certifiersOf(signer, believed, context.date)).length > 0) colleagues.add(fingerprint);
  }
  return colleagues.size >= 2;
}

/** The fingerprint of the lead who was named, where this browser has reason to believe it; else null. */
async function judgeNaming(naming: LeadNamingToJudge, context: NamingContext): Promise<string | null> {
  const all = await Promise.all(naming.keys.map((armored) => readPublicKey(armored).catch(() => null)));
  const keys = all.filter((key) => key !== null);
  const text = (await readCleartextMessage({ cleartextMessage: naming.statements[0] ?? '' }).catch(() => null))?.getText() ?? '';
  const statement = readLeadStatement(text);
  if (statement === null || statement.portalId !== context.portalId) return null;
  const believed = await goodLeadKeys(naming.keys, context.leads, context.date);
  const judged = { statement, keys, believed, context };
  const teamKey = keys.find((key) => fingerprintOf(key) === statement.teamKey);
  const lead = keys.find((key) => fingerprintOf(key) === statement.lead);
  if (teamKey === undefined || lead === undefined) return null;
  const knowsTeamKey = context.teamKeys.includes(statement.teamKey) || (await certifiersOf(teamKey, believed, context.date)).length > 0;
  const signers = knowsTeamKey ? await signersOf(naming, judged, text) : null;
  return signers !== null && (await areEnough(signers, judged)) ? statement.lead : null;
}

/** Fingerprints of the leads to believe beside those of `context.leads`: one who is named may have helped to name the next. */
export async function namedLeads(namings: readonly LeadNamingToJudge[], context: NamingContext): Promise<readonly string[]> {
  const found: string[] = [];
  for (const naming of namings) {
    const leads = [...context.leads, ...found];
    const lead = await judgeNaming(naming, { ...context, leads }).catch(() => null);
    if (lead !== null && !leads.includes(lead)) found.push(lead);
  }
  return found;
}
