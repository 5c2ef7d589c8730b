import type pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { printCaseQuery } from '../../../schema/case-query/print-case-query.ts';
import { RandomQueries } from '../../../schema/case-query/random-query.ts';
import { belongings, fields, flags, sortKeys, vocabularies, type Vocabulary } from '../../../schema/case-query/vocabulary.ts';
import { can } from '../authorization.ts';
import { isTeam, type Viewer } from '../read/viewer.ts';
import { type Doors, makeDoors, type Variables } from '../testing/doors.ts';
import { people, type ReadWorld, readWorld, type ViewerName, viewerNames, viewers } from '../testing/read-world.ts';

let world: ReadWorld;
let client: pg.PoolClient;
let doors: Doors;
beforeAll(async () => {
  world = await readWorld(120);
});
afterAll(async () => world.drop());

const list = 'totalCount { value hasMore } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { number version updatedAt state severity responseStatus unreadCount } }';
const cases = `query ($q: String, $first: Int, $after: String, $order: CaseOrder) { cases(query: $q, first: $first, after: $after, orderBy: $order) { ${list} } }`;
const inside = `query ($n: String!) { case(number: $n) { ${['messages', 'sealedTexts', 'timeline'].map((name) => `${name}(first: 50) { pageInfo { hasNextPage endCursor } edges { cursor } }`).join(' ')}
  last: timeline(last: 2) { pageInfo { hasPreviousPage startCursor } edges { cursor } } attachments { id } participants { role addedAt } } }`;

const vocabularyOf = (viewer: Viewer): Vocabulary => {
  if (isTeam(viewer)) return vocabularies.team;
  return vocabularies[viewer.kind === 'partner' ? 'partner' : 'researcher'];
};
/** Of each field several conditions, of each sort key both ways, and random mixtures. */
function questions(viewer: Viewer): Variables[] {
  const random = new RandomQueries(7, {
    services: ['mail', 'shop', 'wiki'], weaknesses: ['CWE-79', 'CWE-89'], numbers: world.cases.slice(0, 20).map(({ number }) => number), people: ['reporter', 'Lea D'], labels: ['later'],
    days: ['2025-01-31', '2026-06-01', '2026-11-20'],
  }, vocabularyOf(viewer));
  const orders = ['SUBMITTED_AT', 'UPDATED_AT', 'RESPONSE_DUE_AT', 'SEVERITY', 'NUMBER'].flatMap((field) => ['ASC', 'DESC'].map((direction) => ({ first: 7, order: { field, direction } })));
  const sorts = Object.keys(sortKeys).flatMap((key) => [`sort:${key}`, `sort:-${key}`]);
  return [...orders, ...[...sorts, ...flags.map((flag) => `is:${flag}`), ...belongings.map((one) => `has:${one}`), ...Array.from({ length: 60 }, () => printCaseQuery(random.query()))].map((q) => ({ q, first: 9 }))];
}
async function answersTo(name: ViewerName): Promise<readonly string[]> {
  const viewer = viewers[name];
  const answers: string[] = [];
  for (const variables of questions(viewer)) answers.push(JSON.stringify([variables, await doors.text(viewer, cases, variables)]));
  for (const row of world.cases.filter((one) => can(viewer, 'case:read', one)).slice(0, 6)) answers.push(JSON.stringify(await doors.text(viewer, inside, { n: row.number })));
  return answers;
}

