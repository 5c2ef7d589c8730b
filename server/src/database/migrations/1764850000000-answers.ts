import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Templates of replies, three to begin with, and the announced updates that did not come, found by their time. */
export class Answers1764850000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table reply_template (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 60),
  words text not null check (length(words) between 1 and 4000),
  next_update_days int check (next_update_days between 1 and 365),
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
insert into reply_template (name, words, next_update_days) values
  ('It arrived', 'Thank you for your report. It arrived, and a person has read it.

We look into it and write again by {date}.', 3),
  ('We see it too', 'Thank you for your report. We could reproduce what you describe.

We are now working out what it means and how to fix it. You hear from us again by {date}.', 14),
  ('We need something', 'Thank you for your report. It arrived, and a person has read it. To reproduce it we need something more from you:

- 

You hear from us again by {date}, or sooner once you have answered.', 14);

create index case_event_missed_update on case_event (at) where clock = 'NEXT_UPDATE';
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
