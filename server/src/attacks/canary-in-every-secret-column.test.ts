import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isObjectType } from 'graphql';
import type { App } from '../app.ts';
import { can } from '../authorization.ts';
import { createDataSource } from '../database/data-source.ts';
import { limits } from '../http/graphql-limits.ts';
import { toGlobalId } from '../read/global-id.ts';
import { Database } from '../read/database.ts';
import { isLead, isTeam, type Viewer } from '../read/viewer.ts';
import { buildSchema } from '../schema.ts';
import { crawl } from '../testing/crawl.ts';
import { Graph } from '../testing/crawl-graph.ts';
import { rootsOf } from '../testing/crawl-roots.ts';
import { type Crawler, crawlersOf } from '../testing/crawlers.ts';
import { type HttpPortal, routerToken, serve } from '../testing/portal-over-http.ts';
import { ruled, withoutRule } from '../testing/opened-rules.ts';
import { people, type ReadWorld, readWorld, type ViewerName } from '../testing/read-world.ts';
import { leavesOf } from '../testing/schema-walk.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';

/** What a canary belongs to: a case, an account, a key or a row, and what more decides. */
interface Owner {
  readonly id: string;
  readonly more: string;
}
type Audience = (viewer: Viewer, owner: Owner) => boolean;

let world: ReadWorld;
let node: TestApp;
let portal: HttpPortal;
let crawlers: readonly Crawler[];

const caseOf = ({ id }: Owner) => {
  const row = world.cases.find((one) => one.id === id);
  if (!row) throw new Error(`no case ${id}`);
  return row;
};
const nobody: Audience = () => false;
const everybody: Audience = () => true;
const self: Audience = (viewer, { id }) => viewer.kind === 'person' && viewer.accountId === id;
const team: Audience = (viewer) => isTeam(viewer);
const sharedWithTeam: Audience = (viewer, { more }) => more === 'SHARED' && isTeam(viewer);
const leads: Audience = (viewer) => isLead(viewer);
const runsPartners: Audience = (viewer) => can(viewer, 'token:manage');
const eitherOf = (...audiences: readonly Audience[]): Audience => (viewer, owner) => audiences.some((one) => one(viewer, owner));
const readsCase: Audience = (viewer, owner) => can(viewer, 'case:read', caseOf(owner));
const takesPart: Audience = (viewer, owner) => can(viewer, 'case:readReceipt', caseOf(owner));
const readsWords: Audience = (viewer, owner) => can(viewer, readingOf(owner.more), caseOf(owner));
const readingOf = (kind: string) => {
  if (kind.startsWith('NOTE')) return 'case:readNotes';
  return /^(?:REPORT|TITLE)/.test(kind) ? 'case:readWords' : 'case:readMessages';
};
const opensMails: Audience = (viewer) => can(viewer, 'inbound:sort');
const isOneOf = (...ids: readonly string[]): Audience => (_viewer, { id }) => ids.includes(id);
/** Those of the team, the example's leads among them: whoever sees a case sees who works on it. */
const ofTeam = isOneOf(people.triager, people.newTriager, people.lead, people.otherLead);
const seesCases: Audience = (viewer) => world.cases.some((row) => can(viewer, 'case:read', row));
/** The people of a common case see its participants. */
const fellow: Audience = (viewer, { id }) => viewer.kind === 'person' && world.cases.some(({ reporterId, participants }) => {
  const there = participants.map(({ accountId }) => accountId);
  return there.includes(id) && (reporterId === viewer.accountId || there.includes(viewer.accountId));
});
const both = (one: Audience, other: Audience): Audience => (viewer, owner) => one(viewer, owner) && other(viewer, owner);
const settings: Audience = (viewer) => viewer.kind === 'person' && viewer.roles.some((role) => role !== 'RESEARCHER');
const person: Audience = (viewer) => viewer.kind === 'person';
const listed = isOneOf(people.listed);
const isPublic = isOneOf(people.administrator);
/** `more`: how the listing of the case stands. */
const publishedBy = (...choices: readonly string[]): Audience => (_viewer, { more }) => choices.includes(more);

