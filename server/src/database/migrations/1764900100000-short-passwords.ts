import type { MigrationInterface, QueryRunner } from 'typeorm';

/** "8 with a second factor": such a password does not stay when the last factor goes, and from its hash nobody knows how long it is. */
export class ShortPasswords1764900100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table account add column short_password boolean not null default false');
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
