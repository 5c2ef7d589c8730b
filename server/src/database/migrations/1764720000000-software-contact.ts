import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The contact for installed software: which key it is, beside the key itself, and by which key ids packets name it. */
export class SoftwareContact1764720000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table installation add column software_contact_fingerprint text;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
