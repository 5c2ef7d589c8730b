import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asking, type Portal, portalOverHttp, stranger, toolWith } from '../testing/portal-over-http.ts';
import { mostLabels, mostLabelsOfCase } from './label-rules.ts';

let portal: Portal;
let triager: Asking;
let lead: Asking;
beforeAll(async () => {
  portal = await portalOverHttp();
  triager = await portal.as(portal.triager);
  lead = await portal.as(portal.lead);
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

interface Label { readonly id: string; readonly name: string }
const list = async (by: Asking = triager): Promise<readonly Label[]> =>
  ((await portal.ask(by, '{ labels(first: 100) { edges { node { id name colour } } } }')).at('data', 'labels', 'edges') as readonly { node: Label }[]).map(({ node }) => node);
const save = async (name: string, by: Asking = triager, id?: string) =>
  portal.ask(by, 'mutation ($input: SaveLabelInput!) { saveLabel(input: $input) { label { id name colour } userErrors { code path } } }', { input: { id, name, colour: 'TEAL' } });
const made = async (name: string): Promise<string> => String((await save(name)).at('data', 'saveLabel', 'label', 'id'));
const remove = async (id: string, by: Asking = lead) =>
  portal.ask(by, 'mutation ($id: ID!) { removeLabel(input: { id: $id }) { userErrors { code } } }', { id });
const put = async (number: string, { add, remove: off, by = triager }: { add?: readonly string[]; remove?: readonly string[]; by?: Asking }) =>
  portal.ask(by, 'mutation ($input: LabelCaseInput!) { labelCase(input: $input) { case { version updatedAt labels { name } } added removed userErrors { code path } } }',
    { input: { number, add, remove: off } });
const namesOf = async (number: string, by: Asking = triager): Promise<unknown> =>
  ((await portal.ask(by, 'query ($n: String!) { case(number: $n) { labels { name } } }', { n: number })).at('data', 'case', 'labels') as { name: string }[] | undefined)?.map(({ name }) => name);
const codeOf = (answer: Awaited<ReturnType<typeof save>>, mutation: string): unknown => answer.at('data', mutation, 'userErrors', '0', 'code') ?? answer.at('errors', '0', 'extensions', 'code');

describe('labels', () => {
  it('are made and renamed by anybody of the team, removed by a lead, each name once', async () => {
    expect((await save(' Quick  win ')).at('data', 'saveLabel')).toMatchObject({ label: { name: 'Quick win', colour: 'TEAL' }, userErrors: [] });
    expect((await save('quick WIN')).at('data', 'saveLabel', 'userErrors', '0')).toEqual({ code: 'INVALID', path: ['input', 'name'] });
    const other = await made('other');
    expect(codeOf(await save('QUICK win', triager, other), 'saveLabel')).toBe('INVALID');
    expect((await save('Apple', triager, other)).at('data', 'saveLabel', 'label', 'id')).toBe(other);
    expect((await list()).map(({ name }) => name)).toEqual(['Apple', 'Quick win']);
    expect(codeOf(await remove(other, triager), 'removeLabel')).toBe('FORBIDDEN');
    for (const _ of ['once', 'again']) expect((await remove(other)).at('data', 'removeLabel', 'userErrors')).toEqual([]);
    expect(codeOf(await save('Apple', triager, other), 'saveLabel')).toBe('INVALID');
    expect(codeOf(await save('Apple', triager, 'nonsense'), 'saveLabel')).toBe('INVALID');
  });

  it('of one name made at once are one', async () => {
    const answers = await Promise.all(['twin', 'Twin', 'TWIN'].map(async (name) => save(name)));
    expect(answers.filter((one) => one.at('data', 'saveLabel', 'label') !== null)).toHaveLength(1);
    expect(answers.filter((one) => codeOf(one, 'saveLabel') === 'INVALID')).toHaveLength(2);
  });

  it('are put on a case and taken off it, saying what changed, and nothing that the reporter knows moves', async () => {
    const { number } = await portal.report();
    const facts = async () => (await portal.app.pool.query<object>('select version, updated_at from cases where number = $1', [number])).rows[0];
    const before = await facts();
    const [a, b] = [await made('a'), await made('b')];
    expect((await put(number, { add: [a, b, a] })).at('data', 'labelCase')).toMatchObject({ case: { labels: [{ name: 'a' }, { name: 'b' }] }, added: [a, b], removed: [], userErrors: [] });
    expect((await put(number, { add: [a], remove: [b] })).at('data', 'labelCase')).toMatchObject({ case: { labels: [{ name: 'a' }] }, added: [], removed: [b] });
    expect((await put(number, { add: [b], remove: [b] })).at('data', 'labelCase')).toMatchObject({ added: [], removed: [] });
    expect(await facts()).toEqual(before);
    await remove(a);
    expect(await namesOf(number)).toEqual([]);
    expect((await put(number, { add: [a] })).at('data', 'labelCase', 'userErrors', '0')).toEqual({ code: 'INVALID', path: ['input', 'add'] });
    expect((await put(number, { remove: [a, 'nonsense'] })).at('data', 'labelCase', 'userErrors')).toEqual([]);
  });

  it('put on by two at once are both there', async () => {
    const { number } = await portal.report();
    const [a, b] = [await made('first hand'), await made('second hand')];
    await Promise.all([put(number, { add: [a] }), put(number, { add: [b], by: lead }), put(number, { add: [a], by: lead })]);
    expect(await namesOf(number)).toEqual(['first hand', 'second hand']);
  });

  it('are nobody else’s: not the reporter’s, not a tool’s, not a team member’s in a report of their own', async () => {
    const { number } = await portal.report();
    const label = await made('for us alone');
    await put(number, { add: [label] });
    const reporter = await portal.as(portal.reporter);
    const tool = await toolWith(portal.app.pool, ['CASES_READ', 'CASES_WRITE']);
    for (const by of [reporter, tool]) {
      expect(await namesOf(number, by)).toEqual([]);
      expect(await list(by)).toEqual([]);
      expect((await portal.ask(by, 'query ($id: ID!) { node(id: $id) { id } }', { id: label })).at('data', 'node')).toBeNull();
      expect(codeOf(await save('mine', by), 'saveLabel')).toBe('FORBIDDEN');
      expect(codeOf(await remove(label, by), 'removeLabel')).toBe('FORBIDDEN');
      expect(codeOf(await put(number, { add: [label], by }), 'labelCase')).toBe('FORBIDDEN');
    }
    expect(codeOf(await put(number, { add: [label], by: stranger }), 'labelCase')).toBe('UNAUTHENTICATED');
    expect(codeOf(await put('LRL-2026-999999', { add: [label] }), 'labelCase')).toBe('NOT_FOUND');
    await portal.app.pool.query('update cases set reporter_id = $1 where number = $2', [portal.triager.viewer.accountId, number]);
    expect(codeOf(await put(number, { remove: [label] }), 'labelCase')).toBe('FORBIDDEN');
  });

  it('stay few enough to tell apart, whoever adds at once', async () => {
    const { number } = await portal.report();
    const answers = await Promise.all(Array.from({ length: mostLabels }, async (_, i) => save(`No. ${i}`)));
    expect(await list()).toHaveLength(mostLabels);
    expect(answers.filter((one) => codeOf(one, 'saveLabel') === 'TOO_LARGE').length).toBeGreaterThan(0);
    const ids = (await list()).map(({ id }) => id);
    expect(codeOf(await put(number, { add: ids.slice(0, mostLabelsOfCase + 1) }), 'labelCase')).toBe('TOO_LARGE');
    expect((await put(number, { add: ids.slice(0, mostLabelsOfCase) })).at('data', 'labelCase', 'added')).toHaveLength(mostLabelsOfCase);
    expect(codeOf(await put(number, { remove: Array.from({ length: 10_000 }, () => ids[0] ?? '') }), 'labelCase')).toBe('TOO_LARGE');
    expect(codeOf(await put(number, { add: Array.from({ length: 100 }, () => ids[0] ?? '') }), 'labelCase')).toBeUndefined();
  });
});
