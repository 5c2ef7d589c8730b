import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A webhook that was ended, narrowed or led elsewhere, and a pager that was taken out of the settings, must not come alive again either. And
 * each line of the journal names the one before it, whichever node wrote that: so a file that is missing shows.
 */
export class WholeJournal1764860000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table installation add column journal_last uuid;

create function note_end() returns trigger language plpgsql as $$
begin
  perform note_in_journal(tg_argv[0], old.id::text);
  return null;
end $$;
create trigger webhook_deletion_noted after delete on webhook for each row execute function note_end('WEBHOOK_ENDED');
create trigger webhook_change_noted after update on webhook for each row
  when ((old.off_at is null and new.off_at is not null)
    or (old.url, old.secret_sealed, old.event_kinds, old.online_service_ids) is distinct from (new.url, new.secret_sealed, new.event_kinds, new.online_service_ids))
  execute function note_end('WEBHOOK_ENDED');
create trigger page_sender_noted after update of removed_at on page_sender for each row
  when (old.removed_at is null and new.removed_at is not null) execute function note_end('PAGE_SENDER_REMOVED');
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
