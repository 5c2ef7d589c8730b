/** What the walk of the schema begins with: every field of Query, with arguments that reach something and arguments that must not. */
import { type GraphQLSchema, isRequiredArgument } from 'graphql';
import { toGlobalId } from '../read/global-id.ts';
import type { Root } from './crawl-graph.ts';
import { people, type ReadWorld, webhookId } from './read-world.ts';

/** Ids of every type that `node` finds, of the first rows and the last: of somebody else's cases and of one's own. */
export async function idsOf({ pool }: Pick<ReadWorld, 'pool'>): Promise<{ type: string; id: string }[]> {
  const of = (type: string, table: string, key = 'id', name = `'${type}'`): string =>
    `(select ${name} as type, min(${key}::text) as id from ${table} group by 1) union (select ${name}, max(${key}::text) from ${table} group by 1)`;
  const { rows } = await pool.query<{ type: string; id: string }>([
    of('Case', 'cases'), of('Message', 'message'), of('SealedText', 'sealed_text'), of('Event', 'case_event', 'id', 'kind'), of('Attachment', 'attachment'),
    of('PublicKey', 'public_key'), of('TeamKey', 'team_key'), of('OnlineService', 'online_service'), of('Webhook', 'webhook'), of('WebhookDelivery', 'webhook_delivery'),
    of('Page', 'page'), of('PageSender', 'page_sender'), of('OnCallShift', 'on_call_shift'), of('OnCallException', 'on_call_exception'), of('InboundMail', 'inbound_mail'),
    of('LostKey', 'lost_key'), of('LeadNaming', 'lead_naming'), of('ParticipantInvitation', 'participant_invitation'), of('ReplyTemplate', 'reply_template'), of('Label', 'label'), of('SavedView', 'saved_view'),
    of('Acknowledgment', 'consent', 'acknowledgment_id'),
    `select type, id::text from account, unnest(array['Researcher', 'Triager']) type`,
  ].map((one) => `(${one})`).join(' union all '));
  return rows;
}

/** Calls of each field of Query but `node`. What takes arguments is called with several. */
const calls = (numbers: readonly string[], handles: readonly string[], id: string): Readonly<Record<string, readonly string[]>> => ({
  researcher: handles.map((handle) => `researcher(handle: "${handle}")`),
  acknowledgments: ['acknowledgments(first: 20)', 'acknowledgments(last: 5, query: "a", year: 2026)'], consentRequest: ['consentRequest(token: "1.x")'],
  case: numbers.map((number) => `case(number: "${number}")`),
  cases: ['cases(first: 20)', 'cases(last: 5, orderBy: {field: SEVERITY, direction: DESC})', 'cases(first: 5, query: "is:open sort:due")'],
  policy: ['policy(slug: DISCLOSURE)', 'policy(slug: DISCLOSURE, version: 1)', 'policy(slug: PRIVACY, version: 9)'],
  caseHistory: ['caseHistory', 'caseHistory(query: "is:open severity:>=high")'],
  caseFacets: ['caseFacets', 'caseFacets(query: "is:open state:triaging -severity:unset")'],
  responseStatistics: ['responseStatistics', 'responseStatistics(days: 365)'],
  inboundMails: ['inboundMails(first: 5)', 'inboundMails(first: 5, state: CASE)'],
  webhookDeliveries: [`webhookDeliveries(webhook: "${toGlobalId('Webhook', webhookId)}")`], objectionBackups: [`objectionBackups(id: "${id}")`],
});
/** These are leaves, or a router's; they are asked beside the walk. */
const besides = new Set(['node', 'importedMails', 'policyDraft', '_entities', '_service']);

/** What needs no argument is called without. @throws Error for another field of Query that has no calls here: give it some */
export async function rootsOf(world: ReadWorld, schema: GraphQLSchema, handles: readonly string[]): Promise<readonly Root[]> {
  const numberOf = (reporterId: string): string =>
    world.cases.find((one) => one.reporterId === reporterId && one.resolution === 'RESOLVED' && one.source === 'PORTAL')?.number ?? '';
  const { rows: [lost] } = await world.pool.query<{ id: string }>(`select id from lost_key where state = 'WAITING' order by id limit 1`);
  const known = calls([numberOf(people.reporter), numberOf(people.listed), 'LRL-2026-999999'], handles, toGlobalId('LostKey', lost?.id ?? ''));
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ name }) => !besides.has(name)).flatMap(({ name, args }) => {
    const plain = args.some((one) => one.name === 'first') ? `${name}(first: 20)` : name;
    const asked = known[name] ?? (args.some(isRequiredArgument) ? undefined : [plain]);
    if (!asked) throw new Error(`crawl-roots.ts calls Query.${name} with nothing`);
    return asked.map((call, i) => ({ name: `${name}${i}`, call }));
  });
  return [...roots, ...(await idsOf(world)).map(({ type, id }, i) => ({ name: `node${i}`, call: `node(id: "${toGlobalId(type, id)}")`, type }))];
}
