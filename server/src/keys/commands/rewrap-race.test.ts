import { randomUUID } from 'node:crypto';
import * as openpgp from 'openpgp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { postMessage } from '../../cases/commands/post-message.ts';
import { type KeyedPerson, makePerson, newKey, openPortal, proofBy, registerOwnKey, sealTo, type Team } from '../../testing/keyed-people.ts';
import { submitFor } from '../../testing/lost-keys.ts';
import { rewrapCase, textsOfCase } from '../../testing/rewrap.ts';
import { assemble } from '../../sealed/armor.ts';
import { type TestApp, testApp } from '../../testing/test-app.ts';
import { grantCasesAccess } from './grant-case-access.ts';
import { registerKey } from './register-key.ts';

let node: TestApp;
let team: Team;
beforeAll(async () => {
  node = await testApp();
  team = await openPortal(node.app);
});
afterAll(() => node.drop());

const cases = 12;

async function reply(number: string, ...readers: openpgp.Key[]): Promise<unknown> {
  return postMessage(node.app, team.lead.viewer, { idempotencyKey: randomUUID(), number, body: await sealTo('meanwhile', team.publicKey, ...readers), internal: false });
}
const opens = async (number: string, key: openpgp.PrivateKey): Promise<number> => {
  const texts = await textsOfCase(node.app, number);
  const words = await Promise.all(texts.map(async ({ packets, seipd }) =>
    openpgp.decrypt({ message: await openpgp.readMessage({ armoredMessage: assemble(packets, seipd) }), decryptionKeys: key }).then(() => 1, () => 0)));
  return words.reduce<number>((sum, one) => sum + one, 0) - texts.length;
};

async function withNewKey(): Promise<{ person: KeyedPerson; numbers: string[]; newer: openpgp.PrivateKey }> {
  const person = await makePerson(node.app);
  await registerOwnKey(node.app, person);
  const numbers: string[] = [];
  for (let at = 0; at < cases; at += 1) numbers.push(await submitFor(node.app, person, team));
  await Promise.all(numbers.map(async (number) => reply(number, person.publicKey)));
  const { privateKey, publicKey } = await newKey();
  await registerKey(node.app, person.viewer, { publicKey: publicKey.armor(), proof: await proofBy(node.app, person, [privateKey, person.privateKey]) });
  return { person, numbers, newer: privateKey };
}

it('messages that arrive while many cases are re-wrapped leave no gap, and none is lost', async () => {
  const { person, numbers, newer } = await withNewKey();
  const asked = await Promise.all(numbers.map(async (number) => ({ number, grants: await rewrapCase(node.app, number, person.privateKey, newer.toPublic()) })));
  const grant = async () => grantCasesAccess(node.app, person.viewer, { reader: person.researcherId, cases: asked });
  const [outcomes] = await Promise.all([
    Promise.all([grant(), grant(), grant()]),
    ...numbers.flatMap((number) => [reply(number, newer.toPublic()), reply(number, newer.toPublic())]),
  ]);
  for (const { outcomes: each } of outcomes) expect(each.map(({ refusal }) => refusal)).toEqual(numbers.map(() => null));
  for (const number of numbers) {
    expect(await textsOfCase(node.app, number)).toHaveLength(4);
    expect(await opens(number, newer)).toBe(0);
  }
  const [{ packets, events }] = await node.app.dataSource.query<[{ packets: number; events: number }]>(`
    select (select count(*)::int from sealed_text_key where key_id = any ($1)) as packets,
      (select count(*)::int from case_event where kind = 'AccessChanged' and reader_id = $2) as events`,
    [newer.getKeyIDs().map((id) => id.toHex().toUpperCase()), person.viewer.accountId]);
  expect({ packets, events }).toEqual({ packets: cases * 4, events: cases });
});

it('a text that was not there when a case was wrapped is asked for, and the other cases are stored', async () => {
  const { person, numbers: [late = '', ...others], newer } = await withNewKey();
  const asked = await Promise.all([late, ...others].map(async (number) => {
    const grants = await rewrapCase(node.app, number, person.privateKey, newer.toPublic());
    return { number, grants: number === late ? grants.slice(0, -1) : grants };
  }));
  const { outcomes } = await grantCasesAccess(node.app, person.viewer, { reader: person.researcherId, cases: asked });
  expect(outcomes.map(({ refusal }) => refusal?.code ?? null)).toEqual(['INCOMPLETE_GRANT', ...others.map(() => null)]);
  expect(await opens(late, newer)).toBe(-2);
  for (const number of others) expect(await opens(number, newer)).toBe(0);
});
