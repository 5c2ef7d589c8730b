import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makePerson } from '../testing/keyed-people.ts';
import { type Asking, type Portal, portalOverHttp, stranger, toolWith } from '../testing/portal-over-http.ts';
import { mostViews } from './saved-view-rules.ts';

let portal: Portal;
let triager: Asking;
let lead: Asking;
let reporter: Asking;
beforeAll(async () => {
  portal = await portalOverHttp();
  triager = await portal.as(portal.triager);
  lead = await portal.as(portal.team.lead);
  reporter = await portal.as(portal.reporter);
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});
beforeEach(async () => {
  await portal.app.pool.query('delete from saved_view');
});

interface View { readonly id: string; readonly name: string; readonly query: string; readonly shared: boolean }
interface Given { readonly name?: string; readonly query?: string; readonly shared?: boolean }
const list = async (by: Asking): Promise<readonly View[]> =>
  (await portal.ask(by, '{ viewer { savedViews { id name query shared } } }')).at('data', 'viewer', 'savedViews') as readonly View[];
const save = async (by: Asking, { name = 'Late', query = 'is:overdue', shared }: Given = {}) =>
  portal.ask(by, 'mutation ($input: SaveViewInput!) { saveView(input: $input) { savedView { id name query shared } userErrors { code path message } } }', { input: { name, query, shared } });
const saved = async (by: Asking, given: Given = {}): Promise<View> => (await save(by, given)).at('data', 'saveView', 'savedView') as View;
const remove = async (by: Asking, id: string) =>
  portal.ask(by, 'mutation ($id: ID!) { deleteSavedView(input: { id: $id }) { savedView { id } userErrors { code } } }', { id });
const fault = (answer: Awaited<ReturnType<typeof save>>): unknown => answer.at('data', 'saveView', 'userErrors', '0', 'code') ?? answer.at('errors', '0', 'extensions', 'code');

describe('a view of one’s own', () => {
  it('is kept for a reporter and for the team alike, and nobody else sees it', async () => {
    const mine = await saved(reporter, { name: 'Waiting', query: ' State:Needs-Information SORT:due ' });
    expect(mine).toMatchObject({ name: 'Waiting', query: 'State:Needs-Information SORT:due', shared: false });
    const theirs = await saved(triager, { name: 'Waiting', query: 'assignee:me label:"quick win"' });
    expect(await list(reporter)).toEqual([mine]);
    expect(await list(triager)).toEqual([theirs]);
    expect(await list(lead)).toEqual([]);
    for (const by of [lead, triager, stranger]) {
      expect((await portal.ask(by, 'query ($id: ID!) { node(id: $id) { ... on SavedView { name } } }', { id: mine.id })).at('data', 'node')).toBeNull();
    }
    expect((await portal.ask(reporter, 'query ($id: ID!) { node(id: $id) { ... on SavedView { name } } }', { id: mine.id })).at('data', 'node', 'name')).toBe('Waiting');
  });

  it('is replaced by another of its name, whatever the letters’ case, under the same id', async () => {
    const first = await saved(reporter, { name: 'Späte Fälle' });
    const second = await saved(reporter, { name: 'SPÄTE  fälle', query: 'is:open' });
    expect(second).toEqual({ id: first.id, name: 'SPÄTE fälle', query: 'is:open', shared: false });
    expect(await list(reporter)).toEqual([second]);
  });

  it('goes when it is deleted, as often as it is, and by nobody else', async () => {
    const { id } = await saved(reporter);
    for (const by of [triager, lead]) expect((await remove(by, id)).at('data', 'deleteSavedView', 'userErrors')).toEqual([]);
    expect(await list(reporter)).toHaveLength(1);
    for (const _ of ['once', 'again']) expect((await remove(reporter, id)).at('data', 'deleteSavedView')).toEqual({ savedView: null, userErrors: [] });
    expect((await remove(reporter, 'nonsense')).at('data', 'deleteSavedView', 'userErrors')).toEqual([]);
    expect(await list(reporter)).toEqual([]);
  });
});

