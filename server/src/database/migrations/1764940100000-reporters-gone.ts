import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the reporter of a case deleted their account, so that nobody promises them anything any more. */
export class ReportersGone1764940100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table cases add column reporter_gone_at timestamptz');
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
