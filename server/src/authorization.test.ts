import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  actorFor, authorize, can, type CaseAuthorization, caseIsVisible, readsMessagesOf, readsWordsOf, requireAdministrator, requireLead, requirePerson,
  requireTeam, researcherIsVisible, type Rule, seesCasesOfService, seesReporter, selfOrTeam, selfTeamOrFellow, takesPartIn, visibleCases,
} from './authorization.ts';
import { Forbidden, NotFound, Unauthenticated } from './errors.ts';
import { bind, identifier, render, sql } from './read/sql.ts';
import { shapeOf, type Viewer } from './read/viewer.ts';
import { people, type ReadWorld, readWorld, viewerNames, viewers } from './testing/read-world.ts';

let world: ReadWorld;
beforeAll(async () => {
  world = await readWorld(200);
});
afterAll(async () => world.drop());

async function idsWhere(viewer: Viewer, table: 'cases' | 'account' | 'online_service', rule: Rule): Promise<readonly string[]> {
  const row = sql`judged`;
  const from = identifier(table);
  const { text, values } = render(sql`select judged.id::text from ${from} judged where ${rule(shapeOf(viewer), row)} order by 1`);
  const { rows } = await world.pool.query<{ id: string }>(text, bind(values, { viewer, variables: {} }));
  return rows.map(({ id }) => id);
}

/** A participant of a case that the viewer reported, or takes part in too. */
function isFellowOf(viewer: Viewer, accountId: string): boolean {
  const [me, takes] = viewer.kind === 'person' ? [viewer.accountId, viewer.participates === true] : [null, false];
  return world.cases.some(({ reporterId, participants }) => {
    const there = participants.map((one) => one.accountId);
    return there.includes(accountId) && me !== null && (reporterId === me || (takes && there.includes(me)));
  });
}

describe('what TypeScript allows and what SQL shows', () => {
  const twins: readonly (readonly [CaseAuthorization, Rule])[] = [
    ['case:read', caseIsVisible], ['case:readWords', readsWordsOf], ['case:readReporter', seesReporter], ['case:readReceipt', takesPartIn],
    ['case:readMessages', readsMessagesOf],
  ];
  it('agree on every case for every kind of viewer', async () => {
    for (const [action, rule] of twins) {
      for (const name of viewerNames) {
        const allowed = world.cases.filter((row) => can(viewers[name], action, row)).map(({ id }) => id).sort();
        expect(await idsWhere(viewers[name], 'cases', rule), `${action} ${name}`).toEqual(allowed);
      }
    }
  });

  it('agree on every researcher', async () => {
    const { rows } = await world.pool.query<{ accountId: string; isListedByName: boolean; hasPublicProfile: boolean }>(`
      select id as "accountId", public_profile as "hasPublicProfile",
        exists (select from acknowledgment where researcher_id = account.id) as "isListedByName"
      from account`);
    const twinsOfPeople = [
      ['researcher:read', researcherIsVisible], ['researcher:readCases', selfOrTeam], ['researcher:readKeys', selfTeamOrFellow],
    ] as const;
    for (const name of viewerNames) {
      for (const [action, rule] of twinsOfPeople) {
        const allowed = rows.filter((row) => can(viewers[name], action, { ...row, isFellow: isFellowOf(viewers[name], row.accountId) })).map(({ accountId }) => accountId).sort();
        expect(await idsWhere(viewers[name], 'account', rule), `${action} ${name}`).toEqual(allowed);
      }
    }
  });

  it('agree on whose cases of a service somebody reads, and what is read is no wider', async () => {
    const { rows } = await world.pool.query<{ id: string }>('select id::text from online_service order by 1');
    expect(rows.length).toBeGreaterThan(2);
    const readers: string[] = [];
    for (const name of viewerNames) {
      const allowed = rows.filter(({ id }) => can(viewers[name], 'service:readCases', { onlineServiceId: id })).map(({ id }) => id);
      expect(await idsWhere(viewers[name], 'online_service', seesCasesOfService), name).toEqual(allowed);
      const ofThem = world.cases.filter(({ onlineServiceId }) => onlineServiceId !== null && allowed.includes(onlineServiceId));
      expect(ofThem.every((row) => can(viewers[name], 'case:read', row)), name).toBe(true);
      readers.push(`${name} ${allowed.length}`);
    }
    expect(readers.filter((line) => !line.endsWith(' 0'))).toEqual([
      `triager ${rows.length}`, `newTriager ${rows.length}`, `lead ${rows.length}`, `partner ${rows.length}`, 'partnerOfTwo 2',
    ]);
  });

  it('come as branches that share no case', async () => {
    for (const name of viewerNames) {
      const branches = visibleCases(shapeOf(viewers[name]), sql`judged`);
      const each = await Promise.all(branches.map(async (branch) => idsWhere(viewers[name], 'cases', () => branch)));
      expect(each.flat().sort()).toEqual(await idsWhere(viewers[name], 'cases', caseIsVisible));
    }
  });
});

