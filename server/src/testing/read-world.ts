/** A small portal in a test database with a row of everything that the API reads, and a viewer of every kind. */
import pg from 'pg';
import { readingSettings } from '../read/database.ts';
import { anonymous, type Viewer } from '../read/viewer.ts';
import type { CaseParticipant } from '../cases/case-facts.ts';
import { type CaseRow, insertCases, randomCases } from './case-rows.ts';
import { testDatabase } from './database.ts';

export const now = new Date('2026-11-24T08:00:00Z');
const account = (digit: string): string => `${digit.repeat(8)}-0000-4000-8000-000000000000`;
export const people = {
  reporter: account('1'), otherReporter: account('2'), listed: account('3'), triager: account('4'), newTriager: account('5'),
  lead: account('6'), otherLead: account('7'), administrator: account('8'), coFinder: account('9'), owner: account('a'), outsider: account('b'),
} as const;

const person = (accountId: string, roles: Extract<Viewer, { kind: 'person' }>['roles'], holdsTeamKey = false): Viewer =>
  ({ kind: 'person', accountId, roles, holdsTeamKey });
const participant = (accountId: string): Viewer => ({ kind: 'person', accountId, roles: ['RESEARCHER'], holdsTeamKey: false, participates: true });
export const viewers = {
  anonymous,
  reporter: person(people.reporter, ['RESEARCHER']),
  otherReporter: person(people.otherReporter, ['RESEARCHER']),
  triager: person(people.triager, ['RESEARCHER', 'TRIAGER'], true),
  newTriager: person(people.newTriager, ['RESEARCHER', 'TRIAGER']),
  lead: person(people.lead, ['LEAD'], true),
  administrator: person(people.administrator, ['ADMINISTRATOR']),
  coFinder: participant(people.coFinder),
  owner: participant(people.owner),
  outsider: participant(people.outsider),
  partner: { kind: 'partner', tokenId: '1', scopes: ['CASES_READ', 'ACKNOWLEDGMENTS_READ'], onlineServiceIds: null },
  partnerOfTwo: { kind: 'partner', tokenId: '2', scopes: ['CASES_READ'], onlineServiceIds: ['1', '2'] },
  partnerOfNone: { kind: 'partner', tokenId: '3', scopes: ['CASES_READ'], onlineServiceIds: [] },
  partnerWithoutCases: { kind: 'partner', tokenId: '4', scopes: ['STATISTICS_READ'], onlineServiceIds: null },
} as const satisfies Record<string, Viewer>;
export type ViewerName = keyof typeof viewers;
export const viewerNames = Object.keys(viewers) as ViewerName[];

export interface ReadWorld {
  readonly pool: pg.Pool;
  /** As they were inserted; some have a severity, a due date or a service, some have none. */
  readonly cases: readonly (CaseRow & { readonly participants: readonly CaseParticipant[] })[];
  drop(): Promise<void>;
}

