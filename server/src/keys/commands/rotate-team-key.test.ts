import * as openpgp from 'openpgp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toGlobalId } from '../../read/global-id.ts';
import { type Gnupg, makeGnupg } from '../../testing/gnupg.ts';
import {
  type KeyedPerson,
  makePerson,
  newTeamKey,
  openPortal,
  proofBy,
  registerOwnKey,
  sealTo,
  type Team,
} from '../../testing/keyed-people.ts';
import { codeOf } from '../../testing/refusals.ts';
import { certifiedColleague, newKitKey, rotation } from '../../testing/team-play.ts';
import { type TestApp, testApp } from '../../testing/test-app.ts';
import { portalIsOpen } from '../portal-open.ts';
import { grantTeamKey } from './grant-team-key.ts';
import { rotateTeamKey, type RotateTeamKey } from './rotate-team-key.ts';

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
const grantTo = async (team: Team, holder: KeyedPerson, ...readers: openpgp.Key[]): Promise<string> =>
  codeOf(
    grantTeamKey(node.app, team.lead.viewer, {
      teamKey: toGlobalId('TeamKey', team.teamKeyId),
      holder: holder.triagerId,
      sealedPrivateKey: await sealTo(team.privateKey.armor(), ...(readers.length > 0 ? readers : [holder.publicKey])),
    }),
  );

describe('a rotation', () => {
  it('gives the new key to every holder of the old in one step', async () => {
    const team = await openPortal(node.app);
    const triager = await colleague(team);
    await grantTo(team, triager);
    const next = await newTeamKey(team.lead);
    expect(await codeOf(rotateTeamKey(node.app, team.lead.viewer, await rotation(next.publicKey, next.privateKey, [team.lead])))).toBe(
      'INCOMPLETE_GRANT',
    );
    expect(
      await codeOf(rotateTeamKey(node.app, team.lead.viewer, await rotation(next.publicKey, next.privateKey, [team.lead, triager]))),
    ).toBe('done');
    const rows = await node.app.dataSource.query<object[]>(`
      select retired_at is not null as retired, revoked_at is not null as revoked,
        (select count(*)::int from team_key_grant where team_key_id = team_key.id) as holders
      from team_key order by id`);
    expect(rows).toEqual([
      { retired: true, revoked: false, holders: 2 },
      { retired: false, revoked: false, holders: 2 },
    ]);
  });
  it('after a compromise revokes the old key and leaves out who left the team', async () => {
    const team = await openPortal(node.app);
    const triager = await colleague(team);
    await grantTo(team, triager);
    await node.app.dataSource.query(`update account set roles = '{RESEARCHER}' where id = $1`, [triager.viewer.accountId]);
    const next = await newTeamKey(team.lead);
    await rotateTeamKey(node.app, team.lead.viewer, await rotation(next.publicKey, next.privateKey, [team.lead], true));
    const rows = await node.app.dataSource.query<object[]>('select revoked_at is not null as revoked from team_key order by id');
    expect(rows).toEqual([{ revoked: true }, { revoked: false }]);
    expect(await grantTo(team, team.lead)).toBe('REVOKED_KEY');
  });
});

describe('a lead whom nobody handed the team key', () => {
  it('does not take it away from those who hold it, and begins anew only where nobody does', async () => {
    const team = await openPortal(node.app);
    const invited = await makePerson(node.app, ['RESEARCHER', 'LEAD']);
    await registerOwnKey(node.app, invited);
    const next = await newTeamKey(invited);
    const rotate = async () => codeOf(rotateTeamKey(node.app, invited.viewer, await rotation(next.publicKey, next.privateKey, [invited])));
    expect(await rotate()).toBe('INVALID');
    await node.app.dataSource.query(`update account set roles = '{RESEARCHER}' where id = $1`, [team.lead.viewer.accountId]);
    expect(await rotate()).toBe('done');
  });
});

describe('a rotation whose kit was restored first', () => {
  const kitProof = async (team: Team, next: { publicKey: openpgp.Key; privateKey: openpgp.PrivateKey }, ...signers: openpgp.PrivateKey[]) =>
    proofBy(node.app, team.lead, [next.privateKey, ...signers]);

  it('never closes the portal, and keeps the kit’s key', async () => {
    const team = await openPortal(node.app);
    const next = await newTeamKey(team.lead);
    const kit = await newKitKey(team, next.publicKey);
    const input = await rotation(next.publicKey, next.privateKey, [team.lead]);
    const recoveryProof = await kitProof(team, next, kit);
    expect(await codeOf(rotateTeamKey(node.app, team.lead.viewer, { ...input, recoveryProof, kitKey: kit.toPublic().armor() }))).toBe('done');
    expect(await portalIsOpen(node.app.dataSource)).toBe(true);
    const rows = await node.app.dataSource.query<object[]>('select fingerprint from team_kit');
    expect(rows).toEqual([{ fingerprint: kit.getFingerprint().toUpperCase() }]);
  });

  it('is refused where the proof is by the key before, or the kit is somebody else’s', async () => {
    const team = await openPortal(node.app);
    const next = await newTeamKey(team.lead);
    const input = await rotation(next.publicKey, next.privateKey, [team.lead]);
    const rotate = async (more: Partial<RotateTeamKey>) => codeOf(rotateTeamKey(node.app, team.lead.viewer, { ...input, ...more }));
    expect(await rotate({ recoveryProof: await proofBy(node.app, team.lead, [team.privateKey]) })).toBe('BAD_PROOF');
    const ofOther = (await newKitKey(team, team.publicKey)).toPublic().armor();
    expect(await rotate({ recoveryProof: await kitProof(team, next), kitKey: ofOther })).toBe('INVALID');
    const stranger = await makePerson(node.app);
    const uncertified = (await newKitKey({ ...team, lead: stranger }, next.publicKey)).toPublic().armor();
    expect(await rotate({ recoveryProof: await kitProof(team, next), kitKey: uncertified })).toBe('INVALID');
    const [{ count }] = await node.app.dataSource.query<[{ count: number }]>('select count(*)::int from team_key');
    expect(count).toBe(1);
  });

  it('after a compromise publishes the revocation that the old key made, and no other', async () => {
    const team = await openPortal(node.app);
    const next = await newTeamKey(team.lead);
    const input = { ...(await rotation(next.publicKey, next.privateKey, [team.lead], true)), recoveryProof: await kitProof(team, next) };
    const rotate = async (revokedPublicKey: string) => codeOf(rotateTeamKey(node.app, team.lead.viewer, { ...input, revokedPublicKey }));
    const { publicKey: foreign } = await openpgp.revokeKey({ key: (await newTeamKey(team.lead)).privateKey, format: 'object' });
    expect(await rotate(foreign.armor())).toBe('INVALID');
    expect(await rotate(team.publicKey.armor())).toBe('INVALID');
    const recoveryProof = await kitProof(team, next);
    const { publicKey: revoked } = await openpgp.revokeKey({ key: team.privateKey, format: 'object' });
    expect(await codeOf(rotateTeamKey(node.app, team.lead.viewer, { ...input, recoveryProof, revokedPublicKey: revoked.armor() }))).toBe('done');
    const [{ armored }] = await node.app.dataSource.query<[{ armored: string }]>('select armored from team_key where revoked_at is not null');
    gnupg.importKey(team.lead.publicKey.armor());
    gnupg.importKey(armored);
    expect(gnupg.run(['--with-colons', '--list-keys', team.publicKey.getFingerprint()]).stdout.toString()).toMatch(/^pub:r:/m);
  });
});
