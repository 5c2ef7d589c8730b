import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a stream of changes goes on from. Numbers of events are given before their transactions commit, so a lower one may appear later:
 * `written_by` is the transaction that wrote the event, `written_beside` the oldest one that was under way at that moment, behind which
 * nothing can appear any more. Both are null for events of before, and in a database that was put back from a backup.
 */
export class Live1764982000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table case_event add column written_by xid8, add column written_beside xid8;
alter table case_event
  alter column written_by set default pg_current_xact_id(),
  alter column written_beside set default pg_snapshot_xmin(pg_current_snapshot());
create index case_event_written_by on case_event (written_by, id) where written_by is not null;

create function tell_case_event() returns trigger language plpgsql as $$
begin
  perform pg_notify('case_event', '');
  return null;
end $$;
create trigger case_event_told after insert on case_event for each statement execute function tell_case_event();
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
