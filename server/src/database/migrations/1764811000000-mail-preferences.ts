import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which mails somebody wants, where they said so. `sealed` is null for who did not: it follows where their key is kept. */
export class MailPreferences1764811000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table mail_preference (
  account_id uuid primary key references account on delete cascade,
  sealed boolean,
  switched_off text[] not null default '{}',
  digest text not null default 'OFF' check (digest in ('OFF', 'DAILY', 'WEEKLY')),
  digest_hour int not null default 8 check (digest_hour between 0 and 23),
  digest_weekday int not null default 1 check (digest_weekday between 1 and 7),
  digest_zone text not null default 'UTC',
  digest_day date
);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
