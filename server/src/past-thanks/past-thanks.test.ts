import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replayWhileClosed } from '../backup/replay-journal.ts';
import { loadPortalKey } from '../receipts/portal-key.ts';
import { toGlobalId } from '../read/global-id.ts';
import { type Portal, portalOverHttp, serve, stranger } from '../testing/portal-over-http.ts';
import { codeOf } from '../testing/refusals.ts';
import { backUp, restoreElsewhere } from '../testing/restore-world.ts';
import { importPastThanks } from './import-past-thanks.ts';
import { removePastThanks } from './remove-past-thanks.ts';

let portal: Portal;
let root: string;
beforeAll(async () => {
  portal = await portalOverHttp();
  root = await mkdtemp(path.join(tmpdir(), 'laurel-thanks-'));
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
  await rm(root, { recursive: true, force: true });
});

const list = [
  { name: 'Ana Before', year: 2018, month: 3, words: 'XSS in Mail', url: 'https://ana.example' }, { name: 'Bo Before', year: 2019 }, { name: 'ana  before', year: 2018, month: 3 },
  { name: 'Cy', year: 2019, url: 'http://cy.example' }, { name: '<b>Di</b>', year: 2017 },
];
const run = async (more: object = {}, entries = list, by = portal.lead) => importPastThanks(portal.app, by.viewer, { entries, dryRun: false, confirmed: true, ...more });
const shown = async (): Promise<string[]> => {
  const { at } = await portal.ask(stranger, '{ pastThanks(first: 100) { edges { node { name } } } }');
  return (at('data', 'pastThanks', 'edges') as { node: { name: string } }[]).map(({ node }) => node.name);
};
const idOf = async (name: string): Promise<string> =>
  toGlobalId('PastThanks', (await portal.app.pool.query<{ id: string }>('select id from past_thanks where name = $1', [name])).rows[0]?.id ?? '');