/** Columns that hold one of a few words of ours, or numbers that people say aloud: nothing that could be somebody's. */
const facts = new Set(`
  inbound_mail.state inbound_mail.reason journal_entry.kind restoration.unsent_mails mail_preference.switched_off mail_preference.digest
  cases.reply_by installation.mode installation.registration installation.logo_type account.roles session.kind session.method access_token.scopes one_time_code.purpose passkey_challenge.purpose key_backup.method policy.slug cases.source cases.state cases.number
  cases.resolution cases.issue_type cases.severity cases.cvss_version cases.disclosure_answer sealed_text.kind sealed_text.reader_marks message.author_role case_event.kind
  case_event.actor_role case_event.source case_event.move case_event.from_state case_event.to_state case_event.resolution case_event.severity
  case_event.clock case_event.reader_role case_event.consent_state consent.state consent.choice mail.kind
  account.handle case_participant.role participant_invitation.role lead_naming.way team_event.kind audit_entry.kind cases.words_kept_reason key_statement.state log_statement.kind lost_key.state lost_key.decline_reason
  page.kind page_case.kind page_delivery.reason page_delivery.channel page_sender.kind on_call_shift.weekdays on_call_shift.starts_at on_call_shift.ends_at
  on_call_shift.time_zone on_call_exception.time_zone
  oidc_request.purpose oidc_role.role
  webhook.event_kinds webhook.off_because webhook_delivery.kind webhook_delivery.status`.trim().split(/\s+/));

