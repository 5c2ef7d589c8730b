import * as openpgp from 'openpgp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toGlobalId } from '../../read/global-id.ts';
import { type Gnupg, makeGnupg } from '../../testing/gnupg.ts';
import {
  type KeyedPerson,
  makePerson,
  newKey,
  newTeamKey,
  openPortal,
  proofBy,
  registerOwnKey,
  sealTo,
  type Team,
} from '../../testing/keyed-people.ts';
import { codeOf } from '../../testing/refusals.ts';
import { certifiedColleague, rotation } from '../../testing/team-play.ts';
import { type TestApp, testApp } from '../../testing/test-app.ts';
import { portalIsOpen } from '../portal-open.ts';
import { certifyKey } from './certify-key.ts';
import { confirmTeamKeyRecovery } from './confirm-team-key-recovery.ts';
import { grantTeamKey } from './grant-team-key.ts';
import { rotateTeamKey } from './rotate-team-key.ts';

let node: TestApp;
let gnupg: Gnupg;
let lead: KeyedPerson;
beforeAll(async () => {
  node = await testApp();
  gnupg = makeGnupg();
});
afterAll(async () => {
  gnupg.remove();
  await node.drop();
});
beforeEach(async () => {
  await node.app.dataSource.query('truncate team_key, policy cascade');
  lead = await makePerson(node.app, ['RESEARCHER', 'LEAD']);
  await registerOwnKey(node.app, lead);
});

const colleague = async (team: Team): Promise<KeyedPerson> => certifiedColleague(node.app, team);
const grantTo = async (team: Team, holder: KeyedPerson, ...readers: openpgp.Key[]): Promise<string> => grantBy(team.lead, team, holder, ...readers);
const grantBy = async (by: KeyedPerson, team: Team, holder: KeyedPerson, ...readers: openpgp.Key[]): Promise<string> =>
  codeOf(
    grantTeamKey(node.app, by.viewer, {
      teamKey: toGlobalId('TeamKey', team.teamKeyId),
      holder: holder.triagerId,
      sealedPrivateKey: await sealTo(team.privateKey.armor(), ...(readers.length > 0 ? readers : [holder.publicKey])),
    }),
  );

