import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is unusual about the readers of a reporter's text, and when a report about installed software was handed on. */
export class MarksAndHandingOn1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table sealed_text add column reader_marks text[] not null default '{}';
alter table cases add column handed_on_at timestamptz;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
