import * as openpgp from 'openpgp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerWithoutWord, addressOf, ask, type Loser, objectionBy, passHours, somebodyWhoLostTheirKey, stateOf, submitFor } from '../../testing/lost-keys.ts';
import { type KeyedPerson, makePerson, newKey, openPortal, proofBy, registerOwnKey, type Team } from '../../testing/keyed-people.ts';
import { codeOf } from '../../testing/refusals.ts';
import { type TestApp, testApp } from '../../testing/test-app.ts';
import { assemble } from '../../sealed/armor.ts';
import { toGlobalId } from '../../read/global-id.ts';
import { passLostKeyClock } from '../lost-key-clock.ts';
import { cancelLostKey } from './ask-lost-key.ts';
import { grantCaseAccess } from './grant-case-access.ts';
import { approveLostKey, declineLostKey } from './judge-lost-key.ts';
import { objectLostKey } from './object-lost-key.ts';
import { registerKey } from './register-key.ts';
import { replaceLostKey } from './replace-lost-key.ts';
import { revokeKey } from './revoke-key.ts';

let node: TestApp;
let team: Team;
let triager: KeyedPerson;
beforeAll(async () => {
  node = await testApp();
  team = await openPortal(node.app);
  triager = await makePerson(node.app, ['RESEARCHER', 'TRIAGER'], true);
});
afterAll(() => node.drop());

const approve = async (who: KeyedPerson, id: string, { fingerprint, cases }: Pick<Loser, 'fingerprint' | 'cases'>): Promise<string> =>
  codeOf(approveLostKey(node.app, who.viewer, { id, fingerprint, cases }));
const mailsTo = async (recipient: string): Promise<string[]> =>
  (await node.app.dataSource.query<{ notice: string }[]>(`select facts->>'notice' as notice from mail where recipient = $1 and kind = 'LOST_KEY' order by id`, [recipient]))
    .map(({ notice }) => notice);
const currentKeys = async ({ person }: Loser): Promise<string[]> =>
  (await node.app.dataSource.query<{ fingerprint: string }[]>('select fingerprint from public_key where account_id = $1 and retired_at is null and revoked_at is null', [person.viewer.accountId]))
    .map(({ fingerprint }) => fingerprint);
/** As the browser of somebody who holds the team key does it. */
async function openCaseTo(lost: Loser, number: string): Promise<string> {
  const texts = await node.app.dataSource.query<{ id: string; seipd: Buffer; packets: Buffer[] }[]>(`
    select id, seipd, array(select packet from sealed_text_key where sealed_text_id = sealed_text.id order by id) as packets
    from sealed_text where case_id = (select id from cases where number = $1)`, [number]);
  const grants = await Promise.all(texts.map(async ({ id, seipd, packets }) => {
    const message = await openpgp.readMessage({ armoredMessage: assemble(packets, seipd) });
    const [key] = await openpgp.decryptSessionKeys({ message, decryptionKeys: team.privateKey });
    const bytes = await openpgp.encryptSessionKey({ data: key?.data ?? new Uint8Array(), algorithm: key?.algorithm ?? 'aes256', encryptionKeys: lost.newKey.toPublic(), format: 'binary' });
    return { sealedText: toGlobalId('SealedText', id), packets: Buffer.from(bytes).toString('base64') };
  }));
  return codeOf(grantCaseAccess(node.app, team.lead.viewer, { number, reader: lost.person.researcherId, grants }));
}