/** Who may ever read what stands in a column. A column of text or octets that is not here fails the test. */
const audiences: Readonly<Record<string, Audience>> = {
  'installation.portal_id': nobody, 'installation.organization': everybody, 'installation.contact_email': everybody, 'installation.thanks_wording': everybody,
  // Its hash alone stands in the path of the picture.
  'installation.logo': nobody,
  'installation.software_contact_email': settings, 'installation.software_contact_key': settings, 'installation.software_contact_fingerprint': settings,
  'account.email': nobody, 'account.password_hash': nobody, 'account.sign_in_secret_hash': nobody,
  'installation.independent_contact_name': settings, 'installation.independent_contact_email': settings,
  'page.identity': nobody, 'page_case.occasion': nobody, 'page_delivery.name': team, 'page_delivery.failure': team, 'page_delivery.mail_identity': nobody,
  'page_sender.name': settings, 'page_sender.host': settings, 'page_sender.sealed_settings': nobody,
  // Administrators see who can be on call.
  'account.display_name': eitherOf(self, team, isPublic, fellow, both(ofTeam, seesCases), both(ofTeam, settings)),
  'passkey.credential_id': nobody, 'passkey.public_key': nobody, 'passkey.transports': nobody, 'passkey.name': nobody, 'passkey.rp_id': nobody,
  'passkey_challenge.challenge_hash': nobody, 'session.browser': nobody,
  'session.token_hash': nobody, 'totp.secret_sealed': nobody, 'totp_enrolment.secret_sealed': nobody, 'recovery_code.code_hash': nobody, 'access_token.token_hash': nobody, 'access_token.name': runsPartners, 'installation.partner_origins': runsPartners,
  'audit_entry.facts': eitherOf(self, runsPartners), 'audit_entry.origin_sha256': nobody, 'audit_origin.salt': nobody, 'audit_origin.address': runsPartners, 'audit_link.hash': nobody, 'audit_head.note': nobody, 'file_removal.storage_key': nobody,
  'one_time_code.code_hash': nobody, 'one_time_code.facts': nobody, 'rate_limit.key': nobody, 'spent_challenge.nonce': nobody,
  'public_key.fingerprint': eitherOf(self, team, fellow, isOneOf(people.lead, people.otherLead), both(ofTeam, both(person, seesCases)), both(ofTeam, settings)),
  // With all user ids: its owner alone. Everybody else sees what is published of it.
  'public_key.armored': self,
  'public_key.published_armored': eitherOf(self, team, fellow, isOneOf(people.lead, people.otherLead), both(ofTeam, both(person, seesCases)), both(ofTeam, settings)),
  'public_key.key_ids': nobody, 'key_backup.sealed': self,
  'lost_key.fingerprint': eitherOf(self, team), 'account_address.email': nobody,
  'team_key.fingerprint': everybody, 'team_key.armored': everybody, 'team_key.key_ids': nobody, 'team_key_grant.sealed_private_key': self,
  'team_kit.fingerprint': nobody, 'team_kit.armored': nobody, 'lead_naming.fingerprint': everybody, 'lead_naming.armored': nobody, 'lead_naming.text': team,
  'lead_naming.keys': everybody, 'lead_voucher.armored': nobody, 'lead_voucher.statement': everybody,
  'participant_invitation.email': team,
  'reply_template.name': team, 'reply_template.words': team, 'label.name': team, 'saved_view.name': eitherOf(self, sharedWithTeam), 'saved_view.query': eitherOf(self, sharedWithTeam), 'engineering_ticket.url': team, 'installation.tracker_url': team,
  'online_service.slug': everybody, 'online_service.name': everybody, 'online_service.hostnames': everybody, 'online_service.testing_rules': everybody, 'online_service.owner': (viewer) => viewer.kind === 'person' && viewer.roles.some((role) => role === 'LEAD' || role === 'ADMINISTRATOR'),
  'past_thanks.name': everybody, 'past_thanks.url': everybody, 'past_thanks.words': everybody, 'past_thanks.name_hash': nobody, 'past_thanks_removal.name_hash': nobody,
  'policy.markdown': everybody,
  'webhook.url': leads, 'webhook.description': leads, 'webhook.secret_sealed': nobody, 'webhook.former_secret_sealed': nobody,
  'webhook_delivery.message_id': leads, 'webhook_delivery.answer': leads, 'webhook_delivery.fault': leads, 'webhook_delivery.facts': nobody,
  'cases.weakness': readsCase, 'cases.cvss_vector': readsCase, 'cases.advisory_url': readsCase, 'cases.reporter_reference': takesPart,
  'cases.write_up_url': eitherOf(takesPart, publishedBy('NAME')),
  'sealed_text.seipd': readsWords, 'sealed_text.sha256': readsWords, 'sealed_text_key.key_id': readsWords, 'sealed_text_key.packet': readsWords,
  'inbound_mail.identity': nobody, 'inbound_mail.sender': team, 'inbound_mail.message_id': nobody, 'inbound_mail.facts': nobody, 'inbound_mail.seipd': opensMails, 'inbound_mail.packet': opensMails,
  // All of a large mail comes over its own link alone.
  'inbound_mail.sha256': nobody, 'inbound_mail.key_id': nobody, 'inbound_mail.whole_seipd': nobody, 'inbound_mail.whole_packet': nobody, 'inbound_place.mailbox': nobody,
  'mail_correspondent.address': nobody, 'mail_correspondent.message_id': nobody,
  // An upload is its owner's, over tus alone.
  'upload.id': nobody, 'upload.name_armored': nobody, 'upload.sha256': nobody, 'upload.pkesks': nobody, 'attachment.storage_key': nobody,
  'case_event.weakness': readsCase,
  'consent.published_name': publishedBy('NAME', 'ALIAS'), 'consent.url': publishedBy('NAME'), 'consent.organization': publishedBy('NAME'),
  'receipt.signed_text': takesPart, 'receipt.sha256': nobody, 'log_leaf.entry_sha256': nobody,
  'key_statement.statement': (viewer, owner) => owner.more === 'TEAM' || self(viewer, owner), 'key_statement.sha256': nobody,
  // Public at /log, and nobody's secret; here no entry of the log is of anything that can be read.
  'log_statement.origin': nobody, 'log_statement.verifier_key': nobody, 'log_statement.reason': nobody, 'log_statement.previous_origin': nobody,
  'log_statement.statement': nobody, 'log_statement.sha256': nobody, 'log_tile.hashes': nobody, 'log_checkpoint.root': nobody, 'log_checkpoint.note': nobody,
  'journal_entry.subject': nobody,
  'oidc_identity.issuer': nobody, 'oidc_identity.subject': nobody, 'session.oidc_sid': nobody, 'oidc_logout.token_hash': nobody,
  'oidc_request.state_hash': nobody, 'oidc_request.browser_hash': nobody, 'oidc_request.provider': nobody, 'oidc_request.then_path': nobody,
  'oidc_provider_state.issuer': nobody, 'oidc_provider_state.fault': nobody,
  'idempotency.key': nobody, 'idempotency.operation': nobody, 'idempotency.input_sha256': nobody, 'idempotency.result': nobody,
  'mail.identity': nobody, 'mail.recipient': nobody, 'mail.facts': nobody, 'mail.message_id': nobody, 'mail.clear_copy': nobody, 'mail.bounce_status': team, 'mail_preference.digest_zone': self,
};

