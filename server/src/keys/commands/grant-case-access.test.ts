import { randomUUID } from 'node:crypto';
import * as openpgp from 'openpgp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postMessage } from '../../cases/commands/post-message.ts';
import { submitReport } from '../../cases/commands/submit-report.ts';
import { toGlobalId } from '../../read/global-id.ts';
import type { Viewer } from '../../read/viewer.ts';
import { assemble } from '../../sealed/armor.ts';
import {
  type KeyedPerson,
  makePerson,
  newKey,
  openPortal,
  proofBy,
  registerOwnKey,
  sealTo,
  type Team,
} from '../../testing/keyed-people.ts';
import { codeOf } from '../../testing/refusals.ts';
import { type TestApp, testApp } from '../../testing/test-app.ts';
import type { SealedTextGrant } from '../case-grants.ts';
import { grantCaseAccess, grantCasesAccess } from './grant-case-access.ts';
import { registerKey } from './register-key.ts';

interface StoredText {
  readonly id: string;
  readonly kind: string;
  readonly seipd: Buffer;
  readonly packets: Buffer[];
}
interface SomeCase {
  readonly number: string;
  readonly reporter: KeyedPerson;
}

let node: TestApp;
let team: Team;
beforeAll(async () => {
  node = await testApp();
  team = await openPortal(node.app);
});
afterAll(() => node.drop());

const post = async ({ number }: SomeCase, words: string, internal: boolean, ...readers: openpgp.Key[]): Promise<unknown> =>
  postMessage(node.app, team.lead.viewer, {
    idempotencyKey: randomUUID(),
    number,
    body: await sealTo(words, team.publicKey, ...readers),
    internal,
  });

/** A report by gpg alone: sealed to the team and nobody else. Then a note, and an answer that the reporter had no key for. */
async function caseOfSomebodyWithoutKey(): Promise<SomeCase> {
  const reporter = await makePerson(node.app);
  const { caseId } = await submitReport(node.app, reporter.viewer, {
    idempotencyKey: randomUUID(),
    installedSoftware: false,
    policyVersion: 1,
    report: await sealTo('the report', team.publicKey),
    title: await sealTo('the title', team.publicKey),
  });
  const [{ number }] = await node.app.dataSource.query<[{ number: string }]>('select number from cases where id = $1', [caseId]);
  await post({ number, reporter }, 'a note', true);
  await post({ number, reporter }, 'an answer', false);
  return { number, reporter };
}
const textsOf = async ({ number }: SomeCase): Promise<StoredText[]> =>
  node.app.dataSource.query<StoredText[]>(
    `
  select id, kind, seipd, array(select packet from sealed_text_key where sealed_text_id = sealed_text.id order by id) as packets
  from sealed_text where case_id = (select id from cases where number = $1) order by id`,
    [number],
  );

async function rewrap(text: StoredText, reader: openpgp.Key, opener = team.privateKey): Promise<SealedTextGrant> {
  const message = await openpgp.readMessage({ armoredMessage: assemble(text.packets, text.seipd) });
  const [sessionKey] = await openpgp.decryptSessionKeys({ message, decryptionKeys: opener });
  if (!sessionKey?.algorithm) throw new Error('The team key opens every text.');
  const bytes = await openpgp.encryptSessionKey({
    data: sessionKey.data,
    algorithm: sessionKey.algorithm,
    encryptionKeys: reader,
    format: 'binary',
  });
  return { sealedText: toGlobalId('SealedText', text.id), packets: Buffer.from(bytes).toString('base64') };
}
const rewrapAll = async (some: SomeCase, reader: openpgp.Key, kinds?: readonly string[]): Promise<SealedTextGrant[]> =>
  Promise.all((await textsOf(some)).filter(({ kind }) => !kinds || kinds.includes(kind)).map(async (text) => rewrap(text, reader)));
const grant = async ({ number, reporter }: SomeCase, grants: readonly SealedTextGrant[], viewer: Viewer = team.lead.viewer): Promise<string> =>
  codeOf(grantCaseAccess(node.app, viewer, { number, reader: reporter.researcherId, grants }));
const eventsOf = async ({ number }: SomeCase): Promise<number> => {
  const [{ count }] = await node.app.dataSource.query<[{ count: number }]>(
    `select count(*)::int from case_event where kind = 'AccessChanged' and case_id = (select id from cases where number = $1)`,
    [number],
  );
  return count;
};
const words = async (text: StoredText, key: openpgp.PrivateKey): Promise<string> => {
  const message = await openpgp.readMessage({ armoredMessage: assemble(text.packets, text.seipd) });
  return String((await openpgp.decrypt({ message, decryptionKeys: key })).data);
};