describe('people who were thanked before this portal', () => {
  it('are listed by leads alone, once somebody vouches for them', async () => {
    for (const by of [portal.triager, portal.reporter]) expect(await codeOf(run({}, list, by))).toBe('FORBIDDEN');
    expect(await codeOf(run({ confirmed: false }))).toBe('REQUIRED');
    expect(await codeOf(run({}, Array.from({ length: 2_001 }, () => ({ name: 'x', year: 2019 }))))).toBe('TOO_LARGE');
    const dry = await run({ dryRun: true, confirmed: false });
    expect([dry.rows.map(({ state }) => state), dry.imported]).toEqual([['NEW', 'NEW', 'KNOWN', 'INVALID', 'NEW'], 0]);
    expect(dry.rows[3]?.message).toContain('https://');
    expect(await shown()).toEqual([]);
  });

  it('show apart from those whom the portal lists itself, and are counted nowhere', async () => {
    expect((await run()).imported).toBe(3);
    expect((await run()).rows.map(({ state }) => state)).toEqual(['KNOWN', 'KNOWN', 'KNOWN', 'INVALID', 'KNOWN']);
    expect(await shown()).toEqual(['Bo Before', 'Ana Before', '<b>Di</b>']);
    expect((await portal.ask(stranger, '{ acknowledgments { edges { node { id } } } }')).at('data', 'acknowledgments', 'edges')).toEqual([]);
    const json = JSON.parse((await portal.browser().ask('/acknowledgments.json')).text) as { items: { title: string; _laurel: { type: string } }[] };
    expect(json.items.map(({ title, _laurel }) => `${_laurel.type} ${title}`)).toEqual(['PAST_THANKS Thank you, Bo Before', 'PAST_THANKS Thank you, Ana Before', 'PAST_THANKS Thank you, <b>Di</b>']);
    const atom = (await portal.browser().ask('/acknowledgments.atom')).text;
    expect(atom).toContain('<category term="PAST_THANKS" label="Thanked before this portal"/>');
    expect(atom).toContain('&lt;b&gt;Di&lt;/b&gt;');
  });

  it('go at once and for good, and no later import brings them back unasked', async () => {
    const id = await idOf('Bo Before');
    for (const by of [portal.triager, portal.reporter]) expect(await codeOf(removePastThanks(portal.app, by.viewer, { id }))).toBe('FORBIDDEN');
    expect(await removePastThanks(portal.app, portal.lead.viewer, { id })).toEqual({ removed: 1 });
    expect(await codeOf(removePastThanks(portal.app, portal.lead.viewer, { id }))).toBe('NOT_FOUND');
    expect(await shown()).toEqual(['Ana Before', '<b>Di</b>']);
    for (const at of ['/acknowledgments.json', '/acknowledgments.atom']) expect((await portal.browser().ask(at)).text).not.toContain('Bo Before');
    expect((await run({}, [{ name: 'BO, before', year: 2020 }])).rows[0]?.state).toBe('REMOVED');
    expect((await run({ evenIfRemoved: true }, [{ name: 'Bo Before', year: 2020 }])).imported).toBe(1);
    await run({}, [{ name: 'Bo Before', year: 2021 }]);
    expect(await removePastThanks(portal.app, portal.lead.viewer, { id: await idOf('Bo Before'), everywhere: true })).toEqual({ removed: 2 });
    const { rows } = await portal.app.pool.query(`select facts from audit_entry where kind = 'PAST_THANKS_CHANGED' order by id`);
    expect(rows.map(({ facts }: { facts: object }) => facts)).toContainEqual({ change: 'REMOVED', rows: 2 });
    expect(JSON.stringify(rows)).not.toContain('Bo');
  });

  it('are known again, and stay away, where the portal key is another', async () => {
    const app = { ...portal.app, portalKey: await loadPortalKey(path.join(root, 'another.key'), 'Test') };
    await run({}, [{ name: 'Ed Keyes', year: 2016 }, { name: 'Ed Keyes', year: 2015 }]);
    const entries = [{ name: 'ed, keyes', year: 2016 }];
    expect((await importPastThanks(app, portal.lead.viewer, { entries, dryRun: true, confirmed: true })).rows[0]?.state).toBe('KNOWN');
    const id = toGlobalId('PastThanks', (await portal.app.pool.query<{ id: string }>(`select id from past_thanks where name = 'Ed Keyes' and year = 2016`)).rows[0]?.id ?? '');
    expect((await importPastThanks(app, portal.lead.viewer, { entries: [{ name: 'ED Keyes', year: 2014 }], dryRun: false, confirmed: true })).imported).toBe(1);
    expect(await removePastThanks(app, portal.lead.viewer, { id, everywhere: true })).toEqual({ removed: 3 });
    expect((await importPastThanks(app, portal.lead.viewer, { entries, dryRun: true, confirmed: true })).rows[0]?.state).toBe('REMOVED');
  });

  it('are on no page of a restored portal until it is opened, and a removed name never again', { timeout: 60_000 }, async () => {
    const { folder } = await backUp(portal.app, root);
    await run({}, [{ name: 'Late Comer', year: 2020 }]);
    for (const name of ['Ana Before', 'Late Comer']) await removePastThanks(portal.app, portal.lead.viewer, { id: await idOf(name) });
    const restored = await restoreElsewhere(portal.app, folder);
    const http = await serve(restored.app);
    try {
      await replayWhileClosed(restored.app);
      expect((await http.ask(stranger, '{ pastThanks(first: 9) { edges { node { name } } } }')).at('data', 'pastThanks', 'edges')).toEqual([]);
      expect((await http.browser().ask('/acknowledgments.json')).text).not.toContain('Di');
      expect((await restored.app.pool.query('select name from past_thanks')).rows).toEqual([{ name: '<b>Di</b>' }]);
      await restored.app.pool.query('update installation set restored_at = null');
      const again = await importPastThanks(restored.app, portal.lead.viewer, { entries: [{ name: 'Ana Before', year: 2018 }, { name: 'Late Comer', year: 2020 }], dryRun: true, confirmed: false });
      expect(again.rows.map(({ state }) => state)).toEqual(['REMOVED', 'REMOVED']);
    } finally {
      await http.close();
      await restored.drop();
    }
  });
});
