import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proofs of work that were used, until they would have ended: each opens one account. Not logged: a crash forgives half an hour of them. */
export class SpentChallenges1764960000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create unlogged table spent_challenge (
  nonce bytea primary key,
  ends_at timestamptz not null
);
create index spent_challenge_end on spent_challenge (ends_at);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