describe('a re-wrap for a reporter whose key came later', () => {
  it('opens every text to them but the notes, leaves bodies as they are, and is one event', async () => {
    const some = await caseOfSomebodyWithoutKey();
    await registerOwnKey(node.app, some.reporter);
    const before = await textsOf(some);
    const grants = await rewrapAll(some, some.reporter.publicKey);
    expect(await grant(some, grants)).toBe('done');
    const after = await textsOf(some);
    expect(after.map(({ seipd }) => seipd)).toEqual(before.map(({ seipd }) => seipd));
    const opened = after.filter(({ kind }) => kind !== 'NOTE');
    expect(await Promise.all(opened.map(async (text) => words(text, some.reporter.privateKey)))).toEqual([
      'the report',
      'the title',
      'an answer',
    ]);
    expect(after.find(({ kind }) => kind === 'NOTE')?.packets).toHaveLength(1);
    expect(await eventsOf(some)).toBe(1);
  });

  it('sent again, or twenty times at once, changes nothing more', async () => {
    const some = await caseOfSomebodyWithoutKey();
    await registerOwnKey(node.app, some.reporter);
    const grants = await rewrapAll(some, some.reporter.publicKey);
    const codes = await Promise.all(Array.from({ length: 20 }, async () => grant(some, grants)));
    expect(new Set(codes)).toEqual(new Set(['done']));
    expect((await textsOf(some)).map(({ packets }) => packets.length)).toEqual([2, 2, 1, 2]);
    expect(await eventsOf(some)).toBe(1);
    expect(await grant(some, [])).toBe('done');
  });

  it('that leaves a text out is refused with what is missing, a text that came meanwhile too', async () => {
    const some = await caseOfSomebodyWithoutKey();
    await registerOwnKey(node.app, some.reporter);
    const grants = await rewrapAll(some, some.reporter.publicKey);
    const [report] = await textsOf(some);
    const left = grantCaseAccess(node.app, team.lead.viewer, {
      number: some.number,
      reader: some.reporter.researcherId,
      grants: grants.slice(1),
    });
    await expect(left).rejects.toMatchObject({ code: 'INCOMPLETE_GRANT', missing: [toGlobalId('SealedText', report?.id ?? '')] });
    expect(await grant(some, grants.slice(1))).toBe('INCOMPLETE_GRANT');
    expect((await textsOf(some))[1]?.packets).toHaveLength(1);
    await post(some, 'another answer', false, some.reporter.publicKey);
    expect(await grant(some, grants)).toBe('done');
  });

  it('and a text written at the same moment never leave the reader with a gap', async () => {
    const some = await caseOfSomebodyWithoutKey();
    await registerOwnKey(node.app, some.reporter);
    const grants = await rewrapAll(some, some.reporter.publicKey);
    await Promise.all([
      grant(some, grants),
      ...Array.from({ length: 5 }, async (_, at) => post(some, `answer ${at}`, false, some.reporter.publicKey)),
    ]);
    const texts = (await textsOf(some)).filter(({ kind }) => kind !== 'NOTE');
    expect(texts).toHaveLength(8);
    for (const text of texts) expect(await words(text, some.reporter.privateKey)).not.toBe('');
  });
});

