import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first schema. Facts are columns; words are `sealed_text` (the SEIPD packet's exact octets) and `sealed_text_key` (the PKESK
 * packets beside it). Rows that are chained or append-only hold random account ids; names and addresses stand only in `account`.
 */
export class Initial1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table installation (
  id boolean primary key default true check (id),
  portal_id text not null,
  mode text not null check (mode in ('EXAMPLE', 'REAL')),
  organization text not null,
  contact_email text not null,
  response_hours int not null default 24 check (response_hours between 1 and 720),
  next_update_days int not null default 14 check (next_update_days between 1 and 365),
  small_team boolean not null default false,
  credit_duplicates boolean not null default true,
  software_contact_email text,
  software_contact_key text,
  created_at timestamptz not null default now()
);

create table account (
  id uuid primary key default gen_random_uuid(),
  email text unique check (email = lower(email)),
  email_verified_at timestamptz,
  password_hash text,
  sign_in_secret_hash bytea unique,
  roles text[] not null default '{RESEARCHER}',
  handle text unique check (handle ~ '^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$'),
  display_name text,
  public_profile boolean not null default false,
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);
create index account_of_team on account (id) where roles && '{TRIAGER,LEAD}'::text[] and disabled_at is null;

create table session (
  id bigint generated always as identity primary key,
  token_hash bytea not null unique,
  account_id uuid not null references account on delete cascade,
  kind text not null check (kind in ('COOKIE', 'BEARER')),
  created_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index on session (account_id);

create table access_token (
  id bigint generated always as identity primary key,
  token_hash bytea not null unique,
  name text not null,
  scopes text[] not null,
  online_service_ids bigint[],
  created_by_id uuid references account,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);

create table one_time_code (
  id bigint generated always as identity primary key,
  purpose text not null check (purpose in ('VERIFY_EMAIL', 'RESET_PASSWORD', 'CEREMONY', 'KEY_CHALLENGE', 'INVITATION')),
  code_hash bytea not null unique,
  account_id uuid references account on delete cascade,
  facts jsonb not null default '{}',
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on one_time_code (account_id, purpose);

create unlogged table rate_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

create table public_key (
  id bigint generated always as identity primary key,
  account_id uuid not null references account on delete cascade,
  fingerprint text not null unique,
  key_ids text[] not null,
  armored text not null,
  revoked_at timestamptz,
  retired_at timestamptz,
  created_at timestamptz not null,
  expires_at timestamptz,
  registered_at timestamptz not null default now()
);
create index on public_key (account_id, id);
create index on public_key using gin (key_ids);

create table key_backup (
  id bigint generated always as identity primary key,
  public_key_id bigint not null references public_key on delete cascade,
  method text not null check (method in ('RECOVERY_WORDS', 'PASSKEY')),
  sealed text not null,
  created_at timestamptz not null default now(),
  unique (public_key_id, method)
);

create table team_key (
  id bigint generated always as identity primary key,
  fingerprint text not null unique,
  key_ids text[] not null,
  armored text not null,
  revoked_at timestamptz,
  retired_at timestamptz,
  created_at timestamptz not null,
  expires_at timestamptz,
  recovery_restored_at timestamptz,
  registered_at timestamptz not null default now()
);
create unique index team_key_one_current on team_key ((true)) where retired_at is null and revoked_at is null;

create table team_key_grant (
  id bigint generated always as identity primary key,
  team_key_id bigint not null references team_key,
  holder_id uuid not null references account on delete cascade,
  sealed_private_key text not null,
  granted_by_id uuid references account,
  granted_at timestamptz not null default now(),
  unique (team_key_id, holder_id)
);
create index on team_key_grant (holder_id);

create table online_service (
  id bigint generated always as identity primary key,
  slug text not null unique,
  name text not null,
  in_scope boolean not null default true,
  hostnames text[] not null default '{}',
  testing_rules text,
  created_at timestamptz not null default now()
);
create index on online_service (name, id);

create table policy (
  id bigint generated always as identity primary key,
  slug text not null check (slug in ('DISCLOSURE', 'ACKNOWLEDGMENT', 'PRIVACY')),
  version int not null,
  markdown text not null,
  adopted_by_id uuid references account,
  published_at timestamptz not null default now(),
  unique (slug, version)
);

create sequence case_number;
create table cases (
  id bigint generated always as identity primary key,
  number text not null unique,
  version int not null default 1,
  source text not null,
  state text not null default 'RECEIVED',
  resolution text,
  issue_type text,
  installed_software boolean not null default false,
  weakness text,
  severity text,
  cvss_vector text,
  cvss_version text,
  cvss_score numeric(3, 1),
  online_service_id bigint references online_service,
  reporter_id uuid references account,
  assignee_id uuid references account,
  reporter_reference text,
  policy_version int,
  submission_id uuid,
  submitted_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  response_due_at timestamptz,
  first_responded_at timestamptz,
  next_update_due_at timestamptz,
  last_follow_up_at timestamptz,
  information_asked_at timestamptz,
  verified_at timestamptz,
  verified_by_id uuid references account,
  fixed_at timestamptz,
  closed_at timestamptz,
  closed_by_id uuid references account,
  advisory_url text,
  duplicate_of_id bigint references cases,
  second_look_asked_at timestamptz,
  second_look_decided_at timestamptz,
  planned_disclosure_at timestamptz,
  disclosure_answer text,
  disclosure_until timestamptz,
  write_up_url text,
  title_id bigint,
  report_id bigint,
  words_destroyed_at timestamptz,
  creditable_since timestamptz,
  check ((state = 'CLOSED') = (resolution is not null)),
  check ((state = 'CLOSED') = (closed_at is not null)),
  check ((resolution = 'DUPLICATE') is not true or duplicate_of_id is not null)
);
create index on cases (submitted_at, id);
create index on cases (updated_at, id);
create index on cases (response_due_at, id);
create index on cases (reporter_id, submitted_at, id);
create index on cases (reporter_id, updated_at, id);
create index on cases (online_service_id, submitted_at, id);
create index on cases (duplicate_of_id, submitted_at, id) where duplicate_of_id is not null;
create index on cases (assignee_id, response_due_at, id) where state <> 'CLOSED';
create index on cases ((case severity when 'NONE' then 0 when 'LOW' then 1 when 'MEDIUM' then 2 when 'HIGH' then 3 when 'CRITICAL' then 4 end), id);
create index cases_next_due on cases ((case when state <> 'CLOSED' then
  case when first_responded_at is null then response_due_at else next_update_due_at end end), id);
create index cases_open_due on cases (response_due_at, id) where state <> 'CLOSED';
create index cases_open_update on cases (next_update_due_at, id) where state <> 'CLOSED';
create unique index on cases (reporter_id, submission_id);

create table sealed_text (
  id bigint generated always as identity primary key,
  case_id bigint not null references cases,
  kind text not null check (kind in ('REPORT', 'TITLE', 'MESSAGE', 'NOTE', 'REASON')),
  seipd bytea not null,
  sha256 bytea not null check (length(sha256) = 32),
  author_id uuid references account,
  created_at timestamptz not null default now()
);
alter table sealed_text alter column seipd set storage external;
create index on sealed_text (case_id, id);
alter table cases add foreign key (title_id) references sealed_text, add foreign key (report_id) references sealed_text;

create table sealed_text_key (
  id bigint generated always as identity primary key,
  sealed_text_id bigint not null references sealed_text on delete cascade,
  key_id text not null,
  packet bytea not null,
  granted_by_id uuid references account,
  granted_at timestamptz not null default now()
);
create index on sealed_text_key (sealed_text_id, id);

create table message (
  id bigint generated always as identity primary key,
  case_id bigint not null references cases,
  author_id uuid references account,
  author_role text not null check (author_role in ('REPORTER', 'TEAM')),
  internal boolean not null default false,
  body_id bigint not null references sealed_text,
  sent_at timestamptz not null default now()
);
create index on message (case_id, sent_at, id);

create table case_event (
  id bigint generated always as identity primary key,
  case_id bigint not null references cases,
  at timestamptz not null default now(),
  kind text not null check (kind in ('CaseReceived', 'CaseMoved', 'MessagePosted', 'CaseAssessed', 'CaseAssigned', 'ClockPassed',
    'FollowedUp', 'AccessChanged', 'ConsentChanged')),
  actor_id uuid,
  actor_role text check (actor_role in ('REPORTER', 'TEAM')),
  source text,
  move text,
  from_state text,
  to_state text,
  resolution text,
  message_id bigint references message,
  is_response boolean,
  internal boolean not null default false,
  weakness text,
  severity text,
  reason_id bigint references sealed_text,
  assignee_id uuid,
  clock text,
  reader_id uuid,
  reader_role text check (reader_role in ('REPORTER', 'TEAM')),
  granted boolean,
  consent_state text
);
create index on case_event (case_id, at, id);

create table case_reading (
  account_id uuid not null references account on delete cascade,
  case_id bigint not null references cases,
  read_at timestamptz not null default now(),
  primary key (account_id, case_id)
);

create table consent (
  case_id bigint primary key references cases,
  researcher_id uuid not null references account,
  state text not null default 'NOT_ASKED',
  choice text,
  published_name text,
  url text,
  organization text,
  asked_at timestamptz,
  reminded_at timestamptz,
  answered_at timestamptz,
  link_used_at timestamptz,
  acknowledgment_id uuid not null unique default gen_random_uuid()
);
create index on consent (researcher_id);

create view acknowledgment as
  select consent.acknowledgment_id as id, cases.id as case_id, cases.online_service_id,
    case when consent.choice in ('NAME', 'ALIAS') then consent.published_name end as published_name,
    case when consent.choice = 'NAME' then consent.url end as url,
    case when consent.choice = 'NAME' then consent.organization end as organization,
    case when consent.choice = 'NAME' then cases.write_up_url end as write_up_url,
    case when consent.choice = 'NAME' then consent.researcher_id end as researcher_id,
    date_trunc('month', cases.creditable_since, 'UTC') as listed_at,
    extract(year from cases.creditable_since at time zone 'UTC')::int as year,
    extract(month from cases.creditable_since at time zone 'UTC')::int as month,
    case when cases.resolution = 'DUPLICATE' then 'CO_FINDER' else 'FINDER' end as role
  from consent join cases on cases.id = consent.case_id
  where consent.state = 'GRANTED' and consent.choice <> 'DO_NOT_LIST' and cases.creditable_since is not null;

create table receipt (
  case_id bigint primary key references cases,
  signed_text text not null,
  sha256 bytea not null,
  received_at timestamptz not null,
  policy_version int not null
);

create table log_leaf (
  id bigint generated always as identity primary key,
  entry_sha256 bytea not null check (length(entry_sha256) = 32),
  created_at timestamptz not null default now()
);

create table idempotency (
  account_id uuid not null,
  key text not null check (length(key) between 1 and 100),
  operation text not null,
  input_sha256 bytea not null,
  result jsonb not null,
  created_at timestamptz not null default now(),
  primary key (account_id, key)
);

create table mail (
  id bigint generated always as identity primary key,
  identity text not null unique,
  account_id uuid references account on delete cascade,
  recipient text not null,
  kind text not null,
  facts jsonb not null default '{}',
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  failed_at timestamptz,
  attempts int not null default 0
);
create index on mail (created_at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create function notify_rights_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('laurel_auth', '');
  return null;
end $$;
create trigger session_ended after delete on session for each row execute function notify_rights_changed();
create trigger token_changed after update or delete on access_token for each row execute function notify_rights_changed();
create trigger rights_changed after update of roles, disabled_at on account for each row execute function notify_rights_changed();
create trigger grant_changed after insert or update or delete on team_key_grant for each row execute function notify_rights_changed();

create trigger log_leaf_append_only before update or delete on log_leaf for each row execute function refuse_change();
create trigger case_event_append_only before update or delete on case_event for each row execute function refuse_change();
create trigger receipt_append_only before update or delete on receipt for each row execute function refuse_change();
`);
  }

  async down(): Promise<void> {
    throw new Error('The first migration is not undone: restore a backup instead.');
  }
}
