/** The three pages that are measured: what the client asks Laurel, and what a bare server lets PostgreSQL answer instead. */

export interface Page {
  readonly name: string;
  /** Whose token asks. */
  readonly who: 'researcher' | 'triager';
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** One statement that gives one JSON text; `$1` is the account of `who`. */
  readonly bareSql: string;
}

const cells = `json_build_object('number', c.number, 'state', c.state, 'severity', c.severity, 'submittedAt', c.submitted_at,
  'updatedAt', c.updated_at, 'responseDueAt', c.response_due_at, 'onlineService', json_build_object('name', s.name))`;
const fields = 'number state severity submittedAt updatedAt responseDueAt onlineService { name }';
const list = (where: string, order: string): string => `
  select json_build_object('totalCount', (select count(*) from (select from cases where ${where} limit 10001) every),
    'nodes', (select json_agg(row) from (select ${cells} as row from cases c left join online_service s on s.id = c.online_service_id
      where ${where.replaceAll(/\b(reporter_id|state)\b/g, 'c.$1')} order by ${order} limit 20) page))::text as body`;

const history = 'query History { cases(first: 20) { totalCount { value } edges { cursor node { FIELDS } } pageInfo { hasNextPage endCursor } } }';
const triage = 'query Triage($query: String!) { cases(query: $query, first: 20) { totalCount { value } edges { cursor node { FIELDS } } pageInfo { hasNextPage endCursor } } }';
const onePage = `query OneCase($number: String!) { case(number: $number) { ${fields} messages(first: 100) { edges { node { sentAt internal body { sha256 armored } } } } } }`;

export function pages(number: string): readonly Page[] {
  return [
    { name: 'history, 20 of 200', who: 'researcher', query: history.replace('FIELDS', fields), variables: {}, bareSql: list('reporter_id = $1', 'c.submitted_at desc, c.id desc') },
    {
      name: 'triage, 20 open by due', who: 'triager', query: triage.replace('FIELDS', fields), variables: { query: 'is:open sort:due' },
      bareSql: list(`state <> 'CLOSED' and $1::uuid is not null`, 'c.response_due_at, c.id'),
    },
    {
      name: 'case, 100 messages', who: 'triager', query: onePage, variables: { number },
      bareSql: `select json_build_object('number', c.number, 'state', c.state, 'messages', (select json_agg(json_build_object('sentAt', m.sent_at, 'internal', m.internal,
          'sha256', encode(t.sha256, 'hex'), 'armored', (select encode(string_agg(k.packet, ''::bytea order by k.id) || t.seipd, 'base64') from sealed_text_key k where k.sealed_text_id = t.id)) order by m.sent_at, m.id)
        from message m join sealed_text t on t.id = m.body_id where m.case_id = c.id))::text as body
        from cases c where c.number = '${number}' and $1::uuid is not null`,
    },
  ];
}