/** Whose row it is, as SQL over the table: owner, and what more decides. */
const owners: Readonly<Record<string, readonly [string, string]>> = {
  audit_entry: ['(select actor.account_id::text from audit_actor actor where actor.id = audit_entry.subject_id)', `''`],
  account: ['id::text', `''`], session: ['account_id::text', `''`], public_key: ['account_id::text', `''`], lost_key: ['account_id::text', `''`],
  key_backup: [`(select account_id::text from public_key where public_key.id = public_key_id)`, `''`], team_key_grant: ['holder_id::text', `''`],
  mail_preference: ['account_id::text', `''`], saved_view: ['owner_id::text', `case when owner_id is null then 'SHARED' else '' end`],
  // Packet and body come as one octet string: the full stop keeps their canaries apart.
  inbound_mail: ['id::text', `'.'`],
  cases: ['id::text', `coalesce((select choice from consent where consent.case_id = cases.id and state = 'GRANTED'), '')`],
  sealed_text: ['case_id::text', 'kind'],
  sealed_text_key: ['(select case_id::text from sealed_text where sealed_text.id = sealed_text_id)', '(select kind from sealed_text where sealed_text.id = sealed_text_id)'],
  message: ['case_id::text', `''`], case_event: ['case_id::text', `''`], receipt: ['case_id::text', `''`],
  key_statement: [`(select account_id::text from public_key where public_key.id = public_key_id)`, `case when team_key_id is null then 'PERSON' else 'TEAM' end`],
  consent: ['case_id::text', `case when state = 'GRANTED' then choice else state end`],
};
const canaryPattern = /ca~([a-z_]+\.[a-z0-9_]+)~([\w-]*)~(\w*)/g;

interface Column { readonly table: string; readonly name: string; readonly type: string }
/** Columns that a check holds to a few words of ours; filled before checks are dropped. */
const checked = new Set<string>();
async function findChecked(): Promise<void> {
  const { rows } = await world.pool.query<{ column: string }>(`select conrelid::regclass || '.' || attname as column
    from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any (conkey)
    where contype = 'c' and cardinality(conkey) = 1 and pg_get_constraintdef(pg_constraint.oid) ~ '(= ANY|<@) \\(?ARRAY'`);
  for (const { column } of rows) checked.add(column);
}
const isFact = (column: string): boolean => facts.has(column) || checked.has(column);

async function columns(): Promise<Column[]> {
  const { rows } = await world.pool.query<Column>(`select c.table_name as table, c.column_name as name, c.data_type as type from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name) where table_schema = 'public' and table_type = 'BASE TABLE'
      and c.data_type in ('text', 'bytea', 'jsonb', 'ARRAY', 'character varying', 'json') and table_name <> 'laurel_migration' order by 1, 2`);
  return rows.filter(({ name }) => !['online_service_ids', 'case_ids'].includes(name));
}

