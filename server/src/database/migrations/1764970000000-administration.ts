import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an administrator sets of the installation, who saved it last by a count, how services are ordered and put away, and whom the
 * organization thanked before this portal: a table of its own, because what the portal lists itself is computed and never typed in.
 */
export class Administration1764970000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table installation
  add column registration text not null default 'OPEN' check (registration in ('OPEN', 'CLOSED')),
  add column thanks_wording text check (length(thanks_wording) <= 2000),
  add column logo bytea check (length(logo) <= 262144),
  add column logo_type text check (logo_type in ('image/png', 'image/webp')),
  add column settings_version int not null default 1;

alter table online_service
  add column owner text check (length(owner) <= 200),
  add column position int not null default 0,
  add column archived_at timestamptz;

alter table one_time_code drop constraint one_time_code_purpose_check;
alter table one_time_code add constraint one_time_code_purpose_check check (purpose in ('VERIFY_EMAIL', 'RESET_PASSWORD', 'CEREMONY', 'KEY_CHALLENGE', 'INVITATION', 'CONTACT_ADDRESS'));

create table past_thanks (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 120),
  url text check (length(url) <= 500),
  words text check (length(words) <= 300),
  year int not null check (year between 1980 and 2200),
  month int check (month between 1 and 12),
  name_hash bytea not null,
  imported_at timestamptz not null default now(),
  imported_by_id uuid
);
create index on past_thanks (year desc, month desc nulls last, id);

create table past_thanks_removal (
  name_hash bytea primary key,
  removed_at timestamptz not null default now()
);
create function note_past_thanks() returns trigger language plpgsql as $$
begin
  insert into past_thanks_removal (name_hash) values (old.name_hash) on conflict do nothing;
  perform note_in_journal('PAST_THANKS_REMOVED', old.id || ' ' || encode(old.name_hash, 'hex'));
  return null;
end $$;
create trigger past_thanks_noted after delete on past_thanks for each row execute function note_past_thanks();
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
