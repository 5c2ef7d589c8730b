import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postMessage } from '../cases/commands/post-message.ts';
import { recordInternalCase } from '../cases/commands/record-internal-case.ts';
import type { ParticipantRole } from '../cases/case-facts.ts';
import { grantCaseAccess } from '../keys/commands/grant-case-access.ts';
import { toGlobalId } from '../read/global-id.ts';
import { type KeyedPerson, makePerson, registerOwnKey } from '../testing/keyed-people.ts';
import { type Portal, portalOverHttp, toolWith } from '../testing/portal-over-http.ts';
import { codeOf } from '../testing/refusals.ts';
import { rewrapCase, textsOfCase, wordsFor } from '../testing/rewrap.ts';
import { addParticipant } from './add-participant.ts';
import { inviteParticipant, withdrawInvitation } from './invite-participant.ts';
import { removeParticipant } from './remove-participant.ts';

let portal: Portal;
beforeAll(async () => { portal = await portalOverHttp(); });
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

async function keyed(): Promise<KeyedPerson> {
  const person = await makePerson(portal.app);
  await registerOwnKey(portal.app, person);
  await portal.app.pool.query(`update account set email = id || '@example.org', email_verified_at = now() where id = $1`, [person.viewer.accountId]);
  return { ...person, viewer: { ...person.viewer, participates: true } };
}
const say = async (by: KeyedPerson, number: string, words: string, ...readers: KeyedPerson[]): Promise<string> =>
  codeOf(postMessage(portal.app, by.viewer, { idempotencyKey: randomUUID(), number, body: await portal.seal(words, ...readers), internal: false }));
const note = async (number: string): Promise<unknown> =>
  postMessage(portal.app, portal.triager.viewer, { idempotencyKey: randomUUID(), number, body: await portal.seal('a note'), internal: true });

/** A report with a title, a note and an answer. */
async function talkedAbout(): Promise<string> {
  const { number } = await portal.report(portal.reporter, { title: await portal.seal('the title', portal.reporter) });
  await note(number);
  expect(await say(portal.triager, number, 'the answer', portal.reporter)).toBe('done');
  return number;
}
const grantsFor = async (number: string, person: KeyedPerson, kinds?: string) => rewrapCase(portal.app, number, portal.team.privateKey, person.publicKey, kinds);
const add = async (number: string, person: KeyedPerson, role: ParticipantRole = 'CO_FINDER', by = portal.triager, grants = grantsFor(number, person)): Promise<string> =>
  codeOf(addParticipant(portal.app, by.viewer, { number, researcher: person.researcherId, role, grants: await grants }));
const remove = async (number: string, person: KeyedPerson, by = portal.triager): Promise<string> =>
  codeOf(removeParticipant(portal.app, by.viewer, { number, researcher: person.researcherId }));

const query = `query ($n: String!) { case(number: $n) { number reporter { id } receipt { receivedAt } reporterReference viewerCan unreadCount
  participants { role missingTexts researcher { id publicKeys { fingerprint } } }
  reporterKeys title { armored } report { armored } messages(first: 20) { edges { node { authorRole author { __typename } } } } sealedTexts(first: 20) { edges { node { kind } } }
  timeline(first: 50) { edges { node { __typename actorRole actor { __typename } ... on AccessChanged { granted readerRole reader { __typename } } } } } } }`;
async function seenBy(person: KeyedPerson, number: string) {
  const answer = await portal.ask(await portal.as(person), query, { n: number });
  expect(answer.at('errors')).toBeUndefined();
  return {
    isSeen: answer.at('data', 'case') !== null,
    at: (...path: string[]) => answer.at('data', 'case', ...path),
    kinds: (answer.at('data', 'case', 'sealedTexts', 'edges') as { node: { kind: string } }[] | undefined)?.map(({ node }) => node.kind) ?? [],
    listed: JSON.stringify((await portal.ask(await portal.as(person), '{ cases(first: 50) { edges { node { number } } totalCount { value } } }')).at('data', 'cases')).includes(number),
  };
}