/** A canary fits no form. Rows for the tables that the small world leaves empty. */
const more = `
do $$ declare found record; begin
  for found in select conrelid::regclass as place, conname from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace loop
    execute format('alter table %s drop constraint %I', found.place, found.conname);
  end loop;
end $$;
insert into one_time_code (purpose, code_hash, account_id, expires_at) values ('KEY_CHALLENGE', 'x', '${people.reporter}', now() + interval '1 day');
insert into rate_limit (key) values ('x');
insert into past_thanks (name, url, words, year, name_hash) values ('x', 'https://x.example', 'x', 2019, 'x');
insert into past_thanks_removal (name_hash) values ('x');
insert into spent_challenge (nonce, ends_at) values ('x', now() + interval '1 day');
insert into journal_entry (kind, subject) values ('x', 'x');
insert into idempotency (account_id, key, operation, input_sha256, result) values ('${people.reporter}', 'x', 'x', 'x', '{}');
insert into mail (identity, account_id, recipient, kind, case_id, message_id, clear_copy, bounce_status)
  select 'x', '${people.reporter}', 'x', 'RECEIPT', min(id), 'x', 'x', 'x' from cases;
insert into account_address (account_id, email, verified_at) values ('${people.reporter}', 'x', now());
insert into log_leaf (entry_sha256) values (sha256('x'));
insert into page_sender (kind, name, host, sealed_settings) values ('SLACK', 'x', 'x', 'x');
insert into on_call_shift (account_id, deputy_id, weekdays, starts_at, ends_at, time_zone)
  values ('${people.triager}', '${people.lead}', '{1,2,3,4,5,6,7}', '00:00', '00:00', 'Europe/Berlin');
insert into on_call_exception (from_day, until_day, time_zone, away_id, cover_id) values (current_date + 2, current_date + 2, 'UTC', '${people.triager}', '${people.otherLead}');
insert into upload (id, account_id, size_bytes, name_armored, finished_at, sha256, pkesks, seipd_offset)
  values ('x', '${people.reporter}', 1, 'x', now(), sha256('x'), '{x}', 1);
update installation set software_contact_email = 'x', software_contact_key = 'x', software_contact_fingerprint = 'x', independent_contact_name = 'x', independent_contact_email = 'x', thanks_wording = 'x', logo = 'x';
update cases set advisory_url = 'https://x.example.org' where id % 3 = 0;
update public_key set published_armored = 'x';
update account set handle = 'canary-handle-' || left(id::text, 1) where handle is not null`;

async function plant(): Promise<void> {
  await findChecked();
  const client = await world.pool.connect();
  try {
    // What is append-only and what points at what stays as it is: the test writes as a copy of a database is written.
    await client.query(`set session_replication_role = replica; ${more}`);
    for (const { table, name, type } of await columns()) {
      const column = `${table}.${name}`;
      if (isFact(column)) continue;
      const [owner, extra] = owners[table] ?? [`''`, `''`];
      const words = `'ca~${column}~' || coalesce(${owner}, '') || '~' || coalesce(${extra}, '')`;
      const unique = (table === 'label' || ['email', 'token_hash', 'code_hash', 'slug', 'key', 'fingerprint', 'identity', 'sign_in_secret_hash', 'storage_key', 'text', 'message_id'].includes(name)) && table !== 'rate_limit' ? ` || '~' || md5(${table}::text)` : '';
      const value: Readonly<Record<string, string>> = {
        'text': `${words}${unique}`, 'character varying': `${words}${unique}`, 'ARRAY': name === 'pkesks' ? `array[convert_to(${words}, 'UTF8')]` : `array[${words}]`, 'jsonb': `jsonb_build_object('c', ${words})`,
        'bytea': /sha256$|^root$/.test(name) ? `convert_to(rpad(${words}, 32, '.'), 'UTF8')` : `convert_to(${words}${unique}, 'UTF8')`,
      };
      const shaFits = /sha256$|^root$/.test(name) && table !== 'idempotency';
      const set = shaFits ? `substring(${value['bytea']} from 1 for 32)` : value[type];
      await client.query(`update ${table} set ${name} = ${set} where ${name} is not null`);
    }
    await client.query(`update account set password_hash = 'ca~account.password_hash~' || id || '~', sign_in_secret_hash = convert_to('ca~account.sign_in_secret_hash~' || id || '~', 'UTF8')`);
  } finally {
    client.release(true);
  }
}

