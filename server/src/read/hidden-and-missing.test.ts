import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { can } from '../authorization.ts';
import { type Doors, makeDoors } from '../testing/doors.ts';
import { people, type ReadWorld, readWorld, viewerNames, viewers } from '../testing/read-world.ts';
import { toGlobalId } from './global-id.ts';

let world: ReadWorld;
let doors: Doors;
beforeAll(async () => {
  world = await readWorld();
  doors = await makeDoors(world.pool);
});
afterAll(async () => world.drop());

const missing = { uuid: '99999999-0000-4000-8000-000000000000', id: '999999', number: 'LRL-2026-999999' };
const node = 'query ($id: ID!) { node(id: $id) { __typename id } }';
const byNumber = 'query ($n: String!) { case(number: $n) { __typename id } }';
const entities = `query ($r: [_Any!]!) {
  _entities(representations: $r) { __typename ... on Case { id number } ... on Researcher { id } } }`;

describe('a case that the viewer may not see', () => {
  it('is answered like one that does not exist, by number, node and representation, and is in no list', async () => {
    let hidden = 0;
    for (const name of viewerNames) {
      const viewer = viewers[name];
      const listed = await doors.text(viewer, '{ cases(first: 100) { edges { node { id } } } }');
      for (const row of world.cases) {
        const [id, isSeen] = [toGlobalId('Case', row.id), can(viewer, 'case:read', row)];
        const expected = isSeen ? { __typename: 'Case', id } : null;
        expect((await doors.text(viewer, byNumber, { n: row.number })).data).toEqual({ case: expected });
        expect((await doors.text(viewer, node, { id })).data, `${name} ${row.id}`).toEqual({ node: expected });
        expect(JSON.stringify(listed.data).includes(`"${id}"`)).toBe(isSeen);
        if (!isSeen) hidden++;
      }
      const keyOf = (id: string, number: string, byId: boolean) => (byId ? { id: toGlobalId('Case', id) } : { number });
      const representations = world.cases.map(({ id, number }, i) => ({ __typename: 'Case', ...keyOf(id, number, i % 2 === 0) }));
      const answered = await doors.text(viewer, entities, { r: representations });
      const expected = world.cases.map((row) =>
        (can(viewer, 'case:read', row) ? { __typename: 'Case', id: toGlobalId('Case', row.id), number: row.number } : null));
      expect(answered.data).toEqual({ _entities: expected });
    }
    expect(hidden).toBeGreaterThan(100);
  });
});

describe('hidden and missing', () => {
  it('are one statement, word for word, so that neither takes another way', async () => {
    const hidden = world.cases.find(({ reporterId, participants }) => reporterId === people.otherReporter && participants.length === 0);
    const everything = 'query ($n: String!) { case(number: $n) { id state title { armored } messages { edges { node { body { armored } } } } timeline { edges { node { id } } } } }';
    const asked: readonly (readonly [string, object, object])[] = [
      [byNumber, { n: hidden?.number }, { n: missing.number }], [everything, { n: hidden?.number }, { n: missing.number }],
      [node, { id: toGlobalId('Case', hidden?.id ?? '') }, { id: toGlobalId('Case', missing.id) }],
      [entities, { r: [{ __typename: 'Case', number: hidden?.number }] }, { r: [{ __typename: 'Case', number: missing.number }] }],
      ['query ($h: String!) { researcher(handle: $h) { id displayName } }', { h: 'cofinder' }, { h: 'nobody' }],
    ];
    for (const name of ['anonymous', 'reporter', 'coFinder', 'administrator', 'partnerOfNone'] as const) {
      for (const [document, one, other] of asked) {
        const textsOf = async (variables: object): Promise<readonly string[]> => {
          doors.statements.length = 0;
          const { data } = await doors.text(viewers[name], document, { ...variables });
          return [JSON.stringify(data), ...doors.statements.map(({ text }) => text)];
        };
        // These two know that researcher.
        if (document.includes('researcher(') && (name === 'reporter' || name === 'coFinder')) continue;
        const ofHidden = await textsOf(one);
        expect(ofHidden, `${name} ${document}`).toEqual(await textsOf(other));
        expect(ofHidden.length).toBeLessThanOrEqual(2);
      }
    }
  });
});

describe('what belongs to a hidden case', () => {
  it('is found by no id', async () => {
    const hidden = world.cases.find(({ reporterId }) => reporterId === people.otherReporter);
    const { rows } = await world.pool.query<{ type: string; key: string }>(`
      select 'Message' as type, id::text as key from message where case_id = $1
      union all select 'SealedText', id::text from sealed_text where case_id = $1
      union all select kind, id::text from case_event where case_id = $1
      union all select 'Acknowledgment', '${missing.uuid}' union all select 'Case', '${missing.id}' union all select 'Nothing', '1'
      union all select 'SubmissionReceipt', $1::text union all select 'ConsentStatus', $1::text union all select 'Viewer', '${people.lead}'
      union all select 'KeyBackup', '1' union all select 'TeamKeyGrant', '1' union all select 'DuplicateSummary', $1::text`, [hidden?.id]);
    expect(rows.length).toBeGreaterThan(20);
    for (const { type, key } of rows) {
      for (const name of ['anonymous', 'reporter', 'administrator', 'partnerOfNone', 'partnerWithoutCases'] as const) {
        const { data } = await doors.text(viewers[name], node, { id: toGlobalId(type, key) });
        expect(data, `${type} ${key} ${name}`).toEqual({ node: null });
      }
    }
  });

  it('is found by its own id, and by no other type’s, where the case is seen', async () => {
    const own = world.cases.find(({ reporterId, source }) => reporterId === people.reporter && source === 'PORTAL');
    const { rows } = await world.pool.query<{ kind: string; id: string; internal: boolean }>(
      'select kind, id::text, internal from case_event where case_id = $1', [own?.id]);
    for (const { kind, id, internal } of rows) {
      const seen = { node: internal ? null : { __typename: kind, id: toGlobalId(kind, id) } };
      expect((await doors.text(viewers.reporter, node, { id: toGlobalId(kind, id) })).data).toEqual(seen);
      const asAnother = await doors.text(viewers.triager, node, { id: toGlobalId('ClockPassed', id) });
      expect(asAnother.data).toEqual(kind === 'ClockPassed' ? seen : { node: null });
    }
  });
});

