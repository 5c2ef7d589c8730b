import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Labels that the team sorts cases by. No reporter and no tool sees them, so they touch neither `version` nor `updated_at`. */
export class Labels1764981000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table label (
  id bigint generated always as identity primary key,
  name text not null check (length(name) between 1 and 40),
  colour text not null default 'GREY' check (colour in ('GREY', 'BLUE', 'TEAL', 'OLIVE', 'ROSE', 'VIOLET')),
  created_by_id uuid,
  created_at timestamptz not null default now()
);
create unique index label_name on label (lower(name));

create table case_label (
  case_id bigint not null references cases,
  label_id bigint not null references label on delete cascade,
  primary key (case_id, label_id)
);
create index on case_label (label_id, case_id);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