/** What nobody but the team reads, wherever it stands. */
const ofTheTeam = `
delete from attachment where internal; delete from message where internal; delete from case_event where internal; delete from sealed_text where kind like 'NOTE%';
delete from case_label; delete from page_case; delete from page_delivery; delete from inbound_mail; delete from mail; delete from participant_invitation;
update cases set verified_by_id = '${people.otherLead}', closed_by_id = '${people.otherLead}', version = version;
delete from case_reading where account_id not in ('${people.reporter}', '${people.otherReporter}', '${people.listed}', '${people.coFinder}', '${people.owner}', '${people.outsider}');
update account set email = 'other-' || id, created_at = now();`;
/** What participants and tools do not read of a case that they see. */
const ofTheReporter = `
update cases set reporter_reference = 'other', write_up_url = 'https://other.example.org/', submission_id = gen_random_uuid();
update consent set state = 'DECLINED', choice = null, answered_at = now(); delete from receipt; delete from case_reading where account_id in ('${people.reporter}', '${people.otherReporter}', '${people.listed}');`;
/** Nor do tools see who reads along, or anything sealed. */
const ofPeople = `delete from case_participant; update cases set title_id = null; delete from attachment;`;
const reporters = (except: string): string => `update cases set reporter_id = '${people.otherReporter}' where reporter_id <> '${people.otherReporter}' and id not in (${except});`;
/** All of the cases that somebody does not see: other, gone, more. */
const ofOthers = (seen: string): string => `
delete from cases where id not in (${seen}) and id % 3 = 0;
update cases set severity = 'CRITICAL', state = 'TRIAGING', resolution = null, closed_at = null, weakness = 'CWE-1', submitted_at = submitted_at + interval '3 days', updated_at = now(),
  response_due_at = now() - interval '1 hour', first_responded_at = null, version = version + 7, assignee_id = null, issue_type = 'OTHER', creditable_since = null where id not in (${seen});
insert into message (case_id, author_id, author_role, internal, body_id, sent_at) select case_id, author_id, author_role, false, body_id, now() from message where case_id not in (${seen}) and not internal;`;

// Each look is a transaction of its own, taken back at its end; so time stands still in it too.
beforeEach(async () => {
  client = await world.pool.connect();
  await client.query('begin; set local session_replication_role = replica');
  doors = await makeDoors(client);
});
afterEach(() => client.release(true));
const change = async (statements: string): Promise<unknown> => client.query(statements);
const differing = (before: readonly string[], after: readonly string[]): string[] =>
  after.flatMap((one, i) => (one === before[i] ? [] : [`${before[i]?.slice(0, 400)}\n${one.slice(0, 400)}`])).slice(0, 3);

const outside = viewerNames.filter((name) => !isTeam(viewers[name]));
describe('what somebody may not see', () => {
  it.each(outside)('decides nothing in the lists, counts, pages and cursors of %s', { timeout: 60_000 }, async (name) => {
    const viewer: Viewer = viewers[name];
    const seen = ['0', ...world.cases.filter((row) => can(viewer, 'case:read', row)).map(({ id }) => id)].join();
    const isReporter = viewer.kind === 'person' && world.cases.some(({ reporterId }) => reporterId === viewer.accountId);
    const before = await answersTo(name);
    await change(ofTheTeam);
    const without = await answersTo(name);
    expect(differing(before, without)).toEqual([]);
    if (!isReporter) await change(ofTheReporter + (viewer.kind === 'partner' ? ofPeople + reporters('0') : reporters(seen)));
    await change(ofOthers(seen));
    const after = await answersTo(name);
    expect(differing(before, after)).toEqual([]);
    // And what they see does decide.
    await change(`update cases set severity = 'LOW', updated_at = updated_at - interval '900 days' where id in (${seen})`);
    expect(differing(before, await answersTo(name)).length > 0).toBe(seen !== '0');
  });

  it('is no word of the query: names of fields that are not for them are as unknown as any', async () => {
    for (const name of outside) {
      const known = vocabularyOf(viewers[name]);
      const hidden = [
        ...fields.filter((field) => !known.fields.includes(field)).map((field) => [field, `${field}:me`, 'nonsense:me']), ...flags.filter((flag) => !known.flags.includes(flag)).map((flag) => [flag, `is:${flag}`, 'is:nonsense']),
        ...belongings.filter((one) => !known.belongings.includes(one)).map((one) => [one, `has:${one}`, 'has:nonsense']),
      ] as const;
      const refusal = async (q: string, word: string): Promise<string | undefined> => {
        const { errors, data } = await doors.text(viewers[name], cases, { q });
        expect(data).toBeNull();
        return errors.join().replaceAll(`“${word}”`, 'X').split('Did you mean')[0];
      };
      for (const [word = '', asked = '', nonsense = ''] of hidden) {
        expect(await refusal(asked, word), `${name} ${asked}`).toBe(await refusal(nonsense, 'nonsense'));
      }
    }
  });
});