describe('somebody who takes part', () => {
  it('sees nothing, then the words of their role and no reporter, then nothing again', async () => {
    const number = await talkedAbout();
    const finder = await keyed();
    expect(await seenBy(finder, number)).toMatchObject({ isSeen: false, listed: false });
    const before = await textsOfCase(portal.app, number);
    expect(await add(number, finder)).toBe('done');
    expect((await textsOfCase(portal.app, number)).map(({ seipd }) => seipd)).toEqual(before.map(({ seipd }) => seipd));
    const seen = await seenBy(finder, number);
    expect(seen).toMatchObject({ isSeen: true, listed: true, kinds: ['REPORT', 'TITLE', 'MESSAGE'] });
    expect([seen.at('reporter'), seen.at('receipt'), seen.at('reporterReference'), seen.at('viewerCan'), seen.at('unreadCount')]).toEqual([null, null, null, ['REPLY'], 1]);
    expect(seen.at('messages', 'edges')).toEqual([{ node: { authorRole: 'TEAM', author: { __typename: 'Triager' } } }]);
    expect(seen.at('reporterKeys')).toEqual([expect.stringContaining('BEGIN PGP PUBLIC KEY BLOCK')]);
    expect(await wordsFor(portal.app, number, finder.privateKey)).toEqual([['REPORT', expect.any(String)], ['TITLE', 'the title'], ['NOTE', null], ['MESSAGE', 'the answer']]);
    expect(JSON.stringify(seen.at('timeline'))).toContain('"actorRole":"REPORTER","actor":null');

    expect(await remove(number, finder)).toBe('done');
    expect(await seenBy(finder, number)).toMatchObject({ isSeen: false, listed: false });
    expect((await wordsFor(portal.app, number, finder.privateKey)).map(([, words]) => words)).toEqual([null, null, null, null]);
    const history = (await seenBy(portal.reporter, number)).at('timeline', 'edges') as { node: object }[];
    expect(history.map(({ node }) => node).filter((node) => 'granted' in node)).toMatchObject([
      { granted: true, readerRole: 'PARTICIPANT', actorRole: 'TEAM' }, { granted: false, readerRole: 'PARTICIPANT', actorRole: 'TEAM' }]);
  });

  it('as an outside party reads the report, and not what was said about it', async () => {
    const number = await talkedAbout();
    const party = await keyed();
    expect(await add(number, party, 'OUTSIDE_PARTY')).toBe('done');
    const seen = await seenBy(party, number);
    expect(seen.kinds).toEqual(['REPORT', 'TITLE']);
    expect([seen.at('messages'), seen.at('viewerCan'), seen.at('unreadCount')]).toEqual([null, [], 0]);
    expect(JSON.stringify(seen.at('timeline'))).not.toContain('MessagePosted');
    expect(await say(party, number, 'May I?', party)).toBe('FORBIDDEN');
    expect(await wordsFor(portal.app, number, party.privateKey)).toEqual([['REPORT', expect.any(String)], ['TITLE', 'the title'], ['NOTE', null], ['MESSAGE', null]]);
    expect(await say(portal.triager, number, 'not for them', portal.reporter)).toBe('done');
  });

  it('writes to the team, which passes it on; the clocks stand still', async () => {
    const { number } = await portal.report(portal.reporter);
    const owner = await keyed();
    expect(await add(number, owner, 'SERVICE_OWNER')).toBe('done');
    expect(await say(owner, number, 'We see it in our logs.', owner)).toBe('done');
    const row = await portal.row(number);
    expect([row.firstRespondedAt, row.state]).toEqual([null, 'RECEIVED']);
    const reporterSees = await seenBy(portal.reporter, number);
    expect(reporterSees.at('messages', 'edges')).toEqual([{ node: { authorRole: 'PARTICIPANT', author: { __typename: 'Researcher' } } }]);
    expect((await wordsFor(portal.app, number, portal.reporter.privateKey)).map(([, words]) => words)).toContain(null);
    const grants = await rewrapCase(portal.app, number, portal.team.privateKey, portal.reporter.publicKey);
    await grantCaseAccess(portal.app, portal.triager.viewer, { number, reader: portal.reporter.researcherId, grants });
    expect((await wordsFor(portal.app, number, portal.reporter.privateKey)).map(([, words]) => words)).not.toContain(null);
    expect((await portal.row(number)).firstRespondedAt).toBeNull();
  });

  it('is among the exact readers of what the team sends from then on, and no longer after', async () => {
    const number = await talkedAbout();
    const finder = await keyed();
    expect(await say(portal.triager, number, 'too early', portal.reporter, finder)).toBe('FORBIDDEN_RECIPIENT');
    expect(await add(number, finder)).toBe('done');
    expect(await say(portal.triager, number, 'forgotten', portal.reporter)).toBe('MISSING_RECIPIENT');
    expect(await say(portal.triager, number, 'for both', portal.reporter, finder)).toBe('done');
    const { rows } = await portal.app.pool.query<object>('select kind, facts from mail where account_id = $1 order by id', [finder.viewer.accountId]);
    expect(rows).toEqual([{ kind: 'PARTICIPANT_ADDED', facts: { number } }, { kind: 'REPLY_WAITS', facts: { number, textId: expect.any(String) } }]);
    expect(await remove(number, finder)).toBe('done');
    expect(await say(portal.triager, number, 'too late', portal.reporter, finder)).toBe('FORBIDDEN_RECIPIENT');
  });

  it('sees what a reporter wrote once the team has passed it on', async () => {
    const number = await talkedAbout();
    const finder = await keyed();
    await add(number, finder);
    expect(await say(portal.reporter, number, 'One more thing.', portal.reporter)).toBe('done');
    const missing = async (): Promise<unknown> => (await seenBy(portal.triager, number)).at('participants', '0', 'missingTexts');
    expect(await missing()).toBe(1);
    await grantCaseAccess(portal.app, portal.triager.viewer, { number, reader: finder.researcherId, grants: await grantsFor(number, finder) });
    expect(await missing()).toBe(0);
    expect((await wordsFor(portal.app, number, finder.privateKey)).at(-1)).toEqual(['MESSAGE', 'One more thing.']);
    const { rows } = await portal.app.pool.query<{ kind: string }>('select kind from mail where account_id = $1 order by id', [finder.viewer.accountId]);
    expect(rows.map(({ kind }) => kind)).toEqual(['PARTICIPANT_ADDED', 'REPLY_WAITS']);
  });
});