beforeAll(async () => {
  world = await readWorld();
  node = await testApp({ environment: { ROUTER_TOKEN: routerToken } });
  const dataSource = await createDataSource(world.pool.options.connectionString ?? '', 4).initialize();
  await plant();
  const app: App = { ...node.app, dataSource, pool: world.pool, database: new Database(world.pool) };
  crawlers = await crawlersOf(app);
  portal = await serve(app);
}, 60_000);
afterAll(async () => {
  await portal.close();
  await node.drop();
  await world.drop();
});

/** Sealed texts carry their octets in base64, hashes in hex: what is inside is looked at too. */
function opened(text: string): string {
  const blocks = [...text.matchAll(/-----BEGIN PGP MESSAGE-----\\n\\n(.*?)=.{4}\\n-----END/g)].map(([, body = '']) => Buffer.from(body.replaceAll('\\n', ''), 'base64').toString('latin1'));
  const hashes = [...text.matchAll(/"([0-9a-f]{64})"/g)].map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1'));
  const packets = [...text.matchAll(/"keyPackets":"([^"]*)"/g)].map(([, base64 = '']) => Buffer.from(base64, 'base64').toString('latin1'));
  return [text, ...blocks, ...hashes, ...packets].join('\n');
}
/** Of 32 octets of a hash the owner may be cut off; such a canary is told by its column alone. */
function leaksIn(text: string, viewer: Viewer): string[] {
  const leaks: string[] = [];
  for (const [, column = '', id = '', owned = ''] of text.matchAll(canaryPattern)) {
    const audience = audiences[column] ?? nobody;
    if (!audience(viewer, { id, more: owned })) leaks.push(`${column} of ${id} ${owned}`);
  }
  // Handles have a form of their own, in which no mark of ours fits.
  for (const [, digit = ''] of text.matchAll(/canary-handle-(\d)/g)) {
    const id = Object.values(people).find((one) => one.startsWith(digit)) ?? '';
    if (!eitherOf(self, team, listed, isPublic, fellow)(viewer, { id, more: '' })) leaks.push(`account.handle of ${id}`);
  }
  return [...new Set(leaks)];
}

/** Everything that answers a plain GET, as the sources name it: under its own name and below /auth. */
function plainAddresses(folder = path.join(import.meta.dirname, '..')): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const found = files.flatMap((file) => [...readFileSync(path.join(folder, file), 'utf8').matchAll(/\.get\('(\/[\w./-]+)'/g)].map(([, address = '']) => address));
  return [...new Set(found)].flatMap((address) => [address, `/auth${address}`]);
}

/**
 * What the walk leads nobody to: a router's, what a write alone answers, what nobody did, what a link, an open request or a restore opens, keys of leads that
 * are current, what a resolver makes. Each has tests of its own.
 */
const unreached = ['CaseGrantOutcome.userErrors', 'ClockPassed.actor', 'ConsentRequest.lastListing', 'Query._entities', 'Query._service', 'Query.consentRequest', 'Query.objectionBackups', 'Query.restoration', 'Subscription.caseChanged', 'TeamKey.certifiers', 'Viewer.lastListing', 'Viewer.listedNames'];

/** Rules of each kind, and somebody whom they keep out. */
const broken: readonly (readonly [string, ViewerName])[] = [
  ['Case', 'otherReporter'], ['Case.reporterReference', 'coFinder'], ['Case.receipt', 'partner'], ['Case.title', 'partner'], ['SealedText', 'reporter'], ['CaseEvent', 'outsider'],
  ['InboundMail', 'administrator'], ['Webhook', 'triager'], ['ReplyTemplate', 'administrator'], ['DisclosurePlan.writeUpUrl', 'partner'], ['CaseAssessed.reason', 'partner'],
  ['LeadNaming.text', 'anonymous'], ['ParticipantInvitation', 'reporter'],
];

