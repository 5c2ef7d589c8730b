import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { belongings, fields, flags, vocabularies } from '../../../schema/case-query/vocabulary.ts';
import { askerOf } from '../cases/case-query-sql.ts';
import { shapeOf } from '../read/viewer.ts';
import { type Doors, makeDoors } from '../testing/doors.ts';
import { type ReadWorld, readWorld, viewerNames, viewers } from '../testing/read-world.ts';

/** What the schema shows of a case to whoever asks. */
interface Shown {
  readonly number: string; readonly state: string; readonly source: string; readonly responseStatus: string; readonly unreadCount: number;
  readonly resolution: string | null; readonly issueType: string | null; readonly severity: string | null; readonly weakness: string | null; readonly cvss: { readonly score: number } | null;
  readonly onlineService: { readonly slug: string } | null; readonly assignee: object | null; readonly reporter: object | null; readonly consent: { readonly state: string } | null;
  readonly participants: readonly object[]; readonly labels: readonly { readonly name: string }[]; readonly attachments: readonly object[]; readonly title: object | null; readonly advisoryUrl: string | null;
  readonly submittedAt: string; readonly updatedAt: string; readonly firstRespondedAt: string | null; readonly verifiedAt: string | null; readonly fixedAt: string | null; readonly closedAt: string | null;
  readonly responseDueAt: string | null; readonly nextUpdateDueAt: string | null; readonly duplicateOf: object | null; readonly duplicates: { readonly edges: readonly object[] };
}
const all = `query ($after: String) { cases(first: 100, after: $after, orderBy: {field: NUMBER, direction: ASC}) { edges { node { number state source responseStatus unreadCount resolution issueType severity weakness cvss { score }
  onlineService { slug } assignee { __typename } reporter { __typename } consent { state } participants { role } labels { name } attachments { id } title { id } advisoryUrl submittedAt updatedAt
  firstRespondedAt verifiedAt fixedAt closedAt responseDueAt nextUpdateDueAt duplicateOf { number } duplicates(first: 1) { edges { cursor } } } } } }`;

