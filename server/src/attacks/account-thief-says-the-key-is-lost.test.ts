import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkToken } from '../accounts/one-time-codes.ts';
import { approveLostKey } from '../keys/commands/judge-lost-key.ts';
import { objectLostKey } from '../keys/commands/object-lost-key.ts';
import { replaceLostKey } from '../keys/commands/replace-lost-key.ts';
import { revokeKey } from '../keys/commands/revoke-key.ts';
import { toGlobalId } from '../read/global-id.ts';
import { type KeyedPerson, makePerson, registerOwnKey, type Team } from '../testing/keyed-people.ts';
import { addressOf, ask, type Loser, objectionBy, passHours, registerWithoutWord, somebodyWhoLostTheirKey, stateOf } from '../testing/lost-keys.ts';
import { type Portal, portalOverHttp } from '../testing/portal-over-http.ts';
import { codeOf } from '../testing/refusals.ts';

let portal: Portal;
let team: Team;
let triager: KeyedPerson;
beforeAll(async () => {
  portal = await portalOverHttp();
  ({ team, triager } = portal);
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

const approve = async (who: KeyedPerson, id: string, { fingerprint, cases }: Pick<Loser, 'fingerprint' | 'cases'>): Promise<string> =>
  codeOf(approveLostKey(portal.app, who.viewer, { id, fingerprint, cases }));
const replace = async (who: KeyedPerson, id: string, fingerprint: string): Promise<string> => codeOf(replaceLostKey(portal.app, who.viewer, { id, fingerprint }));
const count = async (table: string): Promise<number> => {
  const [{ count: rows }] = await portal.app.dataSource.query<[{ count: number }]>(`select count(*)::int as count from ${table}`);
  return rows;
};

describe('whoever took over an account', () => {
  it('starts nothing by a new password or another key', async () => {
    const lost = await somebodyWhoLostTheirKey(portal.app, team, 0);
    const before = await count('lost_key');
    const browser = portal.browser();
    expect((await browser.post('/auth/reset-request', { email: addressOf(lost.person) })).status).toBe(202);
    const { rows: [code] } = await portal.app.pool.query<{ id: string }>(`select id from one_time_code where purpose = 'RESET_PASSWORD' and account_id = $1`, [lost.person.viewer.accountId]);
    const token = linkToken(portal.app.portalKey, 'RESET_PASSWORD', code?.id ?? '');
    expect((await browser.post('/auth/reset', { token, password: 'seven otters under one umbrella' })).status).toBeLessThan(300);
    await registerWithoutWord(portal.app, lost.person);
    expect(await count('lost_key')).toBe(before);
    const { rows } = await portal.app.pool.query(`select fingerprint from public_key where account_id = $1 and retired_at is null`, [lost.person.viewer.accountId]);
    expect(rows).toEqual([{ fingerprint: lost.person.publicKey.getFingerprint().toUpperCase() }]);
  });

  it('gets nowhere with one person of the team, twice or at once', async () => {
    const lost = await somebodyWhoLostTheirKey(portal.app, team);
    const id = await ask(portal.app, lost);
    const codes = await Promise.all(Array.from({ length: 8 }, async () => approve(triager, id, lost)));
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(codes.filter((code) => code === 'ILLEGAL_MOVE')).toHaveLength(7);
    await passHours(portal.app, 100);
    expect([await stateOf(portal.app, id), await replace(triager, id, lost.fingerprint)]).toEqual(['APPROVED_ONCE', 'ILLEGAL_MOVE']);
  });

  it('is not the second person, even as a lead who holds the team key', async () => {
    const lost = await somebodyWhoLostTheirKey(portal.app, team);
    const asLead: KeyedPerson = { ...lost.person, viewer: { ...lost.person.viewer, roles: ['RESEARCHER', 'LEAD'], holdsTeamKey: true } };
    const id = await ask(portal.app, lost);
    expect(await approve(asLead, id, lost)).toBe('FORBIDDEN');
    for (const who of [triager, team.lead]) expect(await approve(who, id, lost)).toBe('done');
    await passHours(portal.app, 73);
    expect(await replace(asLead, id, lost.fingerprint)).toBe('FORBIDDEN');
  });

  it('finds nobody without the team key, and no stranger, to agree', async () => {
    const lost = await somebodyWhoLostTheirKey(portal.app, team);
    const id = await ask(portal.app, lost);
    const newcomer = await makePerson(portal.app, ['RESEARCHER', 'TRIAGER']);
    for (const who of [newcomer, await makePerson(portal.app), lost.person]) expect(await approve(who, id, lost)).toBe('FORBIDDEN');
    expect(await codeOf(approveLostKey(portal.app, { kind: 'anonymous' }, { id, fingerprint: lost.fingerprint, cases: [] }))).toBe('UNAUTHENTICATED');
  });

  it('cannot exchange the key after it was agreed to, nor ask for another’s cases', async () => {
    const [lost, other] = [await somebodyWhoLostTheirKey(portal.app, team), await somebodyWhoLostTheirKey(portal.app, team)];
    const first = await ask(portal.app, lost);
    expect(await approve(triager, first, { ...lost, cases: other.cases })).toBe('INVALID');
    expect(await approve(triager, first, lost)).toBe('done');
    const exchanged = await registerWithoutWord(portal.app, lost.person);
    const second = await ask(portal.app, { person: lost.person, fingerprint: exchanged.fingerprint });
    expect(second).not.toBe(first);
    expect(await stateOf(portal.app, first)).toBe('CANCELLED');
    expect(await approve(team.lead, first, lost)).toBe('ILLEGAL_MOVE');
    expect(await approve(team.lead, second, lost)).toBe('CONFLICT');
    expect(await stateOf(portal.app, second)).toBe('ASKED');
    for (const who of [triager, team.lead]) await approve(who, second, { ...lost, fingerprint: exchanged.fingerprint });
    await passHours(portal.app, 73);
    expect(await replace(triager, second, lost.fingerprint)).toBe('CONFLICT');
  });

  it('is not believed before the 72 hours, or after an objection', async () => {
    const lost = await somebodyWhoLostTheirKey(portal.app, team);
    const id = await ask(portal.app, lost);
    for (const who of [triager, team.lead]) await approve(who, id, lost);
    await passHours(portal.app, 71.99);
    expect(await replace(triager, id, lost.fingerprint)).toBe('ILLEGAL_MOVE');
    await codeOf(objectLostKey(portal.app, { kind: 'anonymous' }, { id, signedText: await objectionBy(portal.app, lost.person.privateKey, id, lost.fingerprint) }));
    await passHours(portal.app, 1);
    for (const code of [await replace(triager, id, lost.fingerprint), await approve(team.lead, id, lost)]) expect(code).toBe('ILLEGAL_MOVE');
  });

  it('cannot silence the old key by revoking it: a session alone is not the key’s word', async () => {
    const lost = await somebodyWhoLostTheirKey(portal.app, team);
    await revokeKey(portal.app, lost.person.viewer, { fingerprint: lost.person.publicKey.getFingerprint(), compromised: true });
    const id = await ask(portal.app, lost);
    const signedText = await objectionBy(portal.app, lost.person.privateKey, id, lost.fingerprint);
    expect(await codeOf(objectLostKey(portal.app, { kind: 'anonymous' }, { id, signedText }))).toBe('done');
    expect(await stateOf(portal.app, id)).toBe('OBJECTED');
  });
});

describe('a false objection', () => {
  it('ends nothing, and does not tell whether there is a request', async () => {
    const [lost, other] = [await somebodyWhoLostTheirKey(portal.app, team), await somebodyWhoLostTheirKey(portal.app, team)];
    const [id, otherId] = [await ask(portal.app, lost), await ask(portal.app, other)];
    const nowhere = toGlobalId('LostKey', '00000000-0000-4000-8000-000000000000');
    const object = async (request: string, signedText: string): Promise<string> => codeOf(objectLostKey(portal.app, { kind: 'anonymous' }, { id: request, signedText }));
    const byNew = await objectionBy(portal.app, lost.newKey, id, lost.fingerprint);
    const forOther = await objectionBy(portal.app, lost.person.privateKey, otherId, other.fingerprint);
    const stranger = await makePerson(portal.app);
    await registerOwnKey(portal.app, stranger);
    const byStranger = await objectionBy(portal.app, stranger.privateKey, id, lost.fingerprint);
    const forNobody = await objectionBy(portal.app, lost.person.privateKey, nowhere, lost.fingerprint);
    for (const [request, text] of [[id, byNew], [id, forOther], [otherId, forOther], [id, byStranger], [nowhere, forNobody], [id, 'I object']] as const) {
      expect(await object(request, text)).toBe('BAD_PROOF');
    }
    expect(await codeOf(objectLostKey(portal.app, other.person.viewer, { id }))).toBe('NOT_FOUND');
    expect(await codeOf(objectLostKey(portal.app, { kind: 'anonymous' }, { id }))).toBe('UNAUTHENTICATED');
    expect(await stateOf(portal.app, id)).toBe('ASKED');
  });
});

it('the sealed backup of the old key goes to whoever knows an open request, and to nobody else', async () => {
  const lost = await somebodyWhoLostTheirKey(portal.app, team);
  await portal.app.pool.query(`insert into key_backup (public_key_id, method, sealed) select id, 'RECOVERY_WORDS', 'laurel1.old.backup' from public_key where account_id = $1 order by id limit 1`, [lost.person.viewer.accountId]);
  await registerWithoutWord(portal.app, lost.person);
  await portal.app.pool.query(`insert into key_backup (public_key_id, method, sealed) select max(id), 'RECOVERY_WORDS', 'laurel1.of.athief' from public_key where account_id = $1`, [lost.person.viewer.accountId]);
  await revokeKey(portal.app, lost.person.viewer, { fingerprint: lost.person.publicKey.getFingerprint(), compromised: true });
  const backups = async (id: string): Promise<unknown> => (await portal.ask({ token: null }, `{ objectionBackups(id: "${id}") { fingerprint sealed } }`)).at('data', 'objectionBackups');
  const id = await ask(portal.app, lost);
  expect(await backups(id)).toEqual([{ fingerprint: lost.person.publicKey.getFingerprint().toUpperCase(), sealed: 'laurel1.old.backup' }]);
  for (const guessed of [toGlobalId('LostKey', '00000000-0000-4000-8000-000000000000'), toGlobalId('LostKey', `x' or true --`), lost.person.researcherId, 'x']) {
    expect(await backups(guessed)).toEqual([]);
  }
  await codeOf(objectLostKey(portal.app, lost.person.viewer, { id }));
  expect(await backups(id)).toEqual([]);
});

it('nobody but its owner and the team sees a request', async () => {
  const lost = await somebodyWhoLostTheirKey(portal.app, team);
  const id = await ask(portal.app, lost);
  const stranger = await makePerson(portal.app);
  const see = async (person: KeyedPerson | null): Promise<unknown> => {
    const by = person === null ? { token: null } : await portal.as(person);
    return (await portal.ask(by, `{ node(id: "${id}") { id } viewer { lostKeys { id } lostKeysOfOthers { id } } }`)).at('data');
  };
  expect(await see(null)).toEqual({ node: null, viewer: null });
  expect(await see(stranger)).toEqual({ node: null, viewer: { lostKeys: [], lostKeysOfOthers: [] } });
  expect(await see(lost.person)).toEqual({ node: { id }, viewer: { lostKeys: [{ id }], lostKeysOfOthers: [] } });
});