describe('a lost key', () => {
  it('is replaced by two people after 72 hours, and opens the cases that both chose', async () => {
    const lost = await somebodyWhoLostTheirKey(node.app, team, 3);
    const [first = '', second = '', third = ''] = lost.cases;
    await node.app.dataSource.query(`update account set email = 'moved@example.org' where id = $1`, [lost.person.viewer.accountId]);
    const id = await ask(node.app, lost);
    expect(await ask(node.app, lost)).toBe(id);
    expect(await approve(triager, id, { ...lost, cases: [first, second] })).toBe('done');
    expect(await stateOf(node.app, id)).toBe('APPROVED_ONCE');
    expect(await approve(team.lead, id, { ...lost, cases: [second, third] })).toBe('done');
    await passHours(node.app, 49);
    await passLostKeyClock(node.app);
    await passLostKeyClock(node.app);
    expect(await codeOf(replaceLostKey(node.app, triager.viewer, { id, fingerprint: lost.fingerprint }))).toBe('ILLEGAL_MOVE');
    await passHours(node.app, 23);
    await passLostKeyClock(node.app);
    expect(await stateOf(node.app, id)).toBe('READY');
    expect(await currentKeys(lost)).toEqual([lost.person.publicKey.getFingerprint().toUpperCase()]);
    expect(await codeOf(replaceLostKey(node.app, triager.viewer, { id, fingerprint: lost.fingerprint }))).toBe('done');
    expect(await codeOf(replaceLostKey(node.app, triager.viewer, { id, fingerprint: lost.fingerprint }))).toBe('done');
    expect(await currentKeys(lost)).toEqual([lost.fingerprint]);
    expect(await openCaseTo(lost, second)).toBe('done');
    expect([await openCaseTo(lost, first), await openCaseTo(lost, third)]).toEqual(['FORBIDDEN_RECIPIENT', 'FORBIDDEN_RECIPIENT']);
    const events = await node.app.dataSource.query(`select cases.number from case_event join cases on cases.id = case_id where kind = 'AccessChanged' and reader_id = $1`, [lost.person.viewer.accountId]);
    expect(events).toEqual([{ number: second }]);
    const told = ['ASKED', 'WAITING', 'REMINDER', 'READY', 'DONE'];
    expect([await mailsTo(addressOf(lost.person)), await mailsTo('moved@example.org')]).toEqual([told, told]);
  });

  it('may be replaced at the hour, whether the clock has come by or not; what is reported later is opened as ever', async () => {
    const lost = await somebodyWhoLostTheirKey(node.app, team, 1);
    const id = await ask(node.app, lost);
    for (const who of [triager, team.lead]) expect(await approve(who, id, { ...lost, cases: [] })).toBe('done');
    await passHours(node.app, 72);
    expect(await codeOf(replaceLostKey(node.app, team.lead.viewer, { id, fingerprint: lost.fingerprint }))).toBe('done');
    const later = await submitFor(node.app, lost.person, team);
    expect([await openCaseTo(lost, later), await openCaseTo(lost, lost.cases[0] ?? '')]).toEqual(['done', 'FORBIDDEN_RECIPIENT']);
  });

  it('stays where somebody who agreed has left the team since', async () => {
    const lost = await somebodyWhoLostTheirKey(node.app, team);
    const leaver = await makePerson(node.app, ['RESEARCHER', 'TRIAGER'], true);
    const id = await ask(node.app, lost);
    for (const who of [leaver, team.lead]) expect(await approve(who, id, lost)).toBe('done');
    await passHours(node.app, 72);
    await node.app.dataSource.query(`update account set roles = '{RESEARCHER}' where id = $1`, [leaver.viewer.accountId]);
    expect(await codeOf(replaceLostKey(node.app, team.lead.viewer, { id, fingerprint: lost.fingerprint }))).toBe('ILLEGAL_MOVE');
    expect(await currentKeys(lost)).not.toContain(lost.fingerprint);
    expect(await codeOf(declineLostKey(node.app, team.lead.viewer, { id, reason: 'NOT_REACHED' }))).toBe('done');
  });

  it('stays where the old key objects, by nobody signed in, and at the last moment', async () => {
    const lost = await somebodyWhoLostTheirKey(node.app, team);
    const id = await ask(node.app, lost);
    for (const who of [triager, team.lead]) await approve(who, id, lost);
    await passHours(node.app, 80);
    await passLostKeyClock(node.app);
    const signedText = await objectionBy(node.app, lost.person.privateKey, id, lost.fingerprint);
    expect(await codeOf(objectLostKey(node.app, { kind: 'anonymous' }, { id, signedText }))).toBe('done');
    expect(await codeOf(objectLostKey(node.app, { kind: 'anonymous' }, { id, signedText }))).toBe('done');
    expect(await stateOf(node.app, id)).toBe('OBJECTED');
    expect(await codeOf(replaceLostKey(node.app, triager.viewer, { id, fingerprint: lost.fingerprint }))).toBe('ILLEGAL_MOVE');
    expect(await codeOf(ask(node.app, lost))).toBe('ILLEGAL_MOVE');
    expect(await mailsTo(addressOf(lost.person))).toEqual(['ASKED', 'WAITING', 'READY', 'OBJECTED']);
  });

  it('stays where its owner objects or takes it back, or the team declines', async () => {
    for (const [end, state] of [
      [async (id: string, { person }: Loser) => objectLostKey(node.app, person.viewer, { id }), 'OBJECTED'],
      [async (id: string, { person }: Loser) => cancelLostKey(node.app, person.viewer, { id }), 'CANCELLED'],
      [async (id: string) => declineLostKey(node.app, triager.viewer, { id, reason: 'NOT_REACHED' }), 'DECLINED'],
    ] as const) {
      const lost = await somebodyWhoLostTheirKey(node.app, team, 1);
      const id = await ask(node.app, lost);
      expect(await codeOf(end(id, lost))).toBe('done');
      expect(await stateOf(node.app, id)).toBe(state);
      expect(await approve(triager, id, lost)).toBe('ILLEGAL_MOVE');
      expect(await currentKeys(lost)).toHaveLength(1);
    }
  });

  it('is asked for by who revoked their key with the key itself too: no key of theirs can object, their session can', async () => {
    const lost = await somebodyWhoLostTheirKey(node.app, team, 1);
    const { publicKey: revoked } = await openpgp.revokeKey({ key: lost.person.privateKey, format: 'object' });
    await revokeKey(node.app, lost.person.viewer, { fingerprint: revoked.getFingerprint(), compromised: true, revokedKey: revoked.armor() });
    const id = await ask(node.app, lost);
    const signedText = await objectionBy(node.app, lost.person.privateKey, id, lost.fingerprint);
    expect(await codeOf(objectLostKey(node.app, { kind: 'anonymous' }, { id, signedText }))).toBe('BAD_PROOF');
    for (const who of [triager, team.lead]) expect(await approve(who, id, lost)).toBe('done');
    await passHours(node.app, 72);
    expect(await codeOf(replaceLostKey(node.app, triager.viewer, { id, fingerprint: lost.fingerprint }))).toBe('done');
    expect(await openCaseTo(lost, lost.cases[0] ?? '')).toBe('done');
  });

  it('takes its grants of the team key along, so that they are handed on anew', async () => {
    const lost = await somebodyWhoLostTheirKey(node.app, team, 0);
    await node.app.dataSource.query(`update account set roles = '{RESEARCHER,TRIAGER}' where id = $1`, [lost.person.viewer.accountId]);
    await node.app.dataSource.query(`insert into team_key_grant (team_key_id, holder_id, granted_by_id, sealed_private_key) values ($1, $2, $3, 'to the lost key')`, [team.teamKeyId, lost.person.viewer.accountId, team.lead.viewer.accountId]);
    const id = await ask(node.app, lost);
    for (const who of [triager, team.lead]) await approve(who, id, lost);
    await passHours(node.app, 72);
    const holders = async (): Promise<unknown> => (await node.app.dataSource.query<{ id: string }[]>('select holder_id as id from team_key_grant')).map((row) => row.id);
    expect(await holders()).toContain(lost.person.viewer.accountId);
    await replaceLostKey(node.app, triager.viewer, { id, fingerprint: lost.fingerprint });
    expect(await holders()).toEqual([team.lead.viewer.accountId]);
  });

  it('is over once the old key vouches for another one: a key that signs is not lost', async () => {
    const lost = await somebodyWhoLostTheirKey(node.app, team, 0);
    const id = await ask(node.app, lost);
    for (const who of [triager, team.lead]) await approve(who, id, lost);
    await passHours(node.app, 73);
    const { privateKey, publicKey } = await newKey();
    await registerKey(node.app, lost.person.viewer, { publicKey: publicKey.armor(), proof: await proofBy(node.app, lost.person, [privateKey, lost.person.privateKey]) });
    expect(await stateOf(node.app, id)).toBe('CANCELLED');
    expect(await codeOf(replaceLostKey(node.app, triager.viewer, { id, fingerprint: lost.fingerprint }))).toBe('ILLEGAL_MOVE');
    expect(await currentKeys(lost)).toEqual([publicKey.getFingerprint().toUpperCase()]);
  });

  it('leaves one current key, whatever is registered in the same moment', async () => {
    const lost = await somebodyWhoLostTheirKey(node.app, team, 0);
    const id = await ask(node.app, lost);
    for (const who of [triager, team.lead]) await approve(who, id, lost);
    await passHours(node.app, 73);
    const registering = await node.app.pool.connect();
    await registering.query('begin');
    await registering.query('select from account where id = $1 for no key update', [lost.person.viewer.accountId]);
    await registering.query('update public_key set retired_at = now() where account_id = $1 and retired_at is null', [lost.person.viewer.accountId]);
    const replaced = replaceLostKey(node.app, triager.viewer, { id, fingerprint: lost.fingerprint });
    await expect.poll(async () => (await node.app.pool.query(`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`)).rowCount, { timeout: 20_000 }).toBe(1);
    await registering.query(`
      insert into public_key (account_id, fingerprint, key_ids, armored, created_at, registered_at)
      select account_id, reverse(fingerprint), '{}', armored, created_at, now() from public_key where account_id = $1 limit 1`, [lost.person.viewer.accountId]);
    await registering.query('commit');
    registering.release();
    await replaced;
    expect(await currentKeys(lost)).toEqual([lost.fingerprint]);
  });

  it('is asked for with a new key of one’s own, by somebody who can be told', async () => {
    const lost = await somebodyWhoLostTheirKey(node.app, team, 0);
    const code = async (fingerprint: string, person = lost.person): Promise<string> => codeOf(ask(node.app, { person, fingerprint }));
    expect(await code(lost.person.publicKey.getFingerprint().toUpperCase())).toBe('INVALID');
    expect(await code('F'.repeat(40))).toBe('INVALID');
    const pseudonymous = await makePerson(node.app);
    await registerOwnKey(node.app, pseudonymous);
    const { fingerprint } = await registerWithoutWord(node.app, pseudonymous);
    expect(await code(fingerprint, pseudonymous)).toBe('REQUIRED');
    expect(await code(lost.fingerprint, pseudonymous)).toBe('INVALID');
  });
});
