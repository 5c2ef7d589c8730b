import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePerson } from '../testing/keyed-people.ts';
import { codeOf } from '../testing/refusals.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { adoptPolicy } from './adopt-policy.ts';

let node: TestApp;
beforeAll(async () => { node = await testApp(); });
afterAll(() => node.drop());

const versions = async (): Promise<string[]> =>
  (await node.app.pool.query<{ words: string }>(`select version || ': ' || trim(markdown, E'\\n') as words from policy where slug = 'PRIVACY' order by version`)).rows.map(({ words }) => words);

it('takes one of two leads who write at once, and tells the other before anything is lost', async () => {
  const leads = await Promise.all([makePerson(node.app, ['RESEARCHER', 'LEAD']), makePerson(node.app, ['RESEARCHER', 'LEAD'])]);
  const adopt = async (lead: number, markdown: string, basedOn: number | null): Promise<string> =>
    codeOf(adoptPolicy(node.app, leads[lead]?.viewer ?? { kind: 'anonymous' }, { slug: 'PRIVACY', markdown, basedOn }));
  expect(await adopt(0, 'first', 0)).toBe('done');
  const outcomes = await Promise.all([adopt(0, 'of one', 1), adopt(1, 'of the other', 1)]);
  expect(outcomes.toSorted()).toEqual(['CONFLICT', 'done']);
  expect(await versions()).toHaveLength(2);
  expect(await adopt(outcomes[0] === 'done' ? 1 : 0, 'both together', 2)).toBe('done');
  expect((await versions()).at(-1)).toBe('3: both together');
  expect((await versions())[0]).toBe('1: first');
  expect(await adopt(0, 'by a script', null)).toBe('done');
  const { rows } = await node.app.pool.query(`select facts from audit_entry where kind = 'POLICY_ADOPTED' order by id`);
  expect(rows).toEqual([1, 2, 3, 4].map((version) => ({ facts: { policy: 'PRIVACY', version } })));
});
