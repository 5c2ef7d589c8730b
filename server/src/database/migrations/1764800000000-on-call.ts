import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is called, when, and how it went. A mail's fate reaches its delivery by trigger, so that whoever sends, fails or bounces mail needs to
 * know nothing of pages.
 */
export class OnCall1764800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table installation
  add column independent_contact_name text,
  add column independent_contact_email text,
  add column acknowledge_minutes int not null default 60 check (acknowledge_minutes between 5 and 720);

create table page (
  id bigint generated always as identity primary key,
  identity text not null unique,
  kind text not null check (kind in ('HALF_TIME', 'NEARLY_DUE', 'OVERDUE', 'FOLLOW_UP_UNANSWERED', 'FOLLOWED_UP', 'UPDATE_MISSED', 'SORT_WAITS', 'TEST')),
  at timestamptz not null,
  due_at timestamptz,
  case_count int not null default 0,
  skipped boolean not null default false,
  fell_to_leads boolean not null default false,
  escalation int not null default 0,
  escalated_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by_id uuid references account on delete set null,
  settled_at timestamptz
);
create index on page (at) where settled_at is null;
create index cases_unanswered on cases (response_due_at, id) where state <> 'CLOSED' and first_responded_at is null;

create table page_case (
  case_id bigint not null references cases,
  kind text not null,
  occasion text not null,
  page_id bigint not null references page on delete cascade,
  primary key (case_id, kind, occasion)
);
create index on page_case (page_id);

create table page_sender (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('PAGERDUTY', 'OPSGENIE', 'NTFY', 'SLACK', 'MATRIX')),
  name text not null,
  host text not null,
  sealed_settings bytea not null,
  created_at timestamptz not null default now(),
  removed_at timestamptz
);

create table page_delivery (
  id bigint generated always as identity primary key,
  page_id bigint not null references page on delete cascade,
  reason text not null check (reason in ('ASSIGNEE', 'ON_CALL', 'DEPUTY', 'LEAD', 'CONTACT', 'SENDER', 'TESTER')),
  channel text not null check (channel in ('MAIL', 'PAGERDUTY', 'OPSGENIE', 'NTFY', 'SLACK', 'MATRIX')),
  account_id uuid references account on delete set null,
  sender_id bigint references page_sender,
  name text,
  mail_identity text unique,
  created_at timestamptz not null,
  attempts int not null default 0,
  sent_at timestamptz,
  delivered_at timestamptz,
  failed_at timestamptz,
  failure text,
  acknowledged_at timestamptz,
  acknowledged_by_id uuid references account on delete set null,
  acknowledge_told_at timestamptz,
  resolved_at timestamptz,
  unique nulls not distinct (page_id, account_id, sender_id)
);

create function note_page_mail() returns trigger language plpgsql as $$
declare bounced timestamptz := (to_jsonb(new) ->> 'bounced_at')::timestamptz;
begin
  update page_delivery set sent_at = new.sent_at, attempts = new.attempts, failed_at = coalesce(bounced, new.failed_at),
    failure = case when bounced is not null then 'The mail came back.' when new.failed_at is not null then 'The mail server took it at no try.' end
    where mail_identity = new.identity;
  return null;
end $$;
create trigger page_mail_noted after update on mail for each row when (new.kind in ('PAGE', 'PAGE_OUTSIDE')) execute function note_page_mail();

create table on_call_shift (
  id bigint generated always as identity primary key,
  account_id uuid not null references account on delete cascade,
  deputy_id uuid references account on delete set null,
  weekdays int[] not null check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7] and cardinality(weekdays) > 0),
  starts_at text not null check (starts_at ~ '^([01]\\d|2[0-3]):[0-5]\\d$'),
  ends_at text not null check (ends_at ~ '^([01]\\d|2[0-3]):[0-5]\\d$'),
  time_zone text not null
);
create table on_call_exception (
  id bigint generated always as identity primary key,
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  time_zone text not null,
  away_id uuid references account on delete cascade,
  cover_id uuid references account on delete cascade
);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
