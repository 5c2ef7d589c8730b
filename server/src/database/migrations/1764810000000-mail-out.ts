import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a reporter without a key hears, and what became of a mail: under which Message-ID it went, about which case, whether it came back. */
export class MailOut1764810000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table cases add column reply_by text not null default 'PAGE' check (reply_by in ('PAGE', 'PLAIN_MAIL'));

alter table mail
  add column case_id bigint references cases,
  add column message_id text,
  add column clear_copy text,
  add column bounced_at timestamptz,
  add column bounce_status text;
create index mail_of_case on mail (case_id, id) where case_id is not null;
create index mail_by_message_id on mail (message_id) where message_id is not null;
create index mail_with_clear_copy on mail (created_at) where clear_copy is not null;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
