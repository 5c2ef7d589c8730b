import { randomUUID } from 'node:crypto';
import { getNamedType, getNullableType, type GraphQLInputObjectType, isInputObjectType, isListType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inviteParticipant } from '../participants/invite-participant.ts';
import { toGlobalId } from '../read/global-id.ts';
import { buildSchema } from '../schema.ts';
import { makePerson, registerOwnKey } from '../testing/keyed-people.ts';
import { type Asking, type Portal, portalOverHttp, stranger, toolWith } from '../testing/portal-over-http.ts';
import { inputOf, type MutationOf, mutationsOf, type Samples, typesNamedBy } from '../testing/sample-inputs.ts';

let portal: Portal;
let mutations: readonly MutationOf[];
let roles: Readonly<Record<string, Asking>>;
let samples: Samples;
/** Ids of rows that are there, by type. */
let there: ReadonlyMap<string, string>;

beforeAll(async () => {
  portal = await portalOverHttp({ mode: 'EXAMPLE' });
  const { app, team } = portal;
  const { number } = await portal.report();
  await portal.say(portal.triager, number, 'We look at it.');
  await inviteParticipant(app, portal.lead.viewer, { number, email: 'invited@example.org', role: 'OUTSIDE_PARTY', pins: [] });
  const other = await makePerson(app);
  await registerOwnKey(app, other);
  const own = await portal.report(other);
  await app.pool.query(`
    insert into lost_key (account_id, public_key_id, fingerprint, state, asked_at) select account_id, id, fingerprint, 'ASKED', now() from public_key where account_id = $1`,
  [portal.reporter.viewer.accountId]);
  await app.pool.query(`
    insert into page_sender (kind, name, host, sealed_settings) values ('SLACK', 'Slack', 'hooks.example.org', 'x');
    insert into on_call_exception (from_day, until_day, time_zone) values (current_date + 9, current_date + 9, 'UTC');
    insert into page (identity, kind, at, due_at, case_count, fell_to_leads) values ('x', 'HALF_TIME', now(), now(), 1, false);
    insert into webhook (id, url, description, event_kinds, secret_sealed) values (gen_random_uuid(), 'https://hooks.example.org/', 'x', '{CASE_MOVED}', 'x');
    insert into reply_template (name, words) values ('x', 'y');
    insert into label (name) values ('x');
    insert into saved_view (name, query) values ('x', 'is:open')`);
  there = new Map([['Case', toGlobalId('Case', (await portal.row(number)).id)], ...await rowsThere()]);
  samples = { number: own.number, sealed: await portal.seal('words', other, portal.reporter), publicKey: other.publicKey.armor(), id: () => other.researcherId };
  mutations = mutationsOf(await buildSchema());
  roles = {
    stranger, researcher: await portal.as(other), administrator: await portal.as(await makePerson(app, ['ADMINISTRATOR'])),
    newTriager: await portal.as(await makePerson(app, ['TRIAGER'])), triager: await portal.as(portal.triager), lead: await portal.as(team.lead),
    toolThatReads: await toolWith(app.pool, ['CASES_READ']), toolThatWrites: await toolWith(app.pool, ['CASES_WRITE', 'CASES_READ'], []),
  };
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

/** The first row of each type; what is not the other researcher's. */
async function rowsThere(): Promise<[string, string][]> {
  const { rows } = await portal.app.pool.query<{ type: string; id: string }>([
    ...Object.entries({
      Message: 'message', SealedText: 'sealed_text', PublicKey: 'public_key', TeamKey: 'team_key', Page: 'page', PageSender: 'page_sender', OnCallException: 'on_call_exception',
      ParticipantInvitation: 'participant_invitation', LostKey: 'lost_key', Webhook: 'webhook', ReplyTemplate: 'reply_template', Label: 'label', SavedView: 'saved_view',
    }).map(([type, table]) => `select '${type}' as type, (select id::text from ${table} order by id limit 1) as id`),
    `select unnest(array['Researcher', 'Triager']), '${portal.reporter.viewer.accountId}'`,
  ].join(' union all '));
  return rows.filter(({ id }) => id !== null).map(({ type, id }) => [type, toGlobalId(type, id)]);
}
const missingOf = (type: string, id: string): string =>
  toGlobalId(type, Buffer.from(id, 'base64url').toString().includes('-') ? randomUUID() : '987654321');

interface Pair {
  readonly place: string;
  readonly type: string;
  readonly hidden: string;
  readonly missing: string;
  readonly put: (value: string) => unknown;
}
/** Every place of an input that names something, with something that is there and something that is not. */
function pairsOf(type: GraphQLInputObjectType, mutation: string, isShort: boolean, number: string): Pair[] {
  const good = inputOf(type, mutation, samples, isShort);
  return Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    const within = (inside: unknown): unknown => ({ ...good, [field.name]: isListType(getNullableType(field.type)) ? [inside] : inside });
    const place = `${type.name}.${field.name}`;
    if (isInputObjectType(named)) return pairsOf(named, mutation, isShort, number).map((pair) => ({ ...pair, put: (value) => within(pair.put(value)) }));
    if (['number', 'duplicateOf', 'cases'].includes(field.name)) return [{ place, type: 'number', hidden: number, missing: 'LRL-2026-999999', put: within }];
    if (named.toString() !== 'ID' || field.name === 'idempotencyKey') return [];
    return typesNamedBy(field.name, [...there.keys()]).flatMap((one) => {
      const id = there.get(one);
      return id === undefined ? [] : [{ place, type: one, hidden: id, missing: missingOf(one, id), put: within }];
    });
  });
}

