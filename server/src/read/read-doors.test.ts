import {
  getNamedType, type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema, isAbstractType, isLeafType, isObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSchema } from '../schema.ts';
import { type Doors, makeDoors } from '../testing/doors.ts';
import { madeWhenAsked } from '../testing/schema-walk.ts';
import { people, type ReadWorld, readWorld, viewerNames, viewers, webhookId } from '../testing/read-world.ts';
import { toGlobalId } from './global-id.ts';
import { fieldRead } from './read-model.ts';

let world: ReadWorld;
let doors: Doors;
beforeAll(async () => {
  world = await readWorld();
  doors = await makeDoors(world.pool);
});
afterAll(async () => world.drop());

/** Computed of the schedule and the time: an ordinary resolver, and so no text. */
const computed: ReadonlySet<string> = new Set(['OnCall.coverage']);

/** A document for every field of every type that can be read, by the shortest way from Query. */
function documentsOfFields(schema: GraphQLSchema, number: string): ReadonlyMap<string, string> {
  const documents = new Map<string, string>();
  const query = schema.getQueryType();
  const args: Readonly<Record<string, string>> = {
    case: `(number: "${number}")`, researcher: '(handle: "listed")', policy: '(slug: DISCLOSURE)',
    webhookDeliveries: `(webhook: "${toGlobalId('Webhook', webhookId)}")`,
    node: `(id: "${toGlobalId('TeamKey', '1')}")`,
  };
  const isRead = (type: GraphQLObjectType, field: string): boolean =>
    (type === query ? field === 'node' || fieldRead('Query', field) !== undefined : !madeWhenAsked.has(field) && !computed.has(`${type.name}.${field}`));
  const leafOf = (type: GraphQLOutputType): string => {
    const named = getNamedType(type);
    return isLeafType(named) ? '' : '{ __typename }';
  };
  const queue: { type: GraphQLObjectType; around: (inside: string) => string }[] = [];
  const seen = new Set<string>();
  const visit = (type: GraphQLOutputType, around: (inside: string) => string): void => {
    const named = getNamedType(type);
    const types = isAbstractType(named) ? schema.getPossibleTypes(named) : isObjectType(named) ? [named] : [];
    for (const object of types) {
      if (seen.has(object.name) || named.name === 'Node') continue;
      seen.add(object.name);
      const inObject = (inside: string): string => (isAbstractType(named) ? `__typename ... on ${object.name} { ${inside} }` : inside);
      queue.push({ type: object, around: (inside) => around(inObject(inside)) });
    }
  };
  if (query) queue.push({ type: query, around: (inside) => `{ ${inside} }` });
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { type, around } = next;
    for (const field of Object.values(type.getFields())) {
      const name = `${type.name}.${field.name}`;
      if (!isRead(type, field.name)) continue;
      const call = `${field.name}${type === query ? (args[field.name] ?? '') : ''}`;
      documents.set(name, around(`${call} ${leafOf(field.type)}`));
      visit(field.type, (inside) => around(`${call} { ${inside} }`));
    }
  }
  return documents;
}

async function answeredAlike(own: Doors, field: string, document: string): Promise<void> {
  for (const name of viewerNames) {
    own.statements.length = 0;
    const text = await own.text(viewers[name], document);
    expect(text, `${field} for ${name}: ${document}`).toMatchObject({ isText: true, errors: [] });
    expect(own.statements.length, field).toBeLessThanOrEqual(1);
    for (const statement of own.statements) expect(statement.text).not.toMatch(/[\da-f]{8}-[\da-f]{4}-|LRL-/);
    expect(text.data, `${field} for ${name}`).toEqual((await own.resolvers(viewers[name], document)).data);
  }
}

describe('every field, for every kind of viewer', () => {
  it('is one statement that PostgreSQL takes and that names nobody, and both doors answer alike', { timeout: 120_000 }, async () => {
    const closed = world.cases.find(({ resolution }) => resolution === 'RESOLVED');
    const documents = documentsOfFields(await buildSchema(), closed?.number ?? '');
    expect(documents.size).toBeGreaterThan(180);
    const waiting = [...documents];
    const work = async (): Promise<void> => {
      const own = await makeDoors(world.pool);
      for (let next = waiting.shift(); next; next = waiting.shift()) await answeredAlike(own, ...next);
    };
    // The database plans one while the other is compiled.
    await Promise.all([work(), work(), work()]);
  });
});

const everything = `
  __typename id number version source state resolution issueType installedSoftware weakness severity responseStatus viewerCan unreadCount
  reporterReference submittedAt updatedAt responseDueAt firstRespondedAt nextUpdateDueAt verifiedAt fixedAt closedAt advisoryUrl
  wordsDestroyedAt cvss { vector version score severity } disclosurePlan { plannedAt answer until writeUpUrl }
  duplicateOf { number state severity submittedAt fixedAt } onlineService { id slug name hostnames }
  reporter { id handle displayName isAcknowledgeable publicKeys { fingerprint status } }
  assignee { id displayName publicKeys { id armored } } title { id armored } report { armored sha256 recipientKeyIds }
  receipt { signedText receivedAt policyVersion logIndex inclusionProof } consent { state choice askedAt }
  acknowledgment { id publishedName researcher { id } }
  duplicates(first: 2) { totalCount { value hasMore } edges { cursor node { number } } }
  messages(last: 2) {
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node {
      id internal sentAt author { __typename ... on Researcher { id } ... on Triager { displayName } } body { armored }
    } }
  }
  sealedTexts(first: 3) { edges { node { id } } pageInfo { endCursor hasNextPage } }
  timeline { edges { node {
    __typename id at actor { ... on Triager { triager: displayName } ... on Researcher { displayName } } case { number }
    ... on CaseReceived { source } ... on CaseMoved { move fromState toState resolution }
    ... on MessagePosted { isResponse message { id body { sha256 } } } ... on CaseAssessed { weakness severity reason { armored } }
    ... on CaseAssigned { assignee { id } } ... on ClockPassed { clock }
    ... on AccessChanged { granted reader { ... on Researcher { handle } } } ... on ConsentChanged { consent: state }
  } } }`;
