import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Mail that arrives. `inbound_mail` has a row for each, so that the same one does nothing twice: facts in clear, the words sealed to the
 * team before they are written. `mail_correspondent` is who reported a case by mail.
 */
export class InboundMail1764820000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table mail_correspondent (
  case_id bigint primary key references cases,
  address text not null,
  message_id text,
  claim_ends_at timestamptz not null,
  claimed_at timestamptz,
  created_at timestamptz not null default now()
);
create index on mail_correspondent (lower(address), created_at);

create table inbound_mail (
  id bigint generated always as identity primary key,
  identity text not null unique,
  arrived_at timestamptz not null default now(),
  sender text,
  message_id text,
  size_bytes int not null,
  state text not null check (state in ('WAITING', 'CASE', 'MESSAGE', 'NOT_A_REPORT', 'FORWARDED', 'BOUNCE', 'DROPPED')),
  reason text,
  facts jsonb not null default '{}',
  response_due_at timestamptz,
  case_id bigint references cases,
  message_row_id bigint references message,
  sorted_at timestamptz,
  sorted_by_id uuid references account on delete set null,
  seipd bytea,
  sha256 bytea check (length(sha256) = 32),
  key_id text,
  packet bytea,
  is_whole boolean not null default true,
  whole_seipd bytea,
  whole_packet bytea
);
alter table inbound_mail alter column seipd set storage external, alter column whole_seipd set storage external;
create index on inbound_mail (arrived_at, id) where state = 'WAITING';
create index on inbound_mail (state, arrived_at, id);
create index on inbound_mail (case_id) where case_id is not null;

create table inbound_place (
  mailbox text primary key,
  uid_validity bigint not null,
  last_uid bigint not null
);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
