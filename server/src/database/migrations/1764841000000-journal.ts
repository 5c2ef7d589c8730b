import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What must not come alive again when a backup is put back: a line of a journal outside the database for each, by ids and numbers alone.
 * Triggers note it in the transaction that does it, so that no writer can forget to; a row here waits to be written there.
 */
export class Journal1764841000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(consents);
    await runner.query(credentials);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}

const tables = `
create table journal_entry (
  id uuid primary key default gen_random_uuid(),
  at timestamptz not null default clock_timestamp(),
  kind text not null,
  subject text not null
);
create function note_in_journal(kind text, subject text) returns void language sql as $$
  insert into journal_entry (kind, subject) values (kind, subject)
$$;

create table restoration (
  id bigint generated always as identity primary key,
  backup_id uuid not null,
  made_at timestamptz not null,
  restored_at timestamptz not null default now(),
  files_missing int not null,
  journal_covers boolean not null default false,
  journal_reaches timestamptz,
  withdrawals int not null default 0,
  others int not null default 0,
  opened_at timestamptz,
  opened_by_id uuid,
  without_journal boolean,
  unsent_mails text check (unsent_mails in ('SEND', 'DROP'))
);
`;

const consents = `
create function note_consent() returns trigger language plpgsql as $$
declare
  was text := case when tg_op = 'UPDATE' then old.state end;
  kind text := case
    when new.state = 'WITHDRAWN' and was is distinct from 'WITHDRAWN' then 'CONSENT_WITHDRAWN'
    when tg_op = 'INSERT' then null
    when new.state = 'DECLINED' and was <> 'DECLINED' then 'CONSENT_DECLINED'
    when new.state = 'GRANTED' and was <> 'GRANTED' then 'CONSENT_ANSWERED'
    when new.state = 'GRANTED' and (new.choice, new.published_name, new.url, new.organization)
      is distinct from (old.choice, old.published_name, old.url, old.organization) then 'CONSENT_CHANGED'
  end;
begin
  if kind is not null then
    perform note_in_journal(kind, (select number from cases where id = new.case_id));
  end if;
  return null;
end $$;
create trigger consent_noted after insert or update on consent for each row execute function note_consent();

create function note_participant() returns trigger language plpgsql as $$
begin
  perform note_in_journal('PARTICIPANT_REMOVED', old.account_id || ' ' || (select number from cases where id = old.case_id));
  return null;
end $$;
create trigger participant_noted after delete on case_participant for each row execute function note_participant();
`;

const credentials = `
create function note_token() returns trigger language plpgsql as $$
begin
  perform note_in_journal('TOKEN_REVOKED', encode(old.token_hash, 'hex'));
  return null;
end $$;
create trigger token_noted after update of revoked_at on access_token for each row
  when (old.revoked_at is null and new.revoked_at is not null) execute function note_token();
create trigger token_end_noted after delete on access_token for each row when (old.revoked_at is null) execute function note_token();

create function note_key() returns trigger language plpgsql as $$
begin
  perform note_in_journal(tg_argv[0], new.fingerprint);
  return null;
end $$;
create trigger key_noted after update of revoked_at on public_key for each row
  when (old.revoked_at is null and new.revoked_at is not null) execute function note_key('KEY_REVOKED');
create trigger team_key_noted after update of revoked_at on team_key for each row
  when (old.revoked_at is null and new.revoked_at is not null) execute function note_key('TEAM_KEY_REVOKED');

create function note_account() returns trigger language plpgsql as $$
begin
  if old.disabled_at is null and new.disabled_at is not null then
    perform note_in_journal('ACCOUNT_DISABLED', new.id::text);
  end if;
  perform note_in_journal('ROLE_REMOVED', new.id || ' ' || role) from unnest(old.roles) role where role <> all (new.roles);
  if old.public_profile and (not new.public_profile or (new.handle, new.display_name) is distinct from (old.handle, old.display_name)) then
    perform note_in_journal('PROFILE_HIDDEN', new.id::text);
  end if;
  if old.password_hash is not null and new.password_hash is distinct from old.password_hash then
    perform note_in_journal('PASSWORD_CHANGED', new.id::text);
  end if;
  return null;
end $$;
create trigger account_noted after update of disabled_at, roles, public_profile, handle, display_name, password_hash on account
  for each row execute function note_account();
`;
