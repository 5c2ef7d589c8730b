import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Passkeys that sign in, what they are asked to sign, and what browser a session sits in. A passkey belongs to the host that it was made
 * for. One that was removed must not come alive again with a backup.
 */
export class Passkeys1764910000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table passkey (
  id bigint generated always as identity primary key,
  account_id uuid not null references account on delete cascade,
  credential_id bytea not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  backed_up boolean not null,
  rp_id text not null,
  created_at timestamptz not null default clock_timestamp(),
  last_used_at timestamptz
);
create index on passkey (account_id);
create index on passkey (rp_id);

create table passkey_challenge (
  challenge_hash bytea primary key,
  purpose text not null check (purpose in ('SIGN_IN', 'ENROL', 'CONFIRM')),
  account_id uuid references account on delete cascade,
  expires_at timestamptz not null,
  check ((purpose = 'SIGN_IN') = (account_id is null))
);
create index on passkey_challenge (expires_at);

alter table session add column browser text;

create or replace function has_factor(of_account uuid) returns boolean language sql stable as $$
  select exists (select from totp where account_id = of_account) or exists (select from passkey where account_id = of_account)
$$;

create function note_passkey() returns trigger language plpgsql as $$
begin
  perform note_in_journal('PASSKEY_REMOVED', encode(sha256(old.credential_id), 'hex'));
  return null;
end $$;
create trigger passkey_noted after delete on passkey for each row execute function note_passkey();
create trigger passkey_changed after insert or delete on passkey for each row execute function notify_rights_changed();
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