const facts = `
insert into installation (portal_id, mode, organization, contact_email) values ('portal', 'EXAMPLE', 'Example', 'security@example.org');
insert into account (id, email, roles, handle, display_name, public_profile) values
  ('${people.reporter}', 'reporter@example.org', '{RESEARCHER}', 'reporter', 'Rea Porter', false),
  ('${people.otherReporter}', null, '{RESEARCHER}', null, null, false),
  ('${people.listed}', 'listed@example.org', '{RESEARCHER}', 'listed', 'Lis Ted at home', false),
  ('${people.triager}', 'triager@example.org', '{RESEARCHER,TRIAGER}', null, 'Tri Ager', false),
  ('${people.newTriager}', 'new@example.org', '{RESEARCHER,TRIAGER}', null, null, false),
  ('${people.lead}', 'lead@example.org', '{LEAD}', null, 'Lea D', false),
  ('${people.otherLead}', 'other@example.org', '{LEAD}', null, 'Otto Lead', false),
  ('${people.administrator}', 'admin@example.org', '{ADMINISTRATOR}', 'admin', 'Ad Min', true),
  ('${people.coFinder}', 'co@example.org', '{RESEARCHER}', 'cofinder', 'Coco Finder', false),
  ('${people.owner}', 'owner@example.org', '{RESEARCHER}', null, 'Olga Owner', false),
  ('${people.outsider}', null, '{RESEARCHER}', null, null, false);
insert into online_service (slug, name, in_scope, hostnames, testing_rules, owner) values
  ('mail', 'Mail', true, '{mail.example.org,"odd \\" one.example.org"}', 'Use *test* accounts.', 'Mail team'), ('shop', 'Shop', true, '{}', null, null),
  ('wiki', 'Wiki', false, '{wiki.example.org}', null, null);
insert into access_token (token_hash, name, scopes, created_by_id, expires_at)
  select decode(repeat('0' || n, 32), 'hex'), 'token ' || n, '{CASES_READ}', '${people.lead}', now() + interval '1 year'
    from generate_series(1, 4) n;
insert into access_token (token_hash, name, scopes, created_by_id, owner_id, online_service_ids, expires_at, revoked_at, ownerless_since, last_used_at)
  values (decode(repeat('05', 32), 'hex'), 'the inventory', '{CASES_READ,STATISTICS_READ}', '${people.lead}', '${people.lead}', '{1,2}', now() + interval '1 year', null, null, now()),
    (decode(repeat('06', 32), 'hex'), 'an old one', '{CASES_READ}', '${people.lead}', '${people.triager}', null, now() + interval '1 year', now(), now(), null);
update access_token set replaced_by_id = 5 where id = 6;
update installation set partner_origins = '{https://inventory.example.org}';
insert into public_key (account_id, fingerprint, key_ids, armored, created_at, expires_at, revoked_at, retired_at)
  select id, upper(md5(id::text) || '00000000'), '{0123456789ABCDEF}', E'-----BEGIN PGP PUBLIC KEY BLOCK-----\\n"key" of ' || id, now(),
    case when handle is null then now() - interval '1 second' end, case when handle = 'admin' then now() end,
    case when handle = 'listed' then now() end
  from account where id not in ('${people.otherReporter}');
insert into key_backup (public_key_id, method, sealed) select id, 'RECOVERY_WORDS', 'sealed backup of ' || id from public_key;
insert into team_key (fingerprint, key_ids, armored, created_at, retired_at) values
  ('${'A'.repeat(40)}', '{AAAAAAAAAAAAAAAA}', 'first', now() - interval '1 year', now() - interval '1 day'),
  ('${'B'.repeat(40)}', '{BBBBBBBBBBBBBBBB}', 'second', now(), null);
insert into team_key_grant (team_key_id, holder_id, sealed_private_key, granted_by_id)
  select team_key.id, account.id, 'private half for ' || account.id, '${people.lead}' from team_key, account
  where account.id in ('${people.triager}', '${people.lead}');
insert into lead_naming (candidate_id, fingerprint, armored, text, way, opened_at, ends_at, named_at, keys) values
  ('${people.otherLead}', '${'C'.repeat(40)}', 'named', 'text one', 'HOLDERS', now(), now() + interval '72 hours', now(), '{one,"two keys"}'),
  ('${people.newTriager}', '${'D'.repeat(40)}', 'not yet', 'text two', 'HOLDERS', now(), now() + interval '72 hours', null, '{}');
insert into lead_voucher (lead_naming_id, voucher_id, armored, statement, signed_at)
  select lead_naming.id, '${people.triager}', 'voucher', 'signed ' || text, now() from lead_naming;
insert into former_holder (team_key_id, holder_id, granted_at) select id, '${people.listed}', now() from team_key;
insert into team_event (at, kind, actor_id, subject_id, team_key_id)
  select now(), 'TEAM_KEY_GRANTED', '${people.lead}', '${people.triager}', id from team_key;
insert into lost_key (account_id, public_key_id, fingerprint, state, waiting_since, ended_at, decline_reason)
  select account_id, public_key.id, fingerprint, state, now(), case when state = 'DECLINED' then now() end, case when state = 'DECLINED' then 'NOT_REACHED' end
  from public_key, unnest(array['WAITING', 'DECLINED']) state where account_id in ('${people.reporter}', '${people.triager}');
insert into policy (slug, version, markdown) values ('DISCLOSURE', 1, '# One'), ('DISCLOSURE', 2, E'# Two\\n\\nCafé "quoted" \\\\ 😀'),
  ('PRIVACY', 1, 'p');
`;

const pages = `
insert into page (identity, kind, at, due_at, case_count, fell_to_leads, acknowledged_at, acknowledged_by_id, settled_at)
  select 'page ' || id, 'HALF_TIME', now(), now(), 1, true, now(), '${people.lead}', now() from cases;
insert into page_case (case_id, kind, occasion, page_id) select cases.id, page.kind, 'response', page.id from cases join page on page.identity = 'page ' || cases.id;
insert into page_delivery (page_id, reason, channel, account_id, name, created_at, attempts, sent_at, delivered_at, failed_at, failure, acknowledged_at, acknowledged_by_id)
  select id, 'ON_CALL', 'MAIL', '${people.triager}', 'a name', now(), 2, now(), now(), now(), 'It came back.', now(), '${people.lead}' from page;
`;

