import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People as their organization's provider knows them, which roles a provider gave, questions that are under way, and logout tokens that
 * were taken. An identity that was unlinked must not come alive again with a backup; its sessions end with it.
 */
export class Oidc1764920000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table oidc_identity (
  id bigint generated always as identity primary key,
  account_id uuid not null references account on delete cascade,
  issuer text not null,
  subject text not null,
  vouches boolean not null default false,
  created_at timestamptz not null default clock_timestamp(),
  last_used_at timestamptz,
  unique (issuer, subject),
  unique (account_id, issuer)
);

create table oidc_role (
  account_id uuid not null references account on delete cascade,
  role text not null,
  identity_id bigint not null references oidc_identity on delete cascade,
  seen_at timestamptz not null default now(),
  primary key (account_id, role)
);
create index on oidc_role (identity_id);

alter table session
  add column oidc_identity_id bigint references oidc_identity on delete cascade,
  add column oidc_sid text;
create index on session (oidc_identity_id) where oidc_identity_id is not null;

create table oidc_request (
  state_hash bytea primary key,
  browser_hash bytea not null,
  provider text not null,
  purpose text not null check (purpose in ('SIGN_IN', 'LINK', 'CONFIRM')),
  account_id uuid references account on delete cascade,
  session_id bigint references session on delete cascade,
  then_path text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  check ((purpose = 'SIGN_IN') = (session_id is null))
);
create index on oidc_request (expires_at);
create index on oidc_request (session_id) where session_id is not null;

create table oidc_logout (
  token_hash bytea primary key,
  expires_at timestamptz not null
);

create table oidc_provider_state (
  issuer text primary key,
  ok_at timestamptz,
  failed_at timestamptz,
  fault text
);

create or replace function has_factor(of_account uuid) returns boolean language sql stable as $$
  select exists (select from totp where account_id = of_account) or exists (select from passkey where account_id = of_account)
    or exists (select from oidc_identity where account_id = of_account and vouches)
$$;

create function note_identity() returns trigger language plpgsql as $$
begin
  perform note_in_journal('IDENTITY_UNLINKED', encode(sha256(convert_to(old.issuer || ' ' || old.subject, 'UTF8')), 'hex'));
  return null;
end $$;
create trigger oidc_identity_noted after delete on oidc_identity for each row execute function note_identity();
create trigger oidc_identity_changed after insert or update of vouches or delete on oidc_identity for each row execute function notify_rights_changed();
create trigger oidc_role_changed after insert or update of identity_id or delete on oidc_role for each row execute function notify_rights_changed();
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
