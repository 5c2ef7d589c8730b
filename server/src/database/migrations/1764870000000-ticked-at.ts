import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the clock ticked last, by the database's own clock: nodes whose clocks are wrong, or are put right, neither stop it nor hurry it. */
export class TickedAt1764870000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table installation add column ticked_at timestamptz');
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
