import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How strongly a session was opened, and second factors. Personal tokens of before keep what they could do; browsers show the factor anew.
 * A half enrolment belongs to the session that began it, so that nobody finishes another's. What was removed or used is for the journal:
 * a backup must not bring it back.
 */
export class Factors1764900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table session
  add column method text not null default 'PASSWORD',
  add column factor_at timestamptz,
  add column confirmed_at timestamptz;
update session set factor_at = created_at where kind = 'BEARER';

create table totp (
  account_id uuid primary key references account on delete cascade,
  secret_sealed bytea not null,
  last_step bigint not null,
  created_at timestamptz not null default clock_timestamp()
);
create table totp_enrolment (
  session_id bigint primary key references session on delete cascade,
  account_id uuid not null references account on delete cascade,
  secret_sealed bytea not null,
  created_at timestamptz not null default clock_timestamp()
);
create table recovery_code (
  code_hash bytea primary key,
  account_id uuid not null references account on delete cascade,
  created_at timestamptz not null default clock_timestamp()
);
create index on recovery_code (account_id);

create function has_factor(of_account uuid) returns boolean language sql stable as $$
  select exists (select from totp where account_id = of_account)
$$;

create function note_factor() returns trigger language plpgsql as $$
begin
  perform note_in_journal('FACTOR_REMOVED', encode(sha256(old.secret_sealed), 'hex'));
  return null;
end $$;
create trigger totp_end_noted after delete on totp for each row execute function note_factor();
create trigger totp_change_noted after update of secret_sealed on totp for each row
  when (old.secret_sealed <> new.secret_sealed) execute function note_factor();
create function note_recovery_code() returns trigger language plpgsql as $$
begin
  perform note_in_journal('RECOVERY_CODE_ENDED', encode(old.code_hash, 'hex'));
  return null;
end $$;
create trigger recovery_code_noted after delete on recovery_code for each row execute function note_recovery_code();

create trigger totp_changed after insert or delete on totp for each row execute function notify_rights_changed();
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
