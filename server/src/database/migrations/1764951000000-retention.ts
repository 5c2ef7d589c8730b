import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * After the period that a lead sets, the words of closed cases are destroyed: rows of facts stay, octets go. Files are removed from their
 * store by a list of what has to go, so that a node may die anywhere. A line of the journal lets a restored backup destroy them again.
 */
export class Retention1764951000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table installation add column retention_days int check (retention_days >= 90);
alter table cases add column words_end_told_at timestamptz, add column words_kept_at timestamptz,
  add column words_kept_by_id uuid references account on delete set null,
  add column words_kept_reason text check (words_kept_reason in ('LEGAL_DUTY', 'DISPUTE', 'STILL_NEEDED'));
create index cases_closed_words on cases (closed_at, id) where state = 'CLOSED';

alter table sealed_text add column destroyed_at timestamptz;
alter table sealed_text drop constraint sealed_text_body_check;
alter table sealed_text add constraint sealed_text_body_check
  check (destroyed_at is not null or (seipd is null) = (kind in ('ATTACHMENT', 'NOTE_ATTACHMENT')));

create table file_removal (
  storage_key text primary key check (storage_key ~ '^[0-9a-f]{48}$'),
  added_at timestamptz not null default now()
);

create function note_words() returns trigger language plpgsql as $$
begin
  perform note_in_journal('WORDS_DESTROYED', new.number);
  return null;
end $$;
create trigger words_noted after update of words_destroyed_at on cases for each row
  when (new.words_destroyed_at is not null and new.words_destroyed_at is distinct from old.words_destroyed_at) execute function note_words();
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
