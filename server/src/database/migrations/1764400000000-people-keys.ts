import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What others see of a key where that is less than its owner sees, and when its owner was last warned that it expires. */
export class PeopleKeys1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table public_key add column published_armored text;
alter table public_key add column expiry_warned_days int;
create index on public_key (expires_at) where expires_at is not null and retired_at is null and revoked_at is null;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
