import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../read/global-id.ts';
import { makePerson } from '../testing/keyed-people.ts';
import { type Asking, type Portal, portalOverHttp, routerToken, stranger, toolWith } from '../testing/portal-over-http.ts';

let portal: Portal;
let number: string;
let caseId: string;
let guessers: Readonly<Record<string, Asking>>;

beforeAll(async () => {
  portal = await portalOverHttp();
  ({ number, caseId } = await portal.report());
  await portal.say(portal.triager, number, 'We look at it.');
  const other = await makePerson(portal.app);
  guessers = {
    stranger,
    researcher: await portal.as(other),
    administrator: await portal.as(await makePerson(portal.app, ['ADMINISTRATOR'])),
    toolWithoutCases: await toolWith(portal.app.pool, ['STATISTICS_READ']),
    toolOfNoService: await toolWith(portal.app.pool, ['CASES_READ'], []),
  };
});
afterAll(async () => {
  await portal.close();
  await portal.drop();
});

/** The status and the body, which is all that a guesser sees; an error's id is new each time. */
const seen = async (by: Asking, query: string, variables: object): Promise<string> => {
  const { status, text } = await portal.ask(by, query, variables);
  return `${status} ${text.replaceAll(/[0-9a-f]{12}/g, 'id')}`;
};

const ids = async (): Promise<{ type: string; key: string }[]> => {
  const { rows } = await portal.app.pool.query<{ type: string; key: string }>(`
    select 'Case' as type, $1::bigint::text as key union all select 'Message', id::text from message where case_id = $1
    union all select 'SealedText', id::text from sealed_text where case_id = $1 union all select kind, id::text from case_event where case_id = $1
    union all select 'Researcher', $2::uuid::text union all select 'Triager', $3::uuid::text
    union all select 'PublicKey', id::text from public_key where account_id = $2`,
  [caseId, portal.reporter.viewer.accountId, portal.triager.viewer.accountId]);
  return rows;
};
const missingKey = (key: string): string => (key.includes('-') ? randomUUID() : '987654321');

describe('somebody who guesses ids', () => {
  it('reads one body for what is hidden and what is missing, by node', async () => {
    const found = await ids();
    expect(found.length).toBeGreaterThan(7);
    for (const [who, by] of Object.entries(guessers)) {
      for (const { type, key } of found) {
        const query = 'query ($id: ID!) { node(id: $id) { __typename id } }';
        const hidden = await seen(by, query, { id: toGlobalId(type, key) });
        expect(hidden, `${who} ${type}`).toBe(await seen(by, query, { id: toGlobalId(type, missingKey(key)) }));
        expect(hidden, `${who} ${type}`).toContain('200 {"data":{"node":null}');
      }
    }
  });

  it('reads one body by number, whatever stands in it', async () => {
    const query = 'query ($n: String!) { case(number: $n) { id number state timeline { edges { cursor } } } }';
    for (const [who, by] of Object.entries(guessers)) {
      const hidden = await seen(by, query, { n: number });
      for (const n of ['LRL-2026-999999', '', '\0', `${number}' or true --`, '%', 'x'.repeat(100_000), '\ud800']) {
        expect(await seen(by, query, { n }), `${who} ${n.slice(0, 30)}`).toBe(hidden);
      }
    }
  });

  it('learns nothing through a router, whose token lends nobody rights', async () => {
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Case { state } ... on Researcher { handle } } }';
    for (const [who, { token }] of Object.entries(guessers)) {
      const by = { token, headers: { 'laurel-router-token': routerToken } };
      const representations = [{ __typename: 'Case', number }, { __typename: 'Case', id: toGlobalId('Case', caseId) },
        { __typename: 'Researcher', id: portal.reporter.researcherId }, { __typename: 'Message', id: toGlobalId('Message', '1') },
        { __typename: 'SealedText', id: toGlobalId('SealedText', '1') }, { __typename: 'Viewer', id: toGlobalId('Viewer', '1') }];
      const missing = representations.map(() => ({ __typename: 'Case', number: 'LRL-2026-999999' }));
      const hidden = await seen(by, query, { r: representations });
      expect(hidden, who).toBe(await seen(by, query, { r: missing }));
      expect(hidden).toContain('{"_entities":[null,null,null,null,null,null]}');
    }
  });

  it('cannot tell by any write whether a case exists', async () => {
    const body = await portal.seal('guess', portal.reporter);
    const key = (): string => randomUUID();
    const writes: readonly (readonly [string, string, (n: string) => object])[] = [
      ['postMessage', 'PostMessageInput', (n) => ({ idempotencyKey: key(), number: n, body })],
      ['postMessage', 'PostMessageInput', (n) => ({ idempotencyKey: key(), number: n, body, internal: true })],
      ['markRead', 'CaseInput', (n) => ({ number: n })],
      ['followUp', 'CaseInput', (n) => ({ number: n })],
      ['moveCase', 'MoveCaseInput', (n) => ({ idempotencyKey: key(), number: n, version: 1, move: 'START_TRIAGE' })],
      ['moveCase', 'MoveCaseInput', (n) => ({ idempotencyKey: key(), number: n, version: 99, move: 'CLOSE', resolution: 'DUPLICATE', duplicateOf: n })],
      ['assignCase', 'AssignCaseInput', (n) => ({ number: n, version: 1 })],
      ['assessCase', 'AssessCaseInput', (n) => ({ number: n, version: 1, weakness: 'CWE-79' })],
      ['classifyCase', 'ClassifyCaseInput', (n) => ({ number: n, version: 1 })],
      ['titleCase', 'TitleCaseInput', (n) => ({ number: n, title: body })],
      ['planDisclosure', 'PlanDisclosureInput', (n) => ({ number: n })],
      ['withdrawConsent', 'CaseInput', (n) => ({ number: n })],
      ['answerConsent', 'AnswerConsentInput', (n) => ({ number: n, choice: 'ANONYMOUS' })],
      ['answerConsent', 'AnswerConsentInput', (n) => ({ number: n, choice: 'ANONYMOUS', token: `${caseId}.${'A'.repeat(43)}` })],
      ['grantCaseAccess', 'GrantCaseAccessInput', (n) => ({ number: n, reader: portal.reporter.researcherId, grants: [] })],
    ];
    for (const [who, by] of Object.entries(guessers)) {
      for (const [name, type, input] of writes) {
        const field = name === 'postMessage' ? 'message' : 'case';
        const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${field} { id } userErrors { code message path } } }`;
        const hidden = await seen(by, query, { input: input(number) });
        for (const n of ['LRL-2026-999999', 'no number', '\0', 'x'.repeat(10_000)]) {
          expect(await seen(by, query, { input: input(n) }), `${who} ${name} ${n.slice(0, 20)}`).toBe(hidden);
        }
        expect(hidden, `${who} ${name}`).not.toContain('INTERNAL');
      }
    }
  });
});
