import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * For lists at a million cases: the open ones by when their reporter hears next, all of them and each person's, everything that somebody works on,
 * and those that wait for their reporter or for a second look. Without the first, `is:open sort:due` walked past every closed case; without the
 * last, each visit of the queue read all of them. Half a second each for a million rows.
 */
export class CaseIndexes1764985000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const nextDue = `(case when state <> 'CLOSED' then case when first_responded_at is null then response_due_at else next_update_due_at end end)`;
    await runner.query(`
create index cases_open_next_due on cases (${nextDue}, id) where state <> 'CLOSED';
create index cases_assigned_next_due on cases (assignee_id, ${nextDue}, id) where state <> 'CLOSED';
create index cases_assigned on cases (assignee_id, submitted_at, id) where assignee_id is not null;
create index cases_waiting on cases (information_asked_at, id) where state = 'NEEDS_INFORMATION';
create index cases_second_look on cases (second_look_asked_at, id) where state = 'CLOSED' and second_look_asked_at is not null and second_look_decided_at is null;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
