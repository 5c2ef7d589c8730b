import * as openpgp from 'openpgp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toGlobalId } from '../../read/global-id.ts';
import { type KeyedPerson, makePerson, newKey, openPortal, registerOwnKey, sealTo, type Team } from '../../testing/keyed-people.ts';
import { codeOf } from '../../testing/refusals.ts';
import { certifiedColleague, clearsigned, holder, leadText, newKitKey, restoreKit } from '../../testing/team-play.ts';
import { type TestApp, testApp } from '../../testing/test-app.ts';
import { takeLeadByKit } from './take-lead-by-kit.ts';
import { vouchForLead } from './vouch-for-lead.ts';

let node: TestApp;
let team: Team;
let one: KeyedPerson;
let two: KeyedPerson;
let candidate: KeyedPerson;
beforeAll(async () => {
  node = await testApp();
});
afterAll(() => node.drop());
beforeEach(async () => {
  await node.app.dataSource.query('truncate team_key, policy, mail, lead_naming cascade');
  team = await openPortal(node.app);
  [one, two, candidate] = [await holder(node.app, team), await holder(node.app, team), await certifiedColleague(node.app, team)];
});

const rolesOf = async ({ viewer: { accountId } }: KeyedPerson): Promise<readonly string[]> => {
  const [{ roles }] = await node.app.dataSource.query<[{ roles: string[] }]>('select roles from account where id = $1', [accountId]);
  return roles;
};
const mails = async (kind: string): Promise<number> => {
  const [{ count }] = await node.app.dataSource.query<[{ count: number }]>('select count(*)::int from mail where kind = $1', [kind]);
  return count;
};
const vouch = async (voucher: KeyedPerson, statement: string, named = candidate): Promise<string> =>
  codeOf(vouchForLead(node.app, voucher.viewer, { candidate: named.triagerId, statement, grants: [] }));
const signBy = async (voucher: KeyedPerson, text: string): Promise<string> => clearsigned(text, voucher.privateKey, team.privateKey);

describe('two holders of the team key', () => {
  it('make a colleague a lead, who holds the team key then, and everybody hears of both steps', async () => {
    const text = await leadText(node.app, team, one, candidate);
    expect(await vouch(one, await signBy(one, text))).toBe('done');
    expect(await rolesOf(candidate)).not.toContain('LEAD');
    expect(await mails('LEAD_VOUCHED')).toBe(3);
    const sealedPrivateKey = await sealTo(team.privateKey.armor(), candidate.publicKey);
    const grants = [{ teamKey: toGlobalId('TeamKey', team.teamKeyId), sealedPrivateKey }];
    expect(await codeOf(vouchForLead(node.app, two.viewer, { candidate: candidate.triagerId, statement: await signBy(two, text), grants }))).toBe('done');
    expect(await rolesOf(candidate)).toContain('LEAD');
    expect(await mails('LEAD_NAMED')).toBe(3);
    const [row] = await node.app.dataSource.query<{ held: boolean; keys: string[] }[]>(
      'select exists (select from team_key_grant where holder_id = candidate_id) as held, keys from lead_naming where named_at is not null');
    expect(row?.held).toBe(true);
    const fingerprints = await Promise.all((row?.keys ?? []).map(async (armoredKey) => (await openpgp.readKey({ armoredKey })).getFingerprint()));
    for (const key of [candidate, one, two, team.lead, team]) expect(fingerprints).toContain(key.publicKey.getFingerprint());
  });

  it('can name the lead whose laptop is gone by the key that took its place', async () => {
    const lost = team.lead;
    const next = { ...lost, ...(await newKey()) };
    await registerOwnKey(node.app, next);
    const text = await leadText(node.app, team, one, next);
    await vouch(one, await signBy(one, text), next);
    expect(await vouch(two, await signBy(two, text), next)).toBe('done');
    const rows = await node.app.dataSource.query<object[]>(
      'select fingerprint, retired_at is null as current from public_key where account_id = $1 order by id', [lost.viewer.accountId]);
    expect(rows).toEqual([
      { fingerprint: lost.publicKey.getFingerprint().toUpperCase(), current: false },
      { fingerprint: next.publicKey.getFingerprint().toUpperCase(), current: true },
    ]);
  });

  it('are two: not one twice, not the candidate, not somebody without the team key, not an administrator', async () => {
    const text = await leadText(node.app, team, one, candidate);
    const mine = await signBy(one, text);
    expect(await vouch(one, mine)).toBe('done');
    expect(await vouch(one, mine)).toBe('CONFLICT');
    expect(await vouch(candidate, await signBy(candidate, text))).toBe('FORBIDDEN');
    const bare = await certifiedColleague(node.app, team);
    expect(await vouch(bare, await signBy(bare, text))).toBe('FORBIDDEN');
    // What a kept session still claims is asked again in the transaction.
    const claims = { ...bare, viewer: { ...bare.viewer, holdsTeamKey: true } };
    expect(await vouch(claims, await signBy(bare, text))).toBe('FORBIDDEN');
    const administrator = await makePerson(node.app, ['ADMINISTRATOR']);
    await registerOwnKey(node.app, administrator);
    expect(await vouch(administrator, await signBy(administrator, text))).toBe('FORBIDDEN');
    const self = { ...one, viewer: one.viewer };
    expect(await vouch(self, await signBy(self, await leadText(node.app, team, one, one)), one)).toBe('INVALID');
    expect(await rolesOf(candidate)).not.toContain('LEAD');
  });

  it('sign one text of this portal about a key of the candidate, with both keys, begun by the first', async () => {
    const by = async (changes: Parameters<typeof leadText>[4]) => vouch(one, await signBy(one, await leadText(node.app, team, one, candidate, changes)));
    expect(await by({ portalId: 'another' })).toBe('BAD_PROOF');
    expect(await by({ lead: two.publicKey.getFingerprint().toUpperCase() })).toBe('INVALID');
    expect(await by({ round: 'A'.repeat(43) })).toBe('BAD_PROOF');
    expect(await by({ time: new Date(Date.now() - 73 * 3_600_000).toISOString() })).toBe('BAD_PROOF');
    expect(await by({ time: new Date(Date.now() + 3_600_000).toISOString() })).toBe('BAD_PROOF');
    const text = await leadText(node.app, team, one, candidate);
    expect(await vouch(one, await clearsigned(text, one.privateKey))).toBe('BAD_PROOF');
    expect(await vouch(one, await clearsigned(text, team.privateKey))).toBe('BAD_PROOF');
    expect(await vouch(one, await signBy(two, text))).toBe('BAD_PROOF');
    expect(await vouch(one, `Before.\n${await signBy(one, text)}`)).toBe('BAD_PROOF');
    expect(await vouch(one, await signBy(one, text))).toBe('done');
    const other = await leadText(node.app, team, two, candidate);
    expect(await vouch(two, await signBy(two, other))).toBe('done');
    expect(await rolesOf(candidate)).not.toContain('LEAD');
  });

  it('sign within 72 hours, and for somebody who is still of the team', async () => {
    const text = await leadText(node.app, team, one, candidate);
    await vouch(one, await signBy(one, text));
    await node.app.dataSource.query(`update lead_naming set ends_at = now()`);
    expect(await vouch(two, await signBy(two, text))).toBe('CONFLICT');
    await node.app.dataSource.query(`update lead_naming set ends_at = now() + interval '1 hour'`);
    await node.app.dataSource.query(`update account set roles = '{RESEARCHER}' where id = $1`, [candidate.viewer.accountId]);
    expect(await vouch(two, await signBy(two, text))).toBe('INVALID');
  });

  it('hand on nothing that somebody else could open', async () => {
    const text = await leadText(node.app, team, one, candidate);
    await vouch(one, await signBy(one, text));
    const statement = await signBy(two, text);
    const withGrant = async (sealedPrivateKey: string) =>
      codeOf(vouchForLead(node.app, two.viewer, { candidate: candidate.triagerId, statement, grants: [{ teamKey: toGlobalId('TeamKey', team.teamKeyId), sealedPrivateKey }] }));
    expect(await withGrant(await sealTo('key', candidate.publicKey, two.publicKey))).toBe('FORBIDDEN_RECIPIENT');
    expect(await withGrant(team.privateKey.armor())).toBe('PRIVATE_KEY');
    expect(await rolesOf(candidate)).not.toContain('LEAD');
  });
});