describe('a view of the team', () => {
  it('is seen, replaced and deleted by anybody of the team, and stays when who made it leaves', async () => {
    const leaver = await makePerson(portal.app, ['TRIAGER']);
    const view = await saved(await portal.as(leaver), { name: 'Ours', query: 'is:open assignee:unset', shared: true });
    await saved(await portal.as(leaver), { name: 'Ours' });
    await portal.app.pool.query('delete from session where account_id = $1', [leaver.viewer.accountId]);
    await portal.app.pool.query('delete from account where id = $1', [leaver.viewer.accountId]);
    expect(await list(triager)).toEqual([view]);
    expect(await saved(lead, { name: 'OURS', query: 'is:overdue', shared: true })).toMatchObject({ id: view.id, query: 'is:overdue' });
    expect((await list(triager)).map(({ name, shared }) => [name, shared])).toEqual([['OURS', true]]);
    await remove(triager, view.id);
    expect(await list(lead)).toEqual([]);
  });

  it('is nobody else’s to see, to make or to delete', async () => {
    const view = await saved(triager, { shared: true });
    const administrator = await portal.as(await makePerson(portal.app, ['ADMINISTRATOR']));
    for (const by of [reporter, administrator]) {
      expect(await list(by)).toEqual([]);
      expect(fault(await save(by, { shared: true }))).toBe('FORBIDDEN');
      await remove(by, view.id);
    }
    expect(await list(lead)).toEqual([view]);
  });
});

describe('what is refused', () => {
  it('to tools and strangers', async () => {
    const tool = await toolWith(portal.app.pool, ['CASES_READ', 'CASES_WRITE']);
    expect(fault(await save(tool))).toBe('FORBIDDEN');
    expect(fault(await save(stranger))).toBe('UNAUTHENTICATED');
    expect((await remove(stranger, 'x')).at('errors', '0', 'extensions', 'code')).toBe('UNAUTHENTICATED');
    expect(await list(tool)).toEqual([]);
  });

  it.each([
    ['a plain word, which stays in the address', 'is:open calendar', 8], ['a phrase', '"stored xss"', 0], ['a slip', 'is:opne', 3], ['a word of the team', 'is:open assignee:me', 8],
    ['a label, which reporters do not know', 'label:later', 0], ['NUL', 'is:open \0', 8], ['a book', `is:open${' '.repeat(2_000)}`, 2_000],
  ])('as a query: %s, with its place', async (_what, query, offset) => {
    const answer = await save(reporter, { query });
    expect(answer.at('errors', '0', 'extensions')).toMatchObject({ code: 'BAD_USER_INPUT', offset });
    expect(await list(reporter)).toEqual([]);
  });

  it('as a name', async () => {
    expect((await save(reporter, { name: ' ' })).at('data', 'saveView')).toMatchObject({ savedView: null, userErrors: [{ code: 'REQUIRED', path: ['input', 'name'] }] });
    expect(fault(await save(reporter, { name: 'x'.repeat(61) }))).toBe('INVALID');
  });

  it('past fifty of one’s own or of the team, whoever adds at once; one of a known name is no more', async () => {
    await portal.app.pool.query(`insert into saved_view (owner_id, name, query) select $1, 'Early ' || n, '' from generate_series(1, $2::int) n`, [portal.triager.viewer.accountId, mostViews - 2]);
    const codes = await Promise.all(Array.from({ length: 5 }, async (_, i) => fault(await save(triager, { name: `No. ${i}` }))));
    expect(codes.filter((code) => code === 'TOO_LARGE')).toHaveLength(3);
    const [first] = await list(triager);
    expect(fault(await save(triager, { name: first?.name ?? '' }))).toBeUndefined();
    expect(fault(await save(triager, { name: 'One more', shared: true }))).toBeUndefined();
    expect(await list(triager)).toHaveLength(mostViews + 1);
    expect(fault(await save(reporter))).toBeUndefined();
  });
});