async function sees(by: Asking, { type, hidden }: Pair): Promise<boolean> {
  const { text } = type === 'number'
    ? await portal.ask(by, 'query ($n: String!) { found: case(number: $n) { id } }', { n: hidden })
    : await portal.ask(by, 'query ($id: ID!) { found: node(id: $id) { id } }', { id: hidden });
  return !text.includes('"found":null');
}
const answer = async (by: Asking, { document }: MutationOf, input: unknown): Promise<string> => {
  const { status, text } = await portal.ask(by, document, { input });
  expect(text, document).not.toContain('INTERNAL');
  return `${status} ${text}`;
};
/** All rows of what people wrote and decided. */
const written = async (): Promise<string> => {
  const tables = ['cases', 'case_event', 'message', 'sealed_text', 'sealed_text_key', 'case_participant', 'label', 'case_label', 'saved_view', 'participant_invitation', 'consent', 'lost_key', 'lost_key_approval', 'team_key', 'team_key_grant'];
  const { rows: [row] } = await portal.app.pool.query<{ sum: string }>(`select concat(${tables.map((table) => `(select md5(string_agg(t::text, '' order by t::text)) from ${table} t)`).join(', ')}) as sum`);
  return row?.sum ?? '';
};

describe('every write', () => {
  it('answers alike whether what it names is hidden or missing, and writes nothing of it', { timeout: 120_000 }, async () => {
    const hiddenCase = (await portal.app.pool.query<{ number: string }>('select number from cases order by id limit 1')).rows[0]?.number ?? '';
    const [told, named]: [string[], Set<string>] = [[], new Set()];
    let compared = 0;
    const before = await written();
    for (const [role, by] of Object.entries(roles)) {
      const seen = new Map<string, boolean>();
      for (const mutation of mutations) {
        const pairs = (role === 'researcher' ? [false, true] : [false]).flatMap((isShort) => pairsOf(mutation.input, mutation.name, isShort, hiddenCase));
        for (const pair of pairs) {
          const key = `${pair.type} ${pair.hidden}`;
          if (!seen.has(key)) seen.set(key, await sees(by, pair));
          if (seen.get(key)) continue;
          const [hidden, missing] = await Promise.all([answer(by, mutation, pair.put(pair.hidden)), answer(by, mutation, pair.put(pair.missing))]);
          compared++;
          named.add(mutation.name);
          if (hidden !== missing) told.push(`${role} ${mutation.name} ${pair.place} (${pair.type}):\n  ${hidden.slice(0, 300)}\n  ${missing.slice(0, 300)}`);
        }
      }
    }
    console.info(`${compared} pairs of hidden and missing, ${named.size} of ${mutations.length} mutations, ${Object.keys(roles).length} roles`);
    expect(told).toEqual([]);
    expect(await written()).toBe(before);
    expect(named.size).toBeGreaterThan(mutations.length / 2);
  });

  it('is on a type of its own, so that nothing that is read can write', async () => {
    const schema = await buildSchema();
    const written_ = mutations.map(({ name }) => name);
    const read = Object.values(schema.getTypeMap()).flatMap((type) => (isObjectType(type) && type !== schema.getMutationType() ? Object.keys(type.getFields()) : []));
    expect(read.filter((name) => written_.includes(name))).toEqual([]);
  });
});