describe('the recovery kit', () => {
  const take = async (who: KeyedPerson, ...keys: readonly openpgp.PrivateKey[]): Promise<string> => {
    const text = await leadText(node.app, team, who, who);
    const sealedPrivateKey = await sealTo(team.privateKey.armor(), who.publicKey);
    const grants = [{ teamKey: toGlobalId('TeamKey', team.teamKeyId), sealedPrivateKey }];
    return codeOf(takeLeadByKit(node.app, who.viewer, { statement: await clearsigned(text, ...keys), grants }));
  };

  it('makes whoever of the team opened it a lead, with a key that no earlier one vouched for', async () => {
    const kit = await restoreKit(node.app, team);
    const next = { ...team.lead, ...(await newKey()) };
    await registerOwnKey(node.app, next);
    expect(await take(next, kit, team.privateKey)).toBe('done');
    const [row] = await node.app.dataSource.query<{ current: boolean }[]>(
      'select retired_at is null as current from public_key where fingerprint = $1', [next.publicKey.getFingerprint().toUpperCase()]);
    expect(row?.current).toBe(true);
    expect(await take(candidate, kit, team.privateKey)).toBe('done');
    expect(await rolesOf(candidate)).toContain('LEAD');
  });

  it('is more than the team key, which every triager holds', async () => {
    await restoreKit(node.app, team);
    expect(await take(one, one.privateKey, team.privateKey)).toBe('BAD_PROOF');
    expect(await take(one, team.privateKey)).toBe('BAD_PROOF');
    const unknown = await newKitKey(team, team.publicKey);
    expect(await take(one, unknown, team.privateKey)).toBe('BAD_PROOF');
    expect(await rolesOf(one)).not.toContain('LEAD');
  });

  it('serves nobody who is not of the team', async () => {
    const kit = await restoreKit(node.app, team);
    const administrator = await makePerson(node.app, ['ADMINISTRATOR']);
    await registerOwnKey(node.app, administrator);
    expect(await take(administrator, kit, team.privateKey)).toBe('FORBIDDEN');
    await node.app.dataSource.query(`update account set roles = '{RESEARCHER}' where id = $1`, [candidate.viewer.accountId]);
    expect(await take(candidate, kit, team.privateKey)).toBe('INVALID');
    expect(await rolesOf(candidate)).not.toContain('LEAD');
  });

  it('of a key that was replaced names nobody', async () => {
    const kit = await restoreKit(node.app, team);
    await node.app.dataSource.query('update team_key set retired_at = now()');
    expect(await take(candidate, kit, team.privateKey)).toBe('NOT_FOUND');
  });
});