describe('packets are taken', () => {
  it('only for the reader’s current key', async () => {
    const some = await caseOfSomebodyWithoutKey();
    expect(await grant(some, await rewrapAll(some, some.reporter.publicKey))).toBe('INVALID');
    await registerOwnKey(node.app, some.reporter);
    const outsider = await makePerson(node.app);
    await registerOwnKey(node.app, outsider);
    expect(await grant(some, await rewrapAll(some, outsider.publicKey))).toBe('FORBIDDEN_RECIPIENT');
    const unvouched = await newKey();
    const proof = await proofBy(node.app, some.reporter, [unvouched.privateKey]);
    await registerKey(node.app, some.reporter.viewer, { publicKey: unvouched.publicKey.armor(), proof });
    expect(await grant(some, await rewrapAll(some, unvouched.publicKey))).toBe('FORBIDDEN_RECIPIENT');
  });

  it('only for who reads the case', async () => {
    const some = await caseOfSomebodyWithoutKey();
    const outsider = await makePerson(node.app);
    await registerOwnKey(node.app, outsider);
    const grants = await rewrapAll(some, outsider.publicKey);
    expect(await grant({ ...some, reporter: outsider }, grants)).toBe('INVALID');
  });

  it('only for texts of this case, and only as PKESK packets', async () => {
    const [some, other] = [await caseOfSomebodyWithoutKey(), await caseOfSomebodyWithoutKey()];
    await registerOwnKey(node.app, some.reporter);
    expect(await grant(some, await rewrapAll(other, some.reporter.publicKey))).toBe('INVALID');
    const [first, ...rest] = await rewrapAll(some, some.reporter.publicKey);
    const [text] = await textsOf(some);
    const withBody = Buffer.concat([Buffer.from(first?.packets ?? '', 'base64'), text?.seipd ?? Buffer.alloc(0)]).toString('base64');
    for (const packets of [withBody, '', 'words in clear', `${first?.packets ?? ''}\n`]) {
      expect(await grant(some, [{ sealedText: first?.sealedText ?? '', packets }, ...rest])).toBe('MALFORMED');
    }
  });

  it('only from somebody who opens the texts', async () => {
    const some = await caseOfSomebodyWithoutKey();
    await registerOwnKey(node.app, some.reporter);
    const grants = await rewrapAll(some, some.reporter.publicKey);
    const withoutTeamKey = await makePerson(node.app, ['RESEARCHER', 'TRIAGER']);
    const stranger = await makePerson(node.app);
    expect(await grant(some, grants, withoutTeamKey.viewer)).toBe('FORBIDDEN');
    expect(await grant(some, grants, stranger.viewer)).toBe('NOT_FOUND');
    expect(await grant(some, grants, (await makePerson(node.app, ['ADMINISTRATOR'])).viewer)).toBe('NOT_FOUND');
    const tool: Viewer = { kind: 'partner', tokenId: '1', scopes: ['CASES_READ', 'CASES_WRITE'], onlineServiceIds: null };
    expect(await grant(some, grants, tool)).toBe('FORBIDDEN');
    expect(await grant(some, grants, { kind: 'anonymous' })).toBe('UNAUTHENTICATED');
    expect(await grant({ ...some, number: 'LRL-2026-999999' }, grants)).toBe('NOT_FOUND');
  });
});

/** Whoever opens a case's texts with this key, for that reader. */
const rewrapBy = async (some: SomeCase, opener: openpgp.PrivateKey, reader: openpgp.Key): Promise<SealedTextGrant[]> =>
  Promise.all((await textsOf(some)).filter(({ kind }) => kind !== 'NOTE').map(async (text) => rewrap(text, reader, opener)));
/** A newer key that the one before vouches for, so it is current. */
async function replaceKey(person: KeyedPerson): Promise<openpgp.PrivateKey> {
  const { privateKey, publicKey } = await newKey();
  const proof = await proofBy(node.app, person, [privateKey, person.privateKey]);
  await registerKey(node.app, person.viewer, { publicKey: publicKey.armor(), proof });
  return privateKey;
}
async function caseOfReporter(reporter: KeyedPerson): Promise<SomeCase> {
  const { caseId } = await submitReport(node.app, reporter.viewer, {
    idempotencyKey: randomUUID(), installedSoftware: false, policyVersion: 1,
    report: await sealTo('the report', team.publicKey, reporter.publicKey), title: await sealTo('the title', team.publicKey, reporter.publicKey),
  });
  const [{ number }] = await node.app.dataSource.query<[{ number: string }]>('select number from cases where id = $1', [caseId]);
  return { number, reporter };
}
const versionOf = async ({ number }: SomeCase): Promise<unknown> =>
  (await node.app.dataSource.query<object[]>('select version, updated_at from cases where number = $1', [number]))[0];

