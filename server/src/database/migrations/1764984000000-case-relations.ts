import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases of the same weakness are walked newest first, as those of the same service are. */
export class CaseRelations1764984000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index cases_weakness on cases (weakness, submitted_at, id) where weakness is not null');
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