const caseId = (key: string): string => toGlobalId('Case', key);
const representations = [
  { __typename: 'OnlineService', slug: 'wiki' }, { __typename: 'Case', number: 'LRL-none' }, { __typename: 'Case', id: caseId('2') },
  { __typename: 'Researcher', handle: 'listed' }, { __typename: 'OnlineService', id: toGlobalId('OnlineService', '1') },
  { __typename: 'Case', id: 'nonsense' }, { __typename: 'Researcher', id: toGlobalId('Researcher', people.reporter) },
  { __typename: 'Message', id: toGlobalId('Message', '1') }, { __typename: 'Case', id: caseId('2') },
];
const corpus: readonly (readonly [string, Record<string, unknown>?])[] = [
  [`query ($number: String!) { case(number: $number) { ${everything} } }`, { number: 'first' }],
  [`{ cases(first: 7) { totalCount { value hasMore } pageInfo { hasNextPage endCursor } edges { cursor node { ${everything} } } } }`],
  [`{ cases(query: "is:open severity:>=medium sort:due", last: 5) {
    totalCount { value } edges { node { number responseDueAt } } } }`],
  [`{ a: cases(first: 2) { edges { node { x: resolution resolution: state state: version } } }
    b: cases(first: 2, orderBy: {field: SEVERITY, direction: DESC}) { edges { node { severity } } } }`],
  [`query Mine { viewer { id roles scopes triager { id displayName } keys { id status fingerprint } keyBackups { fingerprint method sealed }
    researcher { id handle cases(first: 3) { edges { node { number } } } acknowledgments { edges { node { year month role } } } }
    teamKeyGrants { sealedPrivateKey grantedAt teamKey { id status } grantedBy { displayName } } } }`],
  [`{ acknowledgments(query: "LIS", year: 2026) { edges { node { id publishedName url organization writeUpUrl year month role
    onlineService { slug } researcher { id handle displayName cases { edges { cursor } } } } } } }`],
  [`{ a: researcher(handle: "listed") { displayName isAcknowledgeable } b: researcher(handle: "admin") { displayName publicKeys { id } }
    c: researcher(handle: "reporter") { handle } d: researcher(handle: "\\u0000") { handle } }`],
  [`{ teamKey { id holderCount fingerprint armored status createdAt expiresAt certifiers { fingerprint status } }
    onlineServices(first: 2) { pageInfo { endCursor hasNextPage } edges { node { slug } } } }`],
  [`{ __typename a: policy(slug: DISCLOSURE) { slug version markdown publishedAt } b: policy(slug: DISCLOSURE, version: 1) { markdown }
    c: policy(slug: ACKNOWLEDGMENT) { version } }`],
  ['query ($id: ID!) { node(id: $id) { __typename id ... on Case { number } } }', { id: caseId('1') }],
  [`query ($id: ID!, $with: Boolean!) { node(id: $id) {
    ... on CaseEvent { at case { number } } ... on CaseMoved @include(if: $with) { toState } } }`,
    { id: toGlobalId('CaseMoved', '3'), with: true }],
  [`query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Case { number state } ... on OnlineService { name }
    ... on Researcher { handle } ... on Acknowledgment { year } } }`, { r: representations }],
  ['query ($q: String) { cases(query: $q) { edges { node { number } } } }', { q: 'state:nonsense' }],
  ['{ cases(first: 101) { edges { cursor } } }'],
  ['query ($after: String) { cases(after: $after) { edges { cursor } } }', { after: 'broken' }],
];

describe('a corpus of operations, for every kind of viewer', () => {
  it('is answered alike by the text door and by ordinary resolvers', async () => {
    const number = world.cases.find(({ resolution }) => resolution === 'RESOLVED')?.number;
    for (const [document, given] of corpus) {
      const variables = { ...given, ...(given?.['number'] === 'first' && { number }) };
      for (const name of viewerNames) {
        const text = await doors.text(viewers[name], document, variables);
        const resolvers = await doors.resolvers(viewers[name], document, variables);
        expect(text.data, `${name}: ${document}`).toEqual(resolvers.data);
        expect(text.errors, `${name}: ${document}`).toEqual(resolvers.errors);
        expect(text.isText, `${name}: ${document}`).toBe(text.errors.length === 0);
      }
    }
  });

  it('keeps one plan for all numbers, cursors and people', async () => {
    const document = `query ($number: String!, $after: String) {
      case(number: $number) { number timeline(first: 2, after: $after) { edges { cursor } } } }`;
    doors.statements.length = 0;
    const texts = new Set<string>();
    for (const { number } of world.cases.slice(0, 10)) {
      const first = await doors.text(viewers.lead, document, { number });
      expect(first.data).toMatchObject({ case: { number } });
      const own = await doors.text(viewers.triager, document, { number });
      const after = JSON.stringify(own.data).match(/"cursor":"([^"]+)"/)?.[1];
      expect((await doors.text(viewers.triager, document, { number, after })).isText).toBe(true);
    }
    for (const { text } of doors.statements) texts.add(text);
    // With and without a cursor; a lead and a triager with the team key read alike.
    expect(texts.size).toBe(2);
  });
});
