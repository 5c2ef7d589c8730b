import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was invited by mail to read a case, until somebody of the team has compared their key and adds them. */
export class ParticipantInvitations1764710000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table case_participant add column id bigint generated always as identity unique;

create table participant_invitation (
  id bigint generated always as identity primary key,
  case_id bigint not null references cases,
  email text not null,
  role text not null check (role in ('CO_FINDER', 'SERVICE_OWNER', 'OUTSIDE_PARTY')),
  code_id bigint references one_time_code on delete set null,
  account_id uuid references account on delete cascade,
  invited_by_id uuid references account on delete set null,
  invited_at timestamptz not null default now(),
  unique (case_id, email)
);
create index on participant_invitation (code_id);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