const words = `
insert into sealed_text (case_id, kind, reader_marks, seipd, sha256, author_id)
  select cases.id, kind, case when kind = 'REPORT' then '{HIDDEN_READER}'::text[] else '{}' end, decode('d2' || repeat(lpad(to_hex(cases.id % 256), 2, '0'), 40), 'hex'),
    sha256(kind::bytea || int8send(cases.id)), cases.reporter_id
  from cases, unnest(array['REPORT', 'TITLE', 'MESSAGE', 'NOTE', 'REASON', 'MESSAGE']) kind;
insert into sealed_text (case_id, kind, seipd, sha256, author_id)
  select cases.id, kind, case when kind like '%NAME' then decode('d2' || repeat('0a', 40), 'hex') end, sha256(kind::bytea || int8send(cases.id)), cases.reporter_id
  from cases, unnest(array['NAME', 'ATTACHMENT', 'NOTE_NAME', 'NOTE_ATTACHMENT']) kind where cases.id % 2 = 1;
insert into sealed_text_key (sealed_text_id, key_id, packet)
  select sealed_text.id, key_id, decode('c1' || repeat('00', 9), 'hex') from sealed_text, unnest(array['BBBBBBBBBBBBBBBB',
    '0000000000000000']) key_id;
insert into lost_key_approval (lost_key_id, approver_id, case_ids)
  select id, '${people.triager}', array(select cases.id from cases where reporter_id = lost_key.account_id) from lost_key where state = 'WAITING';
update cases set report_id = (select min(id) from sealed_text where case_id = cases.id and kind = 'REPORT'),
  title_id = case when cases.id % 3 > 0 then (select min(id) from sealed_text where case_id = cases.id and kind = 'TITLE') end,
  reporter_reference = 'my ' || cases.number, submission_id = gen_random_uuid(),
  cvss_vector = case when severity is not null and cases.id % 2 = 0 then 'CVSS:4.0/AV:N' end,
  cvss_version = case when severity is not null and cases.id % 2 = 0 then '4.0' end,
  cvss_score = case when severity is not null and cases.id % 2 = 0 then 7.5 end,
  planned_disclosure_at = case when cases.id % 5 = 0 then submitted_at + interval '90 days' end,
  reporter_gone_at = case when cases.id % 11 = 0 then now() end,
  write_up_url = case when cases.id % 7 = 0 then 'https://example.org/write-up' end;
insert into message (case_id, author_id, author_role, internal, body_id, sent_at)
  select case_id, case when kind = 'NOTE' then '${people.triager}' when sealed_text.id % 2 = 0 then '${people.lead}' else author_id end,
    case when kind = 'NOTE' or sealed_text.id % 2 = 0 then 'TEAM' else 'REPORTER' end, kind = 'NOTE', sealed_text.id,
    cases.submitted_at + sealed_text.id % 4 * interval '1 hour'
  from sealed_text join cases on cases.id = case_id where kind in ('MESSAGE', 'NOTE');
insert into attachment (case_id, message_id, internal, place, body_id, name_id, storage_key, size_bytes, seipd_offset)
  select body.case_id, (select min(id) from message where message.case_id = body.case_id and message.internal = (body.kind = 'NOTE_ATTACHMENT')),
    body.kind = 'NOTE_ATTACHMENT', 1, body.id, name.id, md5(body.id::text) || left(md5(body.kind), 16), 1000 + body.id, 94
  from sealed_text body join sealed_text name on name.case_id = body.case_id and name.kind = replace(body.kind, 'ATTACHMENT', 'NAME')
  where body.kind in ('ATTACHMENT', 'NOTE_ATTACHMENT');
insert into case_event (case_id, at, kind, actor_id, actor_role, source, move, from_state, to_state, resolution, message_id,
  is_response, internal,
  weakness, severity, reason_id, assignee_id, clock, reader_id, reader_role, granted, consent_state)
  select cases.id, cases.submitted_at + place * interval '1 minute', kind, case when kind = 'ClockPassed' then null
      when kind in ('CaseReceived', 'FollowedUp', 'ConsentChanged') then cases.reporter_id else '${people.lead}' end,
    case when kind = 'ClockPassed' then null when kind in ('CaseReceived', 'FollowedUp', 'ConsentChanged') then 'REPORTER' else 'TEAM' end,
    cases.source, case when cases.id % 2 = 0 then 'START_TRIAGE' end, 'RECEIVED', 'TRIAGING', null,
    (select min(id) from message where case_id = cases.id and internal = (place = 1)), place <> 1, place = 1, cases.weakness,
      cases.severity,
    (select min(id) from sealed_text where case_id = cases.id and kind = 'REASON'), cases.assignee_id, 'RESPONSE', cases.reporter_id,
      'REPORTER', true, 'ASKED'
  from cases, unnest(array['MessagePosted', 'CaseReceived', 'CaseMoved', 'MessagePosted', 'CaseAssessed', 'CaseAssigned', 'ClockPassed',
    'FollowedUp',
    'AccessChanged', 'ConsentChanged']) with ordinality kinds(kind, place);
insert into case_participant (case_id, account_id, role, added_by_id, added_at)
  select id, account_id::uuid, role, '${people.lead}', submitted_at + interval '1 hour' from cases, (values (3, '${people.coFinder}', 'CO_FINDER'),
    (4, '${people.owner}', 'SERVICE_OWNER'), (5, '${people.outsider}', 'OUTSIDE_PARTY')) added(every, account_id, role) where cases.id % every = 0;
insert into participant_invitation (case_id, email, role, account_id, invited_by_id)
  select id, 'invited@example.org', 'OUTSIDE_PARTY', '${people.outsider}', '${people.lead}' from cases where id % 6 = 0;
insert into case_event (case_id, at, kind, actor_id, actor_role, reader_id, reader_role, granted)
  select case_id, added_at, 'AccessChanged', added_by_id, 'TEAM', account_id, 'PARTICIPANT', true from case_participant;
insert into message (case_id, author_id, author_role, internal, body_id, sent_at)
  select case_id, account_id, 'PARTICIPANT', false, (select max(id) from sealed_text where sealed_text.case_id = case_participant.case_id and kind = 'MESSAGE'),
    added_at + interval '3 hours' from case_participant where role = 'CO_FINDER';
insert into inbound_mail (identity, arrived_at, sender, message_id, size_bytes, state, reason, facts, response_due_at, case_id, sorted_at, sorted_by_id, seipd, sha256, key_id, packet,
    is_whole, whole_seipd, whole_packet)
  select 'mail ' || cases.id, submitted_at, 'ana@example.net', '<1@example.net>', 4000, case when cases.id % 2 = 0 then 'WAITING' else 'CASE' end, 'PLAIN_TEXT',
    '{"authentication": ["spf=pass"], "spam": true}', submitted_at + interval '1 day', cases.id, submitted_at, '${people.triager}', '\\x00aa', sha256('mail'), 'AA', '\\x00bb',
    false, '\\x00cc', '\\x00dd' from cases where cases.id <= 20;
insert into mail (identity, account_id, recipient, kind, case_id, sent_at, bounced_at, bounce_status)
  select 'receipt:' || id, reporter_id, 'reporter@example.org', 'RECEIPT', id, now(), now(), '5.1.1' from cases where reporter_id is not null;
insert into label (name, colour, created_by_id) values ('regression', 'ROSE', '${people.triager}'), ('quick win', 'TEAL', null);
insert into saved_view (owner_id, name, query) values ('${people.reporter}', 'Mine', 'is:open'), ('${people.triager}', 'Late', 'is:overdue'), (null, 'Ours', 'is:overdue assignee:unset');
insert into case_label (case_id, label_id) select cases.id, label.id from cases, label where cases.id % 2 = label.id % 2;
update installation set tracker_url = 'https://tracker.example.org/new';
insert into engineering_ticket (case_id, url, linked_by_id) select id, 'https://tracker.example.org/' || id, '${people.triager}' from cases;
insert into case_event (case_id, at, kind, actor_id, actor_role, way, internal) select id, submitted_at + interval '2 hours', 'HandedToEngineering', '${people.triager}', 'TEAM', 'COPIED', true from cases;
insert into mail_preference (account_id, sealed, switched_off, digest_zone) select id, true, '{DUPLICATE_FIXED}', 'Europe/Berlin' from account;
insert into case_reading (account_id, case_id, read_at) select reporter_id, id, submitted_at + interval '90 minutes'
  from cases where id % 4 = 0;
insert into receipt (case_id, signed_text, sha256, received_at, policy_version) select id, 'receipt of ' || number,
  sha256(number::bytea), submitted_at, 1 from cases;
insert into log_leaf (entry_sha256) select sha256 from receipt order by case_id limit 40;
insert into log_entry (index, leaf_id) select row_number() over (order by id) - 1, id from log_leaf where id in (select leaf_id from log_pending);
insert into log_tile (level, index, hashes)
  select 0, 0, string_agg(sha256('\\x00'::bytea || entry_sha256), ''::bytea order by log_entry.index) from log_entry join log_leaf on log_leaf.id = leaf_id;
insert into log_checkpoint (epoch, size, root, note) select 1, count(*), sha256('root'), E'laurel.portal/x/log/1\\na checkpoint\\n' from log_entry;
insert into consent (case_id, researcher_id, state, choice, published_name, url, organization, asked_at, answered_at)
  select id, reporter_id, (array['GRANTED', 'GRANTED', 'GRANTED', 'ASKED', 'DECLINED'])[1 + id % 5],
    case when reporter_id = '${people.listed}' then 'NAME' when id % 5 < 3 then (array['ALIAS', 'ANONYMOUS'])[1 + id % 2] end,
    case when reporter_id = '${people.listed}' then 'Lis Ted' else 'The alias' end, 'https://example.org/', 'Example Labs', now(), now()
  from cases where creditable_since is not null;
`;

