import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessCase } from '../cases/commands/assess-case.ts';
import { postMessage } from '../cases/commands/post-message.ts';
import { assignCase } from '../cases/commands/sort-case.ts';
import { recordInternalCase } from '../cases/commands/record-internal-case.ts';
import { codeOf } from '../testing/refusals.ts';
import { cvssVector } from '../testing/cases-in-play.ts';
import { type KeyedPerson, makePerson, registerOwnKey } from '../testing/keyed-people.ts';
import { type Portal, portalOverHttp } from '../testing/portal-over-http.ts';

let portal: Portal;
beforeAll(async () => { portal = await portalOverHttp(); });
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

const assess = async (by: KeyedPerson, number: string) => {
  const { version } = await portal.row(number);
  return assessCase(portal.app, by.viewer, { number, version, weakness: 'CWE-79', cvssVector });
};

describe('a reporter', () => {
  it('neither assesses nor verifies nor closes as resolved', async () => {
    const { number } = await portal.report();
    await portal.move(portal.triager, number, 'START_TRIAGE');
    expect(await codeOf(assess(portal.reporter, number))).toBe('FORBIDDEN');
    await assess(portal.triager, number);
    expect(await codeOf(portal.move(portal.reporter, number, 'VERIFY'))).toBe('REPORTER_CANNOT_VERIFY');
    const message = await portal.seal('I say so.', portal.reporter);
    expect(await codeOf(portal.move(portal.reporter, number, 'CLOSE', { resolution: 'RESOLVED', message }))).toBe('ILLEGAL_MOVE');
  });
});

describe('a triager or lead who reported a case', () => {
  it('is its reporter and nothing else, whatever the setting', async () => {
    for (const smallTeam of [false, true]) {
      await portal.app.pool.query('update installation set small_team = $1', [smallTeam]);
      for (const roles of [['RESEARCHER', 'TRIAGER'], ['RESEARCHER', 'LEAD']] as const) {
        const person = await makePerson(portal.app, roles, true);
        await registerOwnKey(portal.app, person);
        const { number } = await portal.report(person);
        for (const move of ['START_TRIAGE', 'ASK_FOR_INFORMATION', 'MARK_FIXED', 'CLOSE', 'UNVERIFY'] as const) {
          const more = { message: await portal.seal('Mine.', person), ...(move === 'CLOSE' && { resolution: 'RESOLVED' as const }) };
          expect(await codeOf(portal.move(person, number, move, more)), move).toBe('ILLEGAL_MOVE');
        }
        expect(await codeOf(assess(person, number))).toBe('ILLEGAL_MOVE');
        expect(await codeOf(portal.move(person, number, 'VERIFY'))).toBe('REPORTER_CANNOT_VERIFY');
        const { version } = await portal.row(number);
        expect(await codeOf(assignCase(portal.app, portal.lead.viewer, { number, version, assignee: person.triagerId }))).toBe('INVALID');
        const shown = await portal.ask(await portal.as(person), 'query ($n: String!) { case(number: $n) { viewerCan } }', { n: number });
        expect(shown.at('data', 'case', 'viewerCan')).toEqual(['WITHDRAW', 'REPLY', 'PLAN_DISCLOSURE']);
      }
    }
  });

  it('keeps no promise by answering themselves, and decides no second look', async () => {
    const person = await makePerson(portal.app, ['RESEARCHER', 'LEAD'], true);
    await registerOwnKey(portal.app, person);
    const { number } = await portal.report(person);
    await postMessage(portal.app, person.viewer, { idempotencyKey: 'own-1', number, body: await portal.seal('I answer myself.', person), internal: false });
    expect((await portal.row(number)).firstRespondedAt).toBeNull();
    await portal.move(portal.triager, number, 'CLOSE', { resolution: 'INFORMATIVE', message: await portal.seal('Known.', person) });
    await portal.move(person, number, 'ASK_SECOND_LOOK', { message: await portal.seal('Please.', person) });
    const message = await portal.seal('Granted, by me.', person);
    expect(await codeOf(portal.move(person, number, 'GRANT_SECOND_LOOK', { message }))).toBe('ILLEGAL_MOVE');
    // Nor does who closed it.
    expect(await codeOf(portal.move(portal.triager, number, 'REFUSE_SECOND_LOOK', { message }))).toBe('ILLEGAL_MOVE');
    await portal.move(portal.lead, number, 'GRANT_SECOND_LOOK', { message });
  });

  it('earns no thank-you by recording a finding from inside', async () => {
    const text = await portal.seal('From inside.');
    const { caseId } = await recordInternalCase(portal.app, portal.triager.viewer, { idempotencyKey: 'inside-1', title: text, report: text });
    const { rows } = await portal.app.pool.query<{ number: string }>('select number from cases where id = $1', [caseId]);
    const number = rows[0]?.number ?? '';
    await portal.move(portal.triager, number, 'START_TRIAGE');
    await assess(portal.triager, number);
    await portal.move(portal.triager, number, 'VERIFY');
    await portal.move(portal.lead, number, 'CLOSE', { resolution: 'RESOLVED', message: await portal.seal('Done.') });
    expect((await portal.app.pool.query('select from consent where case_id = $1', [caseId])).rowCount).toBe(0);
  });
});