describe('a finding from inside', () => {
  it('is talked about with a service owner, and answers nobody', async () => {
    const { caseId } = await recordInternalCase(portal.app, portal.triager.viewer, {
      idempotencyKey: randomUUID(), report: await portal.seal('found by us'), title: await portal.seal('from inside'),
    });
    const { rows: [row] } = await portal.app.pool.query<{ number: string }>('select number from cases where id = $1', [caseId]);
    const number = row?.number ?? '';
    const owner = await keyed();
    expect(await say(portal.triager, number, 'to nobody')).toBe('ILLEGAL_MOVE');
    expect(await add(number, owner, 'SERVICE_OWNER')).toBe('done');
    expect(await say(portal.triager, number, 'Please fix it.', owner)).toBe('done');
    expect(await say(owner, number, 'We do.', owner)).toBe('done');
    expect((await seenBy(owner, number)).at('messages', 'edges')).toHaveLength(2);
    expect((await portal.row(number)).firstRespondedAt).toBeNull();
  });
});

describe('adding somebody', () => {
  it('is one step: without every text nothing of it happens', async () => {
    const number = await talkedAbout();
    const finder = await keyed();
    expect(await add(number, finder, 'CO_FINDER', portal.triager, grantsFor(number, finder, 'REPORT TITLE'))).toBe('INCOMPLETE_GRANT');
    expect(await seenBy(finder, number)).toMatchObject({ isSeen: false });
    expect(await add(number, finder, 'OUTSIDE_PARTY', portal.triager, grantsFor(number, finder, 'REPORT TITLE'))).toBe('done');
    expect(await add(number, finder, 'OUTSIDE_PARTY', portal.triager, Promise.resolve([]))).toBe('done');
    expect(await add(number, finder)).toBe('INVALID');
  });

  it('meets a text written at the same moment: its reader has it, or the step says what is missing', async () => {
    const number = await talkedAbout();
    const finder = await keyed();
    const grants = await grantsFor(number, finder);
    const [added, said] = await Promise.all([
      add(number, finder, 'CO_FINDER', portal.triager, Promise.resolve(grants)), say(portal.triager, number, 'meanwhile', portal.reporter)]);
    expect([['done', 'MISSING_RECIPIENT'], ['INCOMPLETE_GRANT', 'done']]).toContainEqual([added, said]);
    expect(await add(number, finder)).toBe('done');
    expect((await wordsFor(portal.app, number, finder.privateKey)).filter(([kind, words]) => kind !== 'NOTE' && words === null)).toEqual([]);
  });

  it('is for the team with the team key, and for outsiders with a key of their own', async () => {
    const number = await talkedAbout();
    const [finder, other, keyless] = [await keyed(), await keyed(), await makePerson(portal.app)];
    const administrator = await makePerson(portal.app, ['ADMINISTRATOR']);
    const newTriager = await makePerson(portal.app, ['RESEARCHER', 'TRIAGER']);
    expect(await add(number, finder, 'CO_FINDER', portal.reporter)).toBe('FORBIDDEN');
    expect(await add(number, finder, 'CO_FINDER', other)).toBe('NOT_FOUND');
    expect(await add(number, finder, 'CO_FINDER', administrator)).toBe('NOT_FOUND');
    expect(await add(number, finder, 'CO_FINDER', newTriager)).toBe('FORBIDDEN');
    expect(await add(number, portal.reporter)).toBe('INVALID');
    expect(await add(number, portal.lead)).toBe('INVALID');
    expect(await add(number, administrator)).toBe('INVALID');
    expect(await add(number, keyless)).toBe('INVALID');
    expect(await add(number, finder, 'CO_FINDER', portal.triager, grantsFor(number, other))).toBe('FORBIDDEN_RECIPIENT');
    expect(await add(number, finder)).toBe('done');
    expect(await add(number, other, 'CO_FINDER', finder)).toBe('FORBIDDEN');
    expect(await remove(number, finder, finder)).toBe('FORBIDDEN');
    expect(await remove(number, finder, portal.reporter)).toBe('FORBIDDEN');
    expect(await remove(number, other)).toBe('INVALID');
    const grants = await rewrapCase(portal.app, number, finder.privateKey, other.publicKey, 'REPORT TITLE MESSAGE');
    for (const reader of [other, finder]) {
      expect(await codeOf(grantCaseAccess(portal.app, finder.viewer, { number, reader: reader.researcherId, grants }))).toBe('FORBIDDEN');
    }
    expect((await portal.ask(await toolWith(portal.app.pool, ['CASES_READ']), query, { n: number })).at('data', 'case', 'participants')).toEqual([]);
  });

  it('is for others of the team where one of them reported the case', async () => {
    const triager = await makePerson(portal.app, ['RESEARCHER', 'TRIAGER'], true);
    await registerOwnKey(portal.app, triager);
    const { number } = await portal.report(triager);
    const [finder, other] = [await keyed(), await keyed()];
    const invite = async (by: KeyedPerson): Promise<string> =>
      codeOf(inviteParticipant(portal.app, by.viewer, { number, email: 'vera@vendor.example', role: 'OUTSIDE_PARTY', pins: [] }));
    expect([await add(number, finder), await invite(portal.triager)]).toEqual(['done', 'done']);
    const { rows: [invited] } = await portal.app.pool.query<{ id: string }>(`select id from participant_invitation where email = 'vera@vendor.example'`);
    const withdraw = async (): Promise<string> =>
      codeOf(withdrawInvitation(portal.app, triager.viewer, { number, invitation: toGlobalId('ParticipantInvitation', invited?.id ?? '') }));
    const tried = [await add(number, other, 'CO_FINDER', triager), await remove(number, finder, triager), await invite(triager), await withdraw()];
    expect(tried).toEqual(['ILLEGAL_MOVE', 'ILLEGAL_MOVE', 'ILLEGAL_MOVE', 'ILLEGAL_MOVE']);
  });

  it('takes six', async () => {
    const number = await talkedAbout();
    for (let i = 0; i < 6; i += 1) expect(await add(number, await keyed(), 'OUTSIDE_PARTY')).toBe('done');
    expect(await add(number, await keyed(), 'OUTSIDE_PARTY')).toBe('TOO_LARGE');
  });
});
