import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who else reads a case with a key of their own, and as what they write and act. */
export class Participants1764700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table case_participant (
  case_id bigint not null references cases,
  account_id uuid not null references account on delete cascade,
  role text not null check (role in ('CO_FINDER', 'SERVICE_OWNER', 'OUTSIDE_PARTY')),
  added_by_id uuid references account on delete set null,
  added_at timestamptz not null default now(),
  primary key (account_id, case_id)
);
create index on case_participant (case_id, added_at, account_id);
create trigger participation_changed after insert or update or delete on case_participant
  for each row execute function notify_rights_changed();

alter table message drop constraint message_author_role_check,
  add constraint message_author_role_check check (author_role in ('REPORTER', 'TEAM', 'PARTICIPANT'));
alter table case_event drop constraint case_event_actor_role_check,
  add constraint case_event_actor_role_check check (actor_role in ('REPORTER', 'TEAM', 'PARTICIPANT'));
alter table case_event drop constraint case_event_reader_role_check,
  add constraint case_event_reader_role_check check (reader_role in ('REPORTER', 'TEAM', 'PARTICIPANT', 'CONTACT'));
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
