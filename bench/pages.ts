/**
 * What is measured: what a client asks Laurel, the statement by which a bare server lets PostgreSQL build the same JSON, and the same page of
 * PostGraphile. Ids and cursors are of one length everywhere; the bare server and PostGraphile seal neither.
 */
import type { Contestants } from './contestants.ts';
import { post, type Target } from './load.ts';

export interface Page {
  readonly name: string;
  readonly laurel: Target;
  readonly bare: Target;
  readonly postgraphile: Target;
}

const fields = `id number source state resolution issueType severity submittedAt updatedAt responseDueAt firstRespondedAt nextUpdateDueAt
  onlineService { id slug name }`;
const cell = `json_build_object('id', id('Case', c.id), 'number', c.number, 'source', c.source, 'state', c.state, 'resolution', c.resolution,
  'issueType', c.issue_type, 'severity', c.severity, 'submittedAt', c.submitted_at, 'updatedAt', c.updated_at, 'responseDueAt', c.response_due_at,
  'firstRespondedAt', c.first_responded_at, 'nextUpdateDueAt', c.next_update_due_at,
  'onlineService', (select json_build_object('id', id('OnlineService', s.id), 'slug', s.slug, 'name', s.name) from online_service s where s.id = c.online_service_id))`
  .replaceAll(/\bid\('(\w+)', ([\w.]+)\)/g, "translate(encode(convert_to('$1:' || $2, 'UTF8'), 'base64'), '+/=', '-_')");

const listOf = (counted: boolean): string => `query List($query: String, $after: String) { cases(query: $query, first: 20, after: $after) {
  ${counted ? 'totalCount { value hasMore } ' : ''}pageInfo { hasNextPage endCursor } edges { cursor node { ${fields} } } } }`;
export const listQuery = listOf(false);
export const countedListQuery = listOf(true);
interface List {
  readonly counted?: boolean;
  readonly where: string;
  /** Where the page begins, beside `where`. */
  readonly after?: string;
  readonly by: string;
  readonly order: string;
}
/** A cursor of Laurel's length: sixteen octets of a tag, then the text. */
const listSql = ({ counted = false, where, after = 'true', by, order }: List): string => `
  select json_build_object('data', json_build_object('cases', json_build_object(
    ${counted ? `'totalCount', (select json_build_object('value', least(count(*), 10000), 'hasMore', count(*) > 10000) from (select from cases c where ${where} limit 10001) every_one),` : ''}
    'pageInfo', json_build_object('hasNextPage', count(*) > 20, 'endCursor', (array_agg(cursor))[least(count(*), 20)]),
    'edges', json_agg(json_build_object('cursor', cursor, 'node', node) order by place) filter (where place <= 20))))::text as body
  from (select row_number() over () as place, cursor, node from (
    select translate(replace(encode(convert_to('0123456789abcdefSUBMITTED_AT~' || c.id || '~' || (${by}), 'UTF8'), 'base64'), chr(10), ''), '+/=', '-_') as cursor, ${cell} as node
    from cases c where ${where} and ${after} order by ${order} limit 21) page) placed`;

const caseQuery = `query OneCase($number: String!) { case(number: $number) { ${fields}
  messages(first: 100) { edges { node { id sentAt internal body { id sha256 armored } } } } } }`;
const caseSql = `
  select json_build_object('data', json_build_object('case', (select ${cell.slice(0, -1)}, 'messages', (select json_build_object('edges', json_agg(json_build_object('node',
    json_build_object('id', encode(convert_to('Message:~' || substr(encode(t.sha256, 'base64'), 1, 22), 'UTF8'), 'base64'), 'sentAt', m.sent_at, 'internal', m.internal, 'body', json_build_object(
      'id', encode(convert_to('SealedText:~' || substr(encode(t.sha256, 'base64'), 1, 22), 'UTF8'), 'base64'), 'sha256', encode(t.sha256, 'hex'),
      'armored', '-----BEGIN PGP MESSAGE-----' || chr(10) || chr(10) || encode((select string_agg(k.packet, ''::bytea order by k.id) from sealed_text_key k where k.sealed_text_id = t.id) || t.seipd, 'base64')
        || chr(10) || '=abcd' || chr(10) || '-----END PGP MESSAGE-----' || chr(10)))) order by m.sent_at, m.id))
    from (select * from message m where m.case_id = c.id order by m.sent_at, m.id limit 100) m join sealed_text t on t.id = m.body_id))
    from cases c where c.number = $1)))::text as body`;

const theirCells = `nodeId number source state resolution issueType severity submittedAt updatedAt responseDueAt firstRespondedAt nextUpdateDueAt
  onlineServiceByOnlineServiceId { nodeId slug name }`;
