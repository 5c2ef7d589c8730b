import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether a researcher is listed by name, and as what, is asked for each person that a stranger or a tool sees. The view says the researcher by this
 * very expression; without an index on it each of them read every consent there is.
 */
export class ListedByName1764995000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index consent_listed_by_name on consent ((case when choice = 'NAME' then researcher_id end)) where state = 'GRANTED' and choice <> 'DO_NOT_LIST';
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
