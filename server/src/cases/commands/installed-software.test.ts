import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePerson } from '../../testing/keyed-people.ts';
import { type Portal, portalOverHttp, toolWith } from '../../testing/portal-over-http.ts';

let portal: Portal;
beforeAll(async () => { portal = await portalOverHttp(); });
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

const handedOn = async (number: string): Promise<unknown> =>
  (await portal.ask(await portal.as(portal.reporter), 'query ($n: String!) { case(number: $n) { handedOnAt } }', { n: number })).at('data', 'case', 'handedOnAt');
const mails = async () => (await portal.app.pool.query<{ recipient: string; facts: unknown }>(`select recipient, facts from mail where kind = 'SOFTWARE_REPORTED'`)).rows;

describe('a report about software that people install', () => {
  it('is taken where no contact is set, and handed on to nobody', async () => {
    const { number } = await portal.report(portal.reporter, { installedSoftware: true });
    expect(await handedOn(number)).toBeNull();
    expect(await mails()).toEqual([]);
  });

  it('is made known to the contact, visibly to the reporter, without a word of it', async () => {
    await portal.app.pool.query(`update installation set software_contact_email = 'product@example.org'`);
    const { number } = await portal.report(portal.reporter, { installedSoftware: true, reporterReference: 'my own name for it' });
    expect(await handedOn(number)).toEqual(expect.stringMatching(/^\d{4}-/));
    expect(await mails()).toEqual([{ recipient: 'product@example.org', facts: { number, dueAt: expect.any(String) } }]);
    const { number: service } = await portal.report();
    expect(await handedOn(service)).toBeNull();
    expect(await mails()).toHaveLength(1);
  });
});

describe('what is unusual about the readers of a text', () => {
  it('is marked for the team, and for nobody else', async () => {
    const { number } = await portal.report(portal.reporter, { report: await portal.seal('To one more.', portal.reporter, await makePerson(portal.app)) });
    const query = 'query ($n: String!) { case(number: $n) { report { readerMarks } } }';
    expect((await portal.ask(await portal.as(portal.triager), query, { n: number })).at('data', 'case', 'report', 'readerMarks')).toEqual(['UNKNOWN_READER']);
    expect((await portal.ask(await portal.as(portal.reporter), query, { n: number })).at('data', 'case', 'report', 'readerMarks')).toBeNull();
    expect((await portal.ask(await toolWith(portal.app.pool, ['CASES_READ']), query, { n: number })).at('data', 'case', 'report')).toBeNull();
    const { number: usual } = await portal.report();
    expect((await portal.ask(await portal.as(portal.triager), query, { n: usual })).at('data', 'case', 'report', 'readerMarks')).toEqual([]);
  });
});