describe('the first team key', () => {
  it('is a rotation from none, and opens the portal once kit and policy are there', async () => {
    const team = await openPortal(node.app);
    expect(await portalIsOpen(node.app.dataSource)).toBe(true);
    const [grant] = await node.app.dataSource.query<{ sealed: string }[]>('select sealed_private_key as sealed from team_key_grant');
    const message = await openpgp.readMessage({ armoredMessage: grant?.sealed ?? '' });
    const { data } = await openpgp.decrypt({ message, decryptionKeys: team.lead.privateKey });
    expect(data).toBe(team.privateKey.armor());
  });
  it('keeps the portal closed without the recovery kit, or without a policy', async () => {
    await openPortal(node.app);
    await node.app.dataSource.query('update team_key set recovery_restored_at = null');
    expect(await portalIsOpen(node.app.dataSource)).toBe(false);
    await node.app.dataSource.query('update team_key set recovery_restored_at = now()');
    await node.app.dataSource.query('delete from policy');
    expect(await portalIsOpen(node.app.dataSource)).toBe(false);
  });
  it('is made by a lead', async () => {
    const triager = await makePerson(node.app, ['RESEARCHER', 'TRIAGER']);
    const { publicKey, privateKey } = await newTeamKey(lead);
    const input = await rotation(publicKey, privateKey, [triager]);
    expect(await codeOf(rotateTeamKey(node.app, triager.viewer, input))).toBe('FORBIDDEN');
  });
  it('carries the certification of a lead on a mail address, and announces no AEAD', async () => {
    const attempt = async (publicKey: openpgp.Key, privateKey: openpgp.PrivateKey) =>
      codeOf(rotateTeamKey(node.app, lead.viewer, await rotation(publicKey, privateKey, [lead])));
    const bare = await newKey({ email: 'security@example.org' });
    expect(await attempt(bare.publicKey, bare.privateKey)).toBe('KEY_NOT_CERTIFIED');
    const nameless = await newKey({ name: 'Team' });
    expect(await attempt(await nameless.publicKey.signAllUsers([lead.privateKey]), nameless.privateKey)).toBe('INVALID');
    const aead = await openpgp.generateKey({
      type: 'ecc',
      curve: 'curve25519Legacy',
      userIDs: { email: 'security@example.org' },
      format: 'object',
      config: { aeadProtect: true },
    });
    expect(await attempt(await aead.publicKey.signAllUsers([lead.privateKey]), aead.privateKey)).toBe('INVALID');
    const stranger = await makePerson(node.app);
    const foreign = await newKey({ email: 'security@example.org' });
    expect(await attempt(await foreign.publicKey.signAllUsers([stranger.privateKey]), foreign.privateKey)).toBe('KEY_NOT_CERTIFIED');
  });
  it('is sealed to its maker’s key alone', async () => {
    const { publicKey, privateKey } = await newTeamKey(lead);
    const outsider = await makePerson(node.app);
    const input = await rotation(publicKey, privateKey, [lead]);
    const sealedPrivateKey = await sealTo('key', lead.publicKey, outsider.publicKey);
    expect(await codeOf(rotateTeamKey(node.app, lead.viewer, { ...input, grants: [{ holder: lead.triagerId, sealedPrivateKey }] }))).toBe(
      'FORBIDDEN_RECIPIENT',
    );
    expect(
      await codeOf(
        rotateTeamKey(node.app, lead.viewer, { ...input, grants: [{ holder: lead.triagerId, sealedPrivateKey: privateKey.armor() }] }),
      ),
    ).toBe('PRIVATE_KEY');
    expect(await codeOf(rotateTeamKey(node.app, lead.viewer, { ...input, grants: [] }))).toBe('INCOMPLETE_GRANT');
  });
  it('is not the key of a person', async () => {
    const certified = await newKey({ email: 'person@example.org' });
    const person = { ...(await makePerson(node.app)), ...certified };
    await registerOwnKey(node.app, person);
    const input = await rotation(await certified.publicKey.signAllUsers([lead.privateKey]), certified.privateKey, [lead]);
    expect(await codeOf(rotateTeamKey(node.app, lead.viewer, input))).toBe('KEY_IN_USE');
  });
  it('is made once where two leads try at once', async () => {
    const make = async () => {
      const { publicKey, privateKey } = await newTeamKey(lead);
      return codeOf(rotateTeamKey(node.app, lead.viewer, await rotation(publicKey, privateKey, [lead])));
    };
    expect(await Promise.all([make(), make()])).toEqual(['done', 'done']);
    const [{ count }] = await node.app.dataSource.query<[{ count: string }]>('select count(*) from team_key where retired_at is null');
    expect(count).toBe('1');
  });
});

describe('the recovery kit', () => {
  it('is proved by the team key itself, not by the lead’s', async () => {
    const team = await openPortal(node.app);
    await node.app.dataSource.query('update team_key set recovery_restored_at = null');
    const teamKey = toGlobalId('TeamKey', team.teamKeyId);
    const confirm = async (key: openpgp.PrivateKey) =>
      codeOf(confirmTeamKeyRecovery(node.app, team.lead.viewer, { teamKey, proof: await proofBy(node.app, team.lead, [key]) }));
    expect(await confirm(team.lead.privateKey)).toBe('BAD_PROOF');
    expect(await confirm(team.privateKey)).toBe('done');
    expect(await portalIsOpen(node.app.dataSource)).toBe(true);
  });
});

