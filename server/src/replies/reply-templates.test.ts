import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asking, type Portal, portalOverHttp, stranger } from '../testing/portal-over-http.ts';
import { mostTemplates } from './reply-template-rules.ts';

let portal: Portal;
let triager: Asking;
beforeAll(async () => {
  portal = await portalOverHttp();
  triager = await portal.as(portal.triager);
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

interface Template { readonly id: string; readonly name: string; readonly words: string; readonly nextUpdateDays: number | null }
const list = async (by: Asking = triager): Promise<readonly Template[]> =>
  (await portal.ask(by, '{ viewer { replyTemplates { id name words nextUpdateDays } } }')).at('data', 'viewer', 'replyTemplates') as readonly Template[];
const save = async (input: object, by: Asking = triager) =>
  portal.ask(by, 'mutation ($input: ReplyTemplateInput!) { saveReplyTemplate(input: $input) { userErrors { code path } } }', { input });
const remove = async (id: string, by: Asking = triager) =>
  portal.ask(by, 'mutation ($id: ID!) { removeReplyTemplate(input: { id: $id }) { userErrors { code } } }', { id });
const codeOf = (answer: Awaited<ReturnType<typeof save>>): unknown => answer.at('data', 'saveReplyTemplate', 'userErrors', '0', 'code');

describe('templates of replies', () => {
  it('begin with three that announce the next word', async () => {
    const templates = await list();
    expect(templates.map(({ name }) => name)).toEqual(['It arrived', 'We see it too', 'We need something']);
    for (const { words, nextUpdateDays } of templates) {
      expect(words).toContain('{date}');
      expect(nextUpdateDays).toBeGreaterThan(0);
    }
  });

  it('are changed, added to and removed by anybody of the team', async () => {
    const [first] = await list();
    expect(codeOf(await save({ ...first, words: 'Thank you.' }))).toBeUndefined();
    expect(codeOf(await save({ name: 'Ours', words: 'Hello.' }))).toBeUndefined();
    expect((await list()).map(({ name, words }) => [name, words])).toEqual(expect.arrayContaining([['It arrived', 'Thank you.'], ['Ours', 'Hello.']]));
    const ours = (await list()).find(({ name }) => name === 'Ours');
    for (const _ of ['once', 'again']) expect((await remove(ours?.id ?? '')).at('data', 'removeReplyTemplate', 'userErrors')).toEqual([]);
    expect((await list()).some(({ name }) => name === 'Ours')).toBe(false);
    expect(codeOf(await save({ id: ours?.id, name: 'Ours', words: 'Hello.' }))).toBe('INVALID');
    expect(codeOf(await save({ id: 'nonsense', name: 'Ours', words: 'Hello.' }))).toBe('INVALID');
    expect((await save({ name: '', words: 'Hello.' })).at('data', 'saveReplyTemplate', 'userErrors', '0')).toEqual({ code: 'REQUIRED', path: ['input', 'name'] });
  });

  it('are nobody else’s to see or to change', async () => {
    const reporter = await portal.as(portal.reporter);
    expect(await list(reporter)).toEqual([]);
    expect((await portal.ask(stranger, '{ viewer { replyTemplates { id } } }')).text).not.toContain('"id"');
    expect((await save({ name: 'Mine', words: 'Hello.' }, reporter)).text).toContain('FORBIDDEN');
    expect((await remove((await list())[0]?.id ?? '', reporter)).text).toContain('FORBIDDEN');
  });

  it('stay few enough to look through, whoever adds at once', async () => {
    const codes = await Promise.all(Array.from({ length: mostTemplates + 2 }, async (_, i) => codeOf(await save({ name: `No. ${i}`, words: 'Hello.' }))));
    expect((await list()).length).toBe(mostTemplates);
    expect(codes.filter((code) => code === 'INVALID').length).toBeGreaterThanOrEqual(2);
  });
});
