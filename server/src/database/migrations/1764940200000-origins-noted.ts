import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An origin that a lead took off the list must not be on it again by a restore. The journal names no address, so the whole list goes then. */
export class OriginsNoted1764940200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function note_origins() returns trigger language plpgsql as $$
begin
  perform note_in_journal('ORIGIN_REMOVED', 'installation');
  return null;
end $$;
create trigger origins_noted after update of partner_origins on installation for each row
  when (not (old.partner_origins <@ new.partner_origins)) execute function note_origins();
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