describe('a refusal', () => {
  const theirs = { reporterId: people.otherReporter, onlineServiceId: '1', source: 'PORTAL' };
  const own = { ...theirs, reporterId: people.reporter };
  it('says NOT_FOUND for what is hidden, FORBIDDEN for what is seen, UNAUTHENTICATED to nobody', () => {
    expect(() => authorize(viewers.anonymous, 'case:reply', own)).toThrow(Unauthenticated);
    expect(() => authorize(viewers.reporter, 'case:reply', theirs)).toThrow(NotFound);
    expect(() => authorize(viewers.administrator, 'case:reply', theirs)).toThrow(NotFound);
    expect(() => authorize(viewers.reporter, 'case:assess', own)).toThrow(Forbidden);
    expect(() => authorize(viewers.partner, 'case:reply', own)).toThrow(Forbidden);
    expect(() => authorize(viewers.reporter, 'case:reply', own)).not.toThrow();
    expect(() => authorize(viewers.triager, 'teamKey:rotate')).toThrow(Forbidden);
  });

  it('keeps roles apart', () => {
    expect(() => requirePerson(viewers.partner)).toThrow(Forbidden);
    expect(() => requireTeam(viewers.administrator)).toThrow(Forbidden);
    expect(() => requireLead(viewers.triager)).toThrow(Forbidden);
    expect(() => requireAdministrator(viewers.lead)).toThrow(Forbidden);
    expect(() => requireLead(viewers.anonymous)).toThrow(Unauthenticated);
    expect(requireAdministrator(viewers.administrator).accountId).toBe(people.administrator);
  });
});

describe('who somebody is in a case', () => {
  it('is the reporter in a report of their own, whatever else they are', () => {
    expect(actorFor(viewers.lead, { reporterId: people.lead, source: 'PORTAL' })).toEqual({ role: 'REPORTER', id: people.lead });
    expect(actorFor(viewers.lead, { reporterId: people.lead, source: 'INTERNAL' })).toEqual({ role: 'LEAD', id: people.lead });
    expect(actorFor(viewers.triager, { reporterId: people.reporter, source: 'PORTAL' })).toEqual({ role: 'TRIAGER', id: people.triager });
    expect(actorFor(viewers.otherReporter, { reporterId: people.reporter, source: 'PORTAL' })).toBeNull();
    expect(actorFor(viewers.administrator, { reporterId: people.reporter, source: 'PORTAL' })).toBeNull();
    const participants = [{ accountId: people.coFinder, role: 'CO_FINDER' as const }];
    expect(actorFor(viewers.coFinder, { reporterId: people.reporter, source: 'PORTAL', participants })).toEqual({ role: 'PARTICIPANT', id: people.coFinder });
    expect(actorFor(viewers.coFinder, { reporterId: people.coFinder, source: 'PORTAL', participants })).toEqual({ role: 'REPORTER', id: people.coFinder });
    expect(actorFor(viewers.triager, { reporterId: people.reporter, source: 'PORTAL', participants: [{ accountId: people.triager, role: 'CO_FINDER' }] }))
      .toEqual({ role: 'TRIAGER', id: people.triager });
    expect(actorFor(viewers.coFinder, { reporterId: people.reporter, source: 'PORTAL' })).toBeNull();
    expect(actorFor(viewers.partner, { reporterId: people.reporter, source: 'PORTAL' })).toBeNull();
  });
});