describe('people', () => {
  const idOf = (accountId: string): string => toGlobalId('Researcher', accountId);
  it('are seen by themselves, the team, people of a common case, and everybody where they are listed by name or public', async () => {
    const seenBy = async (name: (typeof viewerNames)[number]): Promise<string[]> => {
      const ids = Object.entries(people);
      const answered = await Promise.all(ids.map(async ([, id]) => (await doors.text(viewers[name], node, { id: idOf(id) })).data));
      return ids.map(([who]) => who).filter((_who, i) => JSON.stringify(answered[i]) !== '{"node":null}').sort();
    };
    expect(await seenBy('anonymous')).toEqual(['administrator', 'listed']);
    expect(await seenBy('partner')).toEqual(['administrator', 'listed']);
    expect(await seenBy('reporter')).toEqual(['administrator', 'coFinder', 'listed', 'outsider', 'owner', 'reporter']);
    expect(await seenBy('administrator')).toEqual(['administrator', 'listed']);
    expect(await seenBy('triager')).toEqual(Object.keys(people).sort());
  });

  it('go by the published name before strangers, and lead to their own listings alone', async () => {
    const document = `{ researcher(handle: "listed") {
      displayName cases { edges { cursor } } publicKeys { id } acknowledgments { edges { node { publishedName } } } } }`;
    const stranger = await doors.text(viewers.anonymous, document);
    expect(stranger.data).toMatchObject({ researcher: { displayName: 'Lis Ted', cases: null, publicKeys: null } });
    expect(JSON.stringify(stranger.data)).not.toContain('alias');
    const inside = await doors.text(viewers.lead, document);
    expect(inside.data).toMatchObject({ researcher: { displayName: 'Lis Ted at home', cases: { edges: expect.anything() } } });
  });

  it('are hidden from tools in every case', async () => {
    const document = `{ cases(first: 100) { edges { node {
      reporter { id } reporterReference consent { state } acknowledgment { id } receipt { receivedAt } viewerCan unreadCount
      title { id } report { id } messages { edges { cursor } } sealedTexts { edges { cursor } } disclosurePlan { writeUpUrl }
      timeline { edges { node {
        __typename actor { __typename } ... on AccessChanged { reader { __typename } } ... on CaseAssessed { reason { id } }
      } } }
    } } } }`;
    const { data } = await doors.text(viewers.partner, document);
    const text = JSON.stringify(data);
    expect(text).not.toMatch(/"Researcher"|MessagePosted|ConsentChanged|"id"|example\.org/);
    expect(text).toContain('"viewerCan":[]');
    expect(text).toContain('"Triager"');
  });
});

describe('words', () => {
  const document = `query ($n: String!) { case(number: $n) {
    title { id } report { id } sealedTexts(first: 50) { edges { node { id } } } messages(first: 50) { edges { node { internal } } }
    timeline(first: 50) { edges { node { __typename } } } } }`;
  const own = () => world.cases.find(({ reporterId, source }) => reporterId === people.reporter && source === 'PORTAL')?.number;

  it('are null for a team member who holds no key, whose history knows of no message', async () => {
    const { data } = await doors.text(viewers.newTriager, document, { n: own() });
    expect(data).toMatchObject({ case: { title: null, report: null, sealedTexts: null, messages: null } });
    expect(JSON.stringify(data)).not.toContain('MessagePosted');
  });

  it('are without notes for the reporter, and whole for the team', async () => {
    const reporter = JSON.stringify((await doors.text(viewers.reporter, document, { n: own() })).data);
    expect(reporter).toContain('"internal":false');
    expect(reporter).not.toContain('"internal":true');
    expect(JSON.stringify((await doors.text(viewers.triager, document, { n: own() })).data)).toContain('"internal":true');
  });
});

describe('a router', () => {
  it('alone asks for entities', async () => {
    const closed = await makeDoors(world.pool, { router: false });
    const { data, errors } = await closed.text(viewers.lead, entities, { r: [{ __typename: 'Case', number: world.cases[0]?.number }] });
    expect(data ?? null).toBeNull();
    expect(errors.join()).toContain('router');
  });

  it('asks for a hundred at most, in whatever way it says them', async () => {
    const one = '{ __typename: "Case", number: "LRL-2026-000001" }';
    const literal = (count: number): string => `{ _entities(representations: [${Array(count).fill(one).join()}]) { __typename } }`;
    const r = Array.from({ length: 101 }, () => ({ __typename: 'Case', number: 'LRL-2026-000001' }));
    expect((await doors.text(viewers.lead, literal(100))).errors).toEqual([]);
    expect((await doors.text(viewers.lead, literal(101))).errors.join()).toContain('At most 100');
    expect((await doors.text(viewers.lead, entities, { r })).errors.join()).toContain('At most 100');
  });
});