/** By field, flag and `has`: a question, and whether it is true of what is shown. Where nothing is ever shown, nobody may ask. */
const questions: Readonly<Record<string, readonly (readonly [string, (shown: Shown) => boolean])[]>> = {
  state: [['state:triaging', ({ state }) => state === 'TRIAGING']],
  resolution: [['resolution:unset', ({ resolution }) => resolution === null], ['resolution:duplicate', ({ resolution }) => resolution === 'DUPLICATE']],
  type: [['type:unset', ({ issueType }) => issueType === null]],
  service: [['service:unset', ({ onlineService }) => onlineService === null], ['service:mail', ({ onlineService }) => onlineService?.slug === 'mail']],
  severity: [['severity:unset', ({ severity }) => severity === null], ['severity:>=high', ({ severity }) => severity === 'HIGH' || severity === 'CRITICAL']],
  cvss: [['cvss:unset', ({ cvss }) => cvss === null], ['cvss:3.5..8', ({ cvss }) => cvss !== null && cvss.score >= 3.5 && cvss.score <= 8]],
  weakness: [['weakness:unset', ({ weakness }) => weakness === null], ['weakness:79', ({ weakness }) => weakness === 'CWE-79']],
  response: [['response:overdue,met', ({ responseStatus }) => ['OVERDUE', 'MET'].includes(responseStatus)]],
  source: [['source:mail', ({ source }) => source === 'MAIL']],
  consent: [['consent:unset', ({ consent }) => consent === null], ['consent:granted', ({ consent }) => consent?.state === 'GRANTED'], ['consent:declined,asked', ({ consent }) => ['DECLINED', 'ASKED'].includes(consent?.state ?? '')]],
  assignee: [['assignee:unset', ({ assignee }) => assignee === null]],
  reporter: [['reporter:unset', ({ reporter }) => reporter === null]],
  participant: [['participant:unset', ({ participants }) => participants.length === 0]],
  label: [['label:unset', ({ labels }) => labels.length === 0], ['label:"QUICK win"', ({ labels }) => labels.some(({ name }) => name === 'quick win')]],
  number: [['number:>=2026-10', ({ number }) => number >= 'LRL-2026-000010']],
  submitted: [['submitted:2026', ({ submittedAt }) => submittedAt.startsWith('2026')]],
  updated: [['updated:<2026', ({ updatedAt }) => updatedAt < '2026']],
  responded: [['responded:unset', ({ firstRespondedAt }) => firstRespondedAt === null], ['responded:2026', ({ firstRespondedAt }) => firstRespondedAt?.startsWith('2026') ?? false]],
  verified: [['verified:unset', ({ verifiedAt }) => verifiedAt === null], ['verified:2026', ({ verifiedAt }) => verifiedAt?.startsWith('2026') ?? false]],
  fixed: [['fixed:unset', ({ fixedAt }) => fixedAt === null], ['fixed:2026', ({ fixedAt }) => fixedAt?.startsWith('2026') ?? false]],
  closed: [['closed:unset', ({ closedAt }) => closedAt === null], ['closed:2026', ({ closedAt }) => closedAt?.startsWith('2026') ?? false]],
  due: [['due:unset', ({ state, firstRespondedAt, responseDueAt, nextUpdateDueAt }) => state === 'CLOSED' || (firstRespondedAt === null ? responseDueAt : nextUpdateDueAt) === null]],
  'is:open': [['is:open', ({ state }) => state !== 'CLOSED']],
  'is:closed': [['is:closed', ({ state }) => state === 'CLOSED']],
  'is:unread': [['is:unread', ({ unreadCount }) => unreadCount > 0]],
  'is:duplicate': [['is:duplicate', ({ duplicateOf }) => duplicateOf !== null]],
  'has:attachment': [['has:attachment', ({ attachments }) => attachments.length > 0]],
  'has:advisory': [['has:advisory', ({ advisoryUrl }) => advisoryUrl !== null]],
  'has:duplicate': [['has:duplicate', ({ duplicates }) => duplicates.edges.length > 0]],
  'has:title': [['has:title', ({ title }) => title !== null]],
};
/** No field of its own shows them: they follow from others, which query-world.ts says, or are of whoever asks. */
const derived = ['is:overdue', 'is:mine', 'is:creditable', 'is:second_look', 'sort'];
const wordsOf = (known: { readonly fields: readonly string[]; readonly flags: readonly string[]; readonly belongings: readonly string[] }): string[] =>
  [...known.fields.filter((field) => field !== 'is' && field !== 'has'), ...known.flags.map((flag) => `is:${flag}`), ...known.belongings.map((one) => `has:${one}`)];

let world: ReadWorld;
let doors: Doors;
beforeAll(async () => {
  world = await readWorld(60);
  doors = await makeDoors(world.pool);
});
afterAll(async () => world.drop());

/** Words that told some cases of somebody from others. */
const telling = new Set<string>();

describe('a query', () => {
  it('has a question here for every word', () => {
    expect([...Object.keys(questions), ...derived].toSorted()).toEqual(wordsOf({ fields, flags, belongings }).toSorted());
  });

  it.each(viewerNames)('finds for %s what the schema shows them, and knows no word for what it does not', { timeout: 60_000 }, async (name) => {
    const viewer = viewers[name];
    const known = wordsOf(vocabularies[askerOf(shapeOf(viewer))]);
    const { data, errors: none } = await doors.text(viewer, all);
    expect(none).toEqual([]);
    const shown = (data as { cases: { edges: { node: Shown }[] } }).cases.edges.map(({ node }) => node);
    const asked = Object.entries(questions).flatMap(([word, list]) => list.map(([query, isTrue]) => ({ word, query, isTrue })));
    for (const { word, query, isTrue } of asked) {
      const answer = await doors.text(viewer, 'query ($query: String) { cases(query: $query, first: 100, orderBy: {field: NUMBER, direction: ASC}) { edges { node { number } } } }', { query });
      if (!known.includes(word)) {
        expect(answer.errors.join(), query).toMatch(/There is no field|is not a value/);
        continue;
      }
      expect(answer.errors, query).toEqual([]);
      const found = (answer.data as { cases: { edges: { node: { number: string } }[] } }).cases.edges.map(({ node }) => node.number);
      if (found.length > 0 && found.length < shown.length) telling.add(word);
      expect(found, `${query} for ${name}`).toEqual(shown.filter(isTrue).map(({ number }) => number));
    }
  });

  it('tells cases apart by every word of it', () => {
    expect(Object.keys(questions).filter((word) => !telling.has(word))).toEqual([]);
  });
});