const theirList = (root: string, more: string, { variables = '$after: Cursor', counted = false } = {}): string => `query List(${variables}) {
  ${root}(first: 20, after: $after, ${more}) { ${counted ? 'totalCount ' : ''}pageInfo { hasNextPage endCursor } edges { cursor node { ${theirCells} } } } }`;
const theirCase = `query OneCase($number: String!) { caseByNumber(number: $number) { ${theirCells} messagesByCaseId(first: 100, orderBy: SENT_AT_ASC) { edges { node {
  nodeId sentAt internal sealedTextByBodyId { nodeId sha256 seipd sealedTextKeysBySealedTextId { nodes { packet } } } } } } } }`;

/** What PostGraphile needs beside the tables: the open cases as a list. */
export const theirSql = `create schema bench; create function bench.open_cases() returns setof cases language sql stable as $$ select * from public.cases where state <> 'CLOSED' $$; comment on function bench.open_cases() is '@sortable'`;

const openOnes = `c.state <> 'CLOSED'`;
const nextDue = `case when c.state <> 'CLOSED' then case when c.first_responded_at is null then c.response_due_at else c.next_update_due_at end end`;

export const bareStatements: Readonly<Record<string, string>> = {
  history: listSql({ counted: true, where: 'c.reporter_id = $1', by: 'c.submitted_at', order: 'c.submitted_at desc, c.id desc' }),
  counted: listSql({ counted: true, where: openOnes, by: nextDue, order: `${nextDue}, c.id` }),
  triage: listSql({ where: openOnes, by: nextDue, order: `${nextDue}, c.id` }),
  deep: listSql({ where: openOnes, after: `(${nextDue}, c.id) > ($1::timestamptz, $2::bigint)`, by: nextDue, order: `${nextDue}, c.id` }),
  case: caseSql,
};

/** A place deep in the queue, for each. */
export interface Deep {
  readonly cursor: string;
  readonly theirCursor: string;
  readonly due: string;
  readonly id: string;
}

export function pagesOf({ laurel, bare, postgraphile }: Contestants, people: readonly { readonly id: string; readonly token: string }[], triager: string, numbers: readonly string[], deep: Deep): readonly Page[] {
  const ours = (token: string, query: string, variables: object): Buffer => post('/graphql', { Authorization: `Bearer ${token}` }, JSON.stringify({ query, variables }));
  const theirs = (query: string, variables: object): Buffer => post('/graphql', {}, JSON.stringify({ query, variables }));
  const plain = (page: string, ...values: readonly string[]): Buffer => post(`/${page}`, {}, JSON.stringify(values));
  /** Of the same length as there are connections, so that the same callers ask everywhere. */
  const many = <T>(of: readonly T[], make: (one: T) => Buffer): readonly Buffer[] => Array.from({ length: 32 }, (_, at) => of[at % of.length]).flatMap((one) => (one === undefined ? [] : [make(one)]));
  const page = (name: string, requests: readonly [readonly Buffer[], readonly Buffer[], readonly Buffer[]]): Page =>
    ({ name, laurel: { port: laurel, requests: requests[0] }, bare: { port: bare, requests: requests[1] }, postgraphile: { port: postgraphile, requests: requests[2] } });
  const queue = theirList('openCases', 'orderBy: [RESPONSE_DUE_AT_ASC, PRIMARY_KEY_ASC]');
  return [
    page('history of a researcher, 20', [
      many(people, ({ token }) => ours(token, countedListQuery, {})), many(people, ({ id }) => plain('history', id)),
      many(people, ({ id }) => theirs(theirList('allCases', 'condition: { reporterId: $reporter }, orderBy: SUBMITTED_AT_DESC', { variables: '$after: Cursor, $reporter: UUID', counted: true }), { reporter: id })),
    ]),
    page('queue by due, counted', [
      many([0], () => ours(triager, countedListQuery, { query: 'is:open sort:due' })), many([0], () => plain('counted')),
      many([0], () => theirs(theirList('openCases', 'orderBy: [RESPONSE_DUE_AT_ASC, PRIMARY_KEY_ASC]', { counted: true }), {})),
    ]),
    page('queue by due, at the top', [
      many([0], () => ours(triager, listQuery, { query: 'is:open sort:due' })), many([0], () => plain('triage')), many([0], () => theirs(queue, {})),
    ]),
    page('queue by due, deep', [
      many([0], () => ours(triager, listQuery, { query: 'is:open sort:due', after: deep.cursor })), many([0], () => plain('deep', deep.due, deep.id)),
      many([0], () => theirs(queue, { after: deep.theirCursor })),
    ]),
    page('case with 100 messages', [
      many(numbers, (number) => ours(triager, caseQuery, { number })), many(numbers, (number) => plain('case', number)), many(numbers, (number) => theirs(theirCase, { number })),
    ]),
  ];
}
