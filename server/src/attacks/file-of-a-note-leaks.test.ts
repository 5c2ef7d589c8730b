import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { downloadUrl } from '../attachments/download-links.ts';
import { findReadableFile } from '../attachments/file-reading.ts';
import { can } from '../authorization.ts';
import { postMessage } from '../cases/commands/post-message.ts';
import { fromGlobalId, toGlobalId } from '../read/global-id.ts';
import { makeDoors } from '../testing/doors.ts';
import { makePerson } from '../testing/keyed-people.ts';
import { type Asking, type Portal, portalOverHttp, stranger, toolWith } from '../testing/portal-over-http.ts';
import { readWorld, viewerNames, viewers } from '../testing/read-world.ts';
import { sendFile, type Tus, tusOf } from '../testing/sealed-files.ts';

let portal: Portal;
let tus: Tus;
let triager: Asking;
beforeAll(async () => {
  portal = await portalOverHttp({ mode: 'EXAMPLE' });
  tus = tusOf(portal);
  triager = await portal.as(portal.triager);
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

async function attach(number: string, internal: boolean): Promise<void> {
  const readers = internal ? [portal.team.publicKey] : [portal.team.publicKey, portal.reporter.publicKey];
  const { id } = await sendFile(tus, triager, readers);
  const body = internal ? await portal.seal('Between us.') : await portal.seal('Look.', portal.reporter);
  await postMessage(portal.app, portal.triager.viewer, { idempotencyKey: randomUUID(), number, body, internal, attachments: [id] });
}
const fields = 'id sha256 sizeBytes internal keyPackets name { id sha256 }';
const view = `query ($n: String!) { case(number: $n) { version updatedAt attachments { ${fields} }
  messages(first: 50) { edges { node { id attachments { ${fields} } } } } sealedTexts(first: 100) { edges { cursor node { id kind } } pageInfo { hasNextPage } }
  timeline(first: 50) { edges { node { id } } } } }`;
const idsSeen = async (by: Asking, number: string): Promise<string[]> => {
  const { at } = await portal.ask(by, 'query ($n: String!) { case(number: $n) { attachments { id } } }', { n: number });
  return (at('data', 'case', 'attachments') as { id: string }[] | undefined ?? []).map(({ id }) => id);
};

describe('the file of a note', () => {
  it('changes not one byte of what a reporter or a tool sees, and leaves no gap in the names of other files', async () => {
    const { number } = await portal.report();
    await attach(number, false);
    const reporter = await portal.as(portal.reporter);
    for (const by of [reporter, await toolWith(portal.app.pool, ['CASES_READ'])]) {
      const before = (await portal.ask(by, view, { n: number })).text;
      await attach(number, true);
      await attach(number, true);
      expect((await portal.ask(by, view, { n: number })).text).toBe(before);
    }
    await attach(number, false);
    const { at } = await portal.ask(reporter, 'query ($n: String!) { case(number: $n) { attachments { downloadUrl } } }', { n: number });
    const last = (at('data', 'case', 'attachments') as { downloadUrl: string }[]).at(-1)?.downloadUrl ?? '';
    const download = await fetch(`${portal.url}${new URL(last).pathname}`, { headers: { authorization: `Bearer ${reporter.token}` } });
    expect(download.headers.get('content-disposition')).toContain(`${number}-2.pgp`);
    await download.arrayBuffer();
  });

  it('and any file of a case is missing to whoever does not read it: in the case, by its id, and by an address signed for them', async () => {
    const { number } = await portal.report();
    await attach(number, false);
    await attach(number, true);
    const all = await idsSeen(triager, number);
    expect(all).toHaveLength(2);
    const [open, note] = all;
    const [other, administrator, newTriager] = [await makePerson(portal.app), await makePerson(portal.app, ['ADMINISTRATOR']), await makePerson(portal.app, ['RESEARCHER', 'TRIAGER'])];
    const reads = async (by: Asking, accountId: string | null, id: string): Promise<boolean[]> => {
      const { at } = await portal.ask(by, `query ($id: ID!) { node(id: $id) { id ... on Attachment { keyPackets downloadUrl name { armored } } } }`, { id });
      const key = fromGlobalId(id).key;
      const url = new URL(downloadUrl(portal.app, key, accountId ?? portal.reporter.viewer.accountId, new Date())).pathname;
      const download = await fetch(`${portal.url}${url}`, { headers: by.token === null ? {} : { authorization: `Bearer ${by.token}` } });
      await download.arrayBuffer();
      return [(await idsSeen(by, number)).includes(id), at('data', 'node', 'id') === id, download.status === 200];
    };
    const nothing = [false, false, false];
    for (const person of [other, administrator, newTriager]) {
      for (const id of all) expect(await reads(await portal.as(person), person.viewer.accountId, id)).toEqual(nothing);
    }
    for (const by of [stranger, await toolWith(portal.app.pool, ['CASES_READ', 'CASES_WRITE', 'FEDERATION'])]) {
      for (const id of all) expect(await reads(by, null, id)).toEqual(nothing);
    }
    const reporter = await portal.as(portal.reporter);
    expect(await reads(reporter, portal.reporter.viewer.accountId, open ?? '')).toEqual([true, true, true]);
    expect(await reads(reporter, portal.reporter.viewer.accountId, note ?? '')).toEqual(nothing);
    for (const id of all) expect(await reads(triager, portal.triager.viewer.accountId, id)).toEqual([true, true, true]);
  });
});

it('what TypeScript allows and what SQL shows agree on every file for every kind of viewer', async () => {
  const world = await readWorld(60);
  const doors = await makeDoors(world.pool);
  const { rows } = await world.pool.query<{ id: string; caseId: string; internal: boolean }>('select id, case_id as "caseId", internal from attachment order by id');
  expect(rows.length).toBeGreaterThan(20);
  for (const name of viewerNames) {
    const viewer = viewers[name];
    const allowed = rows.filter(({ caseId, internal }) => {
      const facts = world.cases.find(({ id }) => id === caseId);
      return facts && can(viewer, 'case:readMessages', facts) && (!internal || can(viewer, 'case:readNotes', facts));
    }).map(({ id }) => id);
    const shown: string[] = [];
    for (const { id } of rows) {
      const { data } = await doors.text(viewer, 'query ($id: ID!) { node(id: $id) { id } }', { id: toGlobalId('Attachment', id) });
      if (JSON.stringify(data) !== '{"node":null}') shown.push(id);
    }
    expect(shown, name).toEqual(allowed);
  }
  await world.drop();
});

it('no id finds a file that is not a number', async () => {
  for (const id of ['', '-1', '1e3', '9'.repeat(30), "1'", 'NaN']) {
    expect(await findReadableFile(portal.app, portal.triager.viewer, id)).toBeNull();
  }
});
