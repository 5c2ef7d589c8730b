import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sealed files. Their octets are in the store; what a file is sealed to, and its name, are sealed texts like any other, so that a re-wrap
 * covers them the same way. `upload` is what nobody uses yet; it becomes an `attachment` in the transaction of its message or report.
 */
export class Attachments1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table sealed_text drop constraint sealed_text_kind_check;
alter table sealed_text add constraint sealed_text_kind_check check (kind in ('REPORT', 'TITLE', 'MESSAGE', 'NOTE', 'REASON',
  'NAME', 'NOTE_NAME', 'ATTACHMENT', 'NOTE_ATTACHMENT'));
alter table sealed_text alter column seipd drop not null;
alter table sealed_text add constraint sealed_text_body_check check ((seipd is null) = (kind in ('ATTACHMENT', 'NOTE_ATTACHMENT')));

create table upload (
  id text primary key check (id ~ '^[0-9a-f]{48}$'),
  account_id uuid not null references account on delete cascade,
  size_bytes bigint not null check (size_bytes > 0),
  name_armored text not null,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  sha256 bytea check (length(sha256) = 32),
  pkesks bytea[],
  seipd_offset int,
  check ((finished_at is null) = (sha256 is null) and (finished_at is null) = (pkesks is null) and (finished_at is null) = (seipd_offset is null))
);
create index on upload (account_id);
create index on upload (created_at);

create table attachment (
  id bigint generated always as identity primary key,
  case_id bigint not null references cases,
  message_id bigint references message,
  internal boolean not null,
  place int not null check (place > 0),
  body_id bigint not null unique references sealed_text,
  name_id bigint not null unique references sealed_text,
  storage_key text not null unique check (storage_key ~ '^[0-9a-f]{48}$'),
  size_bytes bigint not null,
  seipd_offset int not null,
  unique (case_id, internal, place)
);
create index on attachment (message_id);

create table file_store (
  only_one boolean primary key default true check (only_one),
  marked_at timestamptz not null default now(),
  swept_at timestamptz not null default now()
);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