const firstOfTheirKind = new Set(['reporter', 'triager', 'coFinder', 'partner']);

describe('a canary in every column', () => {
  it('has an audience: no column of words or octets is without one', async () => {
    const all = (await columns()).map(({ table, name }) => `${table}.${name}`);
    expect(all.filter((column) => !isFact(column) && !audiences[column])).toEqual([]);
    expect(Object.keys(audiences).filter((column) => !all.includes(column))).toEqual([]);
  });

  it('reaches nobody on any path of the whole schema but its audience', { timeout: 240_000 }, async () => {
    const schema = await buildSchema();
    const graph = new Graph(schema);
    const roots = graph.roots(await rootsOf(world, schema, ['canary-handle-3', 'canary-handle-1', 'canary-handle-8']));
    const [columnsReached, edges] = [new Set<string>(), new Set<string>()];
    const depth = { objects: 6, levels: limits.depth };
    const total = { paths: 0, asked: 0, empty: 0, repeated: 0, documents: 0 };
    for (const { name, viewer, asking } of crawlers) {
      const ask = async (document: string) => {
        const { text, at } = await portal.ask(asking, document);
        if (at('errors', '0', 'extensions', 'code') === 'BAD_USER_INPUT') return null;
        expect(at('errors'), `${name}: ${text.slice(0, 300)}\n${document.slice(0, 600)}`).toBeUndefined();
        const octets = opened(text);
        expect(leaksIn(octets, viewer), `${name}: ${document.slice(0, 300)}`).toEqual([]);
        for (const [, column = ''] of octets.matchAll(canaryPattern)) columnsReached.add(column);
        return { data: at('data') };
      };
      // Others walk where one of their kind walked before: how a field was reached is not told apart as far.
      const crawled = await crawl(graph, { roots, ask, depth, context: firstOfTheirKind.has(name) ? 2 : 1 });
      for (const key of ['paths', 'asked', 'empty', 'repeated', 'documents'] as const) total[key] += crawled[key];
      for (const [edge, count] of crawled.reached) if (count > 0) edges.add(edge);
    }
    console.info(`${total.paths} paths × roles (${crawlers.length} roles) to depth ${depth.objects}: ${total.asked} asked in ${total.documents} documents; behind nothing ${total.empty}, behind what was walked ${total.repeated}`);
    expect(total.asked + total.empty + total.repeated).toBe(total.paths);
    expect([...new Set(graph.edges())].filter((edge) => !edges.has(edge)).sort()).toEqual(unreached);
    // A walk that reaches nothing would prove nothing: whatever has an audience was seen by somebody.
    const hidden = Object.entries(audiences).filter(([, audience]) => audience === nobody).map(([column]) => column);
    expect([...columnsReached].filter((column) => hidden.includes(column))).toEqual([]);
    expect(Object.keys(audiences).filter((column) => !hidden.includes(column) && !columnsReached.has(column))).toEqual([]);
  });

  it('is found where one rule is broken', { timeout: 120_000 }, async () => {
    const schema = await buildSchema();
    const graph = new Graph(schema);
    const roots = graph.roots(await rootsOf(world, schema, ['canary-handle-3', 'canary-handle-1']));
    const shown = ruled(schema);
    const leaksOf = async ({ viewer, asking }: Crawler, mark: string): Promise<string[]> => {
      const leaks: string[] = [];
      const ask = async (document: string) => {
        if (leaks.length > 0) return { data: null };
        const { text, at } = await portal.ask(asking, `${document}\n# ${mark}`);
        const code = at('errors', '0', 'extensions', 'code');
        if (code === 'BAD_USER_INPUT') return null;
        // The walk takes no error either: where one rule is gone, another one below it may leave a hole that the schema forbids.
        leaks.push(...leaksIn(opened(text), viewer), ...(code === undefined ? [] : ['an error']));
        return { data: at('data') };
      };
      await crawl(graph, { roots, ask, depth: { objects: 3, levels: limits.depth }, context: 1 });
      return leaks;
    };
    const overlooked: string[] = [];
    for (const [rule, role] of broken) {
      const by = crawlers.find(({ name }) => name === role);
      const one = shown.get(rule);
      if (!by || !one) throw new Error(`no rule ${rule}, or no ${role}`);
      if ((await withoutRule(one, async () => leaksOf(by, rule))).length === 0) overlooked.push(`${rule} for ${role}`);
    }
    expect(overlooked).toEqual([]);
  });

  it('reaches nobody by an id that was guessed', { timeout: 120_000 }, async () => {
    const schema = await buildSchema();
    const leaves = (type: string): string => {
      const object = schema.getType(type);
      return isObjectType(object) ? leavesOf(object).join(' ') : 'id';
    };
    const { rows } = await world.pool.query<{ type: string; id: string }>(`
      select 'Case' as type, id::text from cases where id <= 12 union all select 'Message', id::text from message where case_id <= 6
      union all select 'SealedText', id::text from sealed_text where case_id <= 6 union all select kind, id::text from case_event where case_id <= 4
      union all select 'Researcher', id::text from account union all select 'Triager', id::text from account union all select 'PublicKey', id::text from public_key
      union all select 'TeamKey', id::text from team_key union all select 'OnlineService', id::text from online_service
      union all select 'Webhook', id::text from webhook union all select 'WebhookDelivery', id::text from webhook_delivery
      union all select 'AccessToken', id::text from access_token
      union all select 'Page', id::text from page where id <= 4 union all select 'PageSender', id::text from page_sender
      union all select 'OnCallShift', id::text from on_call_shift union all select 'OnCallException', id::text from on_call_exception
      union all select 'Acknowledgment', acknowledgment_id::text from consent`);
    for (const { name, viewer, asking } of crawlers) {
      for (let at = 0; at < rows.length; at += 20) {
        const part = rows.slice(at, at + 20);
        const document = `{ ${part.map(({ type, id }, i) => `n${i}: node(id: "${toGlobalId(type, id)}") { ... on ${type} { ${leaves(type)} } }`).join('\n')} }`;
        const { text } = await portal.ask(asking, document);
        expect(text).toContain('"data"');
        expect(leaksIn(opened(text), viewer), `${name}: ${document}`).toEqual([]);
      }
    }
  });

  it('reaches nobody but its owner by any plain address, whoever asks', { timeout: 60_000 }, async () => {
    const told: string[] = [];
    // The example's mailbox is everybody's: it listens on its own machine alone.
    const addresses = plainAddresses().filter((address) => !address.includes('/mailbox'));
    expect(addresses).toEqual(expect.arrayContaining(['/acknowledgments.atom', '/auth/session', '/auth/members', '/log/checkpoint']));
    for (const { name, viewer, asking: { token } } of crawlers.filter((one) => ['anonymous', 'otherReporter', 'outsider', 'newTriager', 'triager', 'partner'].includes(one.name))) {
      for (const address of addresses) {
        const { text, status } = await portal.browser().ask(address, token === null ? {} : { headers: { authorization: `Bearer ${token}` } });
        const own = viewer.kind === 'person' ? ` of ${viewer.accountId} ` : 'nobody';
        // The log is public.
        const leaks = leaksIn(opened(text), viewer).filter((leak) => !/^(?:installation\.portal_id|log_\w+\.\w+) /.test(leak) && !leak.includes(own));
        told.push(...leaks.map((leak) => `${name} ${address}: ${leak}`), ...(status === 500 ? [`${name} ${address}: 500 ${text.slice(0, 200)}`] : []));
      }
    }
    expect(told).toEqual([]);
  });
});
