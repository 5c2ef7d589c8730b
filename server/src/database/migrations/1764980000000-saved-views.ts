import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Queries that people come back to. Without an owner they are the team's, and name nobody: who shared one may leave. */
export class SavedViews1764980000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table saved_view (
  id uuid primary key default gen_random_uuid(),
  owner_id uuid references account on delete cascade,
  name text not null check (length(name) between 1 and 60),
  query text not null check (length(query) <= 2000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index saved_view_own on saved_view (owner_id, lower(name)) where owner_id is not null;
create unique index saved_view_shared on saved_view (lower(name)) where owner_id is null;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