describe('a grant of the team key', () => {
  it('goes to a colleague whom a lead has certified', async () => {
    const team = await openPortal(node.app);
    expect(await grantTo(team, await colleague(team))).toBe('done');
  });
  it('goes to nobody else', async () => {
    const team = await openPortal(node.app);
    const uncertified = await makePerson(node.app, ['RESEARCHER', 'TRIAGER']);
    expect(await grantTo(team, uncertified)).toBe('INVALID');
    await registerOwnKey(node.app, uncertified);
    expect(await grantTo(team, uncertified)).toBe('KEY_NOT_CERTIFIED');
    const researcher = await makePerson(node.app);
    await registerOwnKey(node.app, researcher);
    expect(await grantTo(team, researcher)).toBe('INVALID');
    const triager = await colleague(team);
    expect(await grantTo(team, triager, triager.publicKey, researcher.publicKey)).toBe('FORBIDDEN_RECIPIENT');
    expect(await grantTo(team, triager, team.publicKey)).toBe('FORBIDDEN_RECIPIENT');
  });
  it('comes from a lead who holds that key, so that no other puts something in the place of what the team holds', async () => {
    const team = await openPortal(node.app);
    const [triager, second] = [await colleague(team), await makePerson(node.app, ['RESEARCHER', 'LEAD'])];
    expect(await grantTo(team, triager)).toBe('done');
    const held = async (): Promise<unknown> => node.app.dataSource.query('select holder_id, sealed_private_key from team_key_grant order by id');
    const before = await held();
    for (const holder of [triager, team.lead]) expect(await grantBy(second, team, holder)).toBe(holder === triager ? 'INVALID' : 'KEY_NOT_CERTIFIED');
    expect(await held()).toEqual(before);
  });
  it('goes to nobody who leaves in the same moment', async () => {
    const team = await openPortal(node.app);
    const triager = await colleague(team);
    const leaving = await node.app.pool.connect();
    await leaving.query('begin');
    await leaving.query(`update account set roles = '{RESEARCHER}' where id = $1`, [triager.viewer.accountId]);
    const granted = grantTo(team, triager);
    await expect.poll(async () => (await node.app.pool.query(`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`)).rowCount, { timeout: 20_000 }).toBe(1);
    await leaving.query('commit');
    leaving.release();
    expect(await granted).toBe('INVALID');
  });
  it('ends to be possible when the lead who certified is none any more', async () => {
    const team = await openPortal(node.app);
    const triager = await colleague(team);
    const second = await makePerson(node.app, ['RESEARCHER', 'LEAD']);
    await node.app.dataSource.query(`update account set roles = '{RESEARCHER}' where id = $1`, [team.lead.viewer.accountId]);
    expect(await grantTo({ ...team, lead: second }, triager)).toBe('KEY_NOT_CERTIFIED');
  });
});

describe('certifying', () => {
  it('adds the certification and nothing else, and GnuPG sees it', async () => {
    const team = await openPortal(node.app);
    const triager = await colleague(team);
    const [{ armored }] = await node.app.dataSource.query<[{ armored: string }]>('select armored from public_key where account_id = $1', [
      triager.viewer.accountId,
    ]);
    gnupg.importKey(team.lead.publicKey.armor());
    gnupg.importKey(armored);
    const listing = gnupg.run(['--with-colons', '--check-sigs', triager.publicKey.getFingerprint()]).stdout.toString();
    expect(listing).toContain(`sig:!::22:${team.lead.publicKey.getKeyID().toHex().toUpperCase()}:`);
  });
  it('is for leads, of registered keys, with the certification on it', async () => {
    const [triager, stranger] = [await makePerson(node.app, ['RESEARCHER', 'TRIAGER']), await makePerson(node.app)];
    await registerOwnKey(node.app, triager);
    const certified = (await triager.publicKey.signAllUsers([lead.privateKey])).armor();
    expect(await codeOf(certifyKey(node.app, triager.viewer, { publicKey: certified }))).toBe('FORBIDDEN');
    expect(await codeOf(certifyKey(node.app, lead.viewer, { publicKey: triager.publicKey.armor() }))).toBe('KEY_NOT_CERTIFIED');
    const bySomebody = (await triager.publicKey.signAllUsers([stranger.privateKey])).armor();
    expect(await codeOf(certifyKey(node.app, lead.viewer, { publicKey: bySomebody }))).toBe('KEY_NOT_CERTIFIED');
    expect(await codeOf(certifyKey(node.app, lead.viewer, { publicKey: stranger.publicKey.armor() }))).toBe('NOT_FOUND');
    expect(await codeOf(certifyKey(node.app, lead.viewer, { publicKey: certified }))).toBe('done');
  });
  it('stays when the owner registers the key again', async () => {
    const team = await openPortal(node.app);
    const triager = await colleague(team);
    await registerOwnKey(node.app, triager);
    expect(await grantTo(team, triager)).toBe('done');
  });
});