/** Two things that happened to two people, by an administrator, from somewhere. */
const audit = `
insert into audit_entry (kind, actor_id, subject_id, facts, origin_sha256)
  select 'ROLE_GIVEN', audit_actor_of('${people.administrator}'), audit_actor_of(id::uuid), '{"role": "TRIAGER"}', sha256('x') from unnest(array['${people.triager}', '${people.reporter}']) id;
insert into audit_origin (entry_id, salt, address) select id, '\\x000102030405060708090a0b0c0d0e0f', '192.0.2.5' from audit_entry;
insert into audit_link (position, entry_id, hash) select id, id, sha256('x') from audit_entry;
update cases set words_kept_at = now(), words_kept_reason = 'DISPUTE' where id % 2 = 1;
`;

export const webhookId = 'cccccccc-0000-4000-8000-000000000000';
const webhooks = `
insert into webhook (id, url, description, event_kinds, online_service_ids, secret_sealed, former_secret_sealed, former_secret_until, created_by_id, created_at,
    off_at, off_because, failing_since, last_delivered_at)
  values ('${webhookId}', 'https://hooks.example.org/', 'what it is for', '{CASE_MOVED}', '{1,2}', 'sealed', 'sealed before', now() + interval '1 hour', '${people.lead}', now(),
    now(), 'GONE', now(), now()),
  ('dddddddd-0000-4000-8000-000000000000', 'https://hooks.example.org/', '', '{CASE_MOVED}', null, 'sealed', null, null, null, now() - interval '1 hour', null, null, null, null);
insert into webhook_delivery (webhook_id, case_id, event_id, kind, facts, attempts, last_tried_at, status_code, fault, milliseconds, answer)
  select '${webhookId}', cases.id, case_event.id, 'CASE_MOVED', jsonb_build_object('number', number), 2, now(), 503, 'TIMEOUT', 12, 'not now'
  from cases join case_event on case_event.case_id = cases.id and kind = 'CaseMoved' where cases.id < 4;
`;

/** @param count of cases */
export async function readWorld(count = 60): Promise<ReadWorld> {
  const database = await testDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 4, options: readingSettings });
  // What is still connected when the database goes says so here; nobody waits for it any more.
  pool.on('error', () => undefined).on('connect', (client) => void client.on('error', () => undefined));
  await pool.query(facts);
  const teamIds = [people.triager, people.lead];
  const reporterIds = [people.reporter, people.otherReporter, people.listed];
  const cases = randomCases({ seed: 7, count, now, serviceIds: ['1', '2', '3'], reporterIds, teamIds });
  await insertCases(pool, cases);
  await pool.query(words);
  await pool.query(pages);
  await pool.query(webhooks);
  await pool.query(audit);
  await pool.query('analyze');
  const { rows } = await pool.query<CaseParticipant & { caseId: string }>(`select case_id as "caseId", account_id as "accountId", role from case_participant`);
  return {
    pool,
    cases: cases.map((row) => ({ ...row, participants: rows.filter(({ caseId }) => caseId === row.id) })),
    drop: async () => {
      await pool.end();
      await database.drop();
    },
  };
}
