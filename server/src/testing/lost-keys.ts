/** Somebody who lost their key, with two cases, and a team to decide. */
import { randomUUID } from 'node:crypto';
import * as openpgp from 'openpgp';
import { objectionText } from '../../../schema/objection-text.ts';
import type { App } from '../app.ts';
import { submitReport } from '../cases/commands/submit-report.ts';
import { readInstallation } from '../installation.ts';
import { askLostKey } from '../keys/commands/ask-lost-key.ts';
import { registerKey } from '../keys/commands/register-key.ts';
import { toGlobalId } from '../read/global-id.ts';
import { type KeyedPerson, makePerson, newKey, proofBy, registerOwnKey, sealTo, type Team } from './keyed-people.ts';

export interface Loser {
  readonly person: KeyedPerson;
  readonly newKey: openpgp.PrivateKey;
  readonly fingerprint: string;
  readonly cases: readonly string[];
}

export async function submitFor(app: App, { viewer, publicKey }: KeyedPerson, team: Team): Promise<string> {
  const { caseId } = await submitReport(app, viewer, {
    idempotencyKey: randomUUID(), installedSoftware: false, policyVersion: 1, report: await sealTo('the report', team.publicKey, publicKey),
  });
  const [{ number }] = await app.dataSource.query<[{ number: string }]>('select number from cases where id = $1', [caseId]);
  return number;
}

export const addressOf = ({ viewer }: KeyedPerson): string => `${viewer.accountId}@example.org`;

/** @param count of their cases */
export async function somebodyWhoLostTheirKey(app: App, team: Team, count = 2): Promise<Loser> {
  const person = await makePerson(app);
  await app.dataSource.query('update account set email = $2, email_verified_at = now() where id = $1', [person.viewer.accountId, addressOf(person)]);
  await registerOwnKey(app, person);
  const cases: string[] = [];
  for (let at = 0; at < count; at += 1) cases.push(await submitFor(app, person, team));
  const { privateKey, fingerprint } = await registerWithoutWord(app, person);
  return { person, newKey: privateKey, fingerprint, cases };
}

/** Another key of theirs, for which the one before does not vouch. */
export async function registerWithoutWord(app: App, person: KeyedPerson): Promise<{ privateKey: openpgp.PrivateKey; fingerprint: string }> {
  const { privateKey, publicKey } = await newKey();
  await registerKey(app, person.viewer, { publicKey: publicKey.armor(), proof: await proofBy(app, person, [privateKey]) });
  return { privateKey, fingerprint: publicKey.getFingerprint().toUpperCase() };
}

/** @returns the request's global id */
export async function ask(app: App, { person, fingerprint }: Pick<Loser, 'person' | 'fingerprint'>): Promise<string> {
  const { lostKeyId } = await askLostKey(app, person.viewer, { fingerprint });
  return toGlobalId('LostKey', lostKeyId);
}

export async function objectionBy(app: App, key: openpgp.PrivateKey, lostKeyId: string, fingerprint: string): Promise<string> {
  const { portalId } = await readInstallation(app.dataSource);
  const message = await openpgp.createCleartextMessage({ text: objectionText({ portalId, lostKeyId, fingerprint }) });
  return openpgp.sign({ message, signingKeys: key });
}

/** So many hours are over since the second person agreed. */
export const passHours = async (app: App, hours: number): Promise<unknown> =>
  app.dataSource.query(`update lost_key set waiting_since = waiting_since - $1 * interval '1 hour'`, [hours]);

export const stateOf = async (app: App, id: string): Promise<string | undefined> => {
  const rows = await app.dataSource.query<{ state: string }[]>('select state from lost_key where id = $1', [Buffer.from(id, 'base64url').toString().split(':')[1]]);
  return rows[0]?.state;
};