describe('a reporter who replaced their key', () => {
  it('hands their own texts on to it, which nobody else notices', async () => {
    const reporter = await makePerson(node.app);
    await registerOwnKey(node.app, reporter);
    const some = await caseOfReporter(reporter);
    await post(some, 'a note', true);
    const newer = await replaceKey(reporter);
    const before = await versionOf(some);
    expect(await grant(some, await rewrapBy(some, reporter.privateKey, newer.toPublic()), reporter.viewer)).toBe('done');
    const opened = (await textsOf(some)).filter(({ kind }) => kind !== 'NOTE');
    expect(await Promise.all(opened.map(async (text) => words(text, newer)))).toEqual(['the report', 'the title']);
    expect(await eventsOf(some)).toBe(1);
    expect(await versionOf(some)).toEqual(before);
  });

  it('is asked for nothing that they never could open', async () => {
    const some = await caseOfSomebodyWithoutKey();
    await registerOwnKey(node.app, some.reporter);
    await post(some, 'sealed to them', false, some.reporter.publicKey);
    const newer = await replaceKey(some.reporter);
    const asked = grantCaseAccess(node.app, some.reporter.viewer, { number: some.number, reader: some.reporter.researcherId, grants: [] });
    const last = (await textsOf(some)).at(-1);
    await expect(asked).rejects.toMatchObject({ code: 'INCOMPLETE_GRANT', missing: [toGlobalId('SealedText', last?.id ?? '')] });
    const own = last ? [await rewrap(last, newer.toPublic(), some.reporter.privateKey)] : [];
    expect(await grant(some, own, some.reporter.viewer)).toBe('done');
  });

  it('cannot hand them to anybody else, nor to a key that nobody vouched for', async () => {
    const [reporter, other] = [await makePerson(node.app), await makePerson(node.app)];
    await registerOwnKey(node.app, reporter);
    await registerOwnKey(node.app, other);
    const some = await caseOfReporter(reporter);
    const theirs = await caseOfReporter(other);
    const grants = await rewrapBy(some, reporter.privateKey, other.publicKey);
    expect(await grant({ ...some, reporter: other }, grants, reporter.viewer)).toBe('FORBIDDEN');
    expect(await grant(some, grants, reporter.viewer)).toBe('FORBIDDEN_RECIPIENT');
    expect(await grant({ ...theirs, reporter }, grants, reporter.viewer)).toBe('NOT_FOUND');
  });
});

describe('many cases at once', () => {
  it('are judged one by one, each with its outcome', async () => {
    const reporter = await makePerson(node.app);
    await registerOwnKey(node.app, reporter);
    const [first, second, third] = [await caseOfReporter(reporter), await caseOfReporter(reporter), await caseOfSomebodyWithoutKey()];
    const newer = await replaceKey(reporter);
    const [one, two] = await Promise.all([first, second].map(async (some) => rewrapBy(some, reporter.privateKey, newer.toPublic())));
    const cases = [
      { number: first.number, grants: one ?? [] },
      { number: second.number, grants: (two ?? []).slice(1) },
      { number: third.number, grants: [] },
      { number: 'LRL-2026-999999', grants: [] },
    ];
    const { outcomes } = await grantCasesAccess(node.app, reporter.viewer, { reader: reporter.researcherId, cases });
    const [report] = await textsOf(second);
    expect(outcomes.map(({ number, refusal }) => [number, refusal?.code ?? 'done'])).toEqual([
      [first.number, 'done'], [second.number, 'INCOMPLETE_GRANT'], [third.number, 'NOT_FOUND'], ['LRL-2026-999999', 'NOT_FOUND'],
    ]);
    expect(outcomes[1]?.refusal).toMatchObject({ missing: [toGlobalId('SealedText', report?.id ?? '')], path: ['input', 'cases', '1', 'grants'] });
    expect((await textsOf(first)).map(({ packets }) => packets.length)).toEqual([3, 3]);
    expect((await textsOf(second)).map(({ packets }) => packets.length)).toEqual([2, 2]);
  });

  it('by two at once, in two orders, are written once and wait for each other', async () => {
    const reporter = await makePerson(node.app);
    await registerOwnKey(node.app, reporter);
    const some = await Promise.all(Array.from({ length: 5 }, async () => caseOfReporter(reporter)));
    const newer = await replaceKey(reporter);
    const cases = await Promise.all(some.map(async (one) => ({ number: one.number, grants: await rewrapBy(one, reporter.privateKey, newer.toPublic()) })));
    const both = await Promise.all([[...cases], [...cases].reverse()].map(async (asked) =>
      grantCasesAccess(node.app, reporter.viewer, { reader: reporter.researcherId, cases: asked })));
    expect(both.flatMap(({ outcomes }) => outcomes.map(({ refusal }) => refusal))).toEqual(Array.from({ length: 10 }, () => null));
    for (const one of some) {
      expect((await textsOf(one)).map(({ packets }) => packets.length)).toEqual([3, 3]);
      expect(await eventsOf(one)).toBe(1);
    }
  });

  it('are at most a hundred', async () => {
    const cases = Array.from({ length: 101 }, () => ({ number: 'LRL-2026-000001', grants: [] }));
    expect(await codeOf(grantCasesAccess(node.app, team.lead.viewer, { reader: team.lead.researcherId, cases }))).toBe('TOO_LARGE');
  });
});
