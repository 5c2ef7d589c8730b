import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * For lists at a million cases: the open ones by when their reporter hears next, all of them and each person's, and everything that somebody
 * works on. Without the first, `is:open sort:due` walked past every closed case. Half a second each for a million rows.
 */
export class CaseIndexes1764985000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const nextDue = `(case when state <> 'CLOSED' then case when first_responded_at is null then response_due_at else next_update_due_at end end)`;
    await runner.query(`
create index cases_open_next_due on cases (${nextDue}, id) where state <> 'CLOSED';
create index cases_assigned_next_due on cases (assignee_id, ${nextDue}, id) where state <> 'CLOSED';
create index cases_assigned on cases (assignee_id, submitted_at, id) where assignee_id is not null;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
