import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The life of team keys: kits, who named a lead, who held a key before they left, and what happened. Grants end by trigger, so that no
 * writer of roles, manual SQL included, can forget to end them.
 */
export class TeamKeys1764600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table team_kit (
  id bigint generated always as identity primary key,
  team_key_id bigint not null references team_key,
  fingerprint text not null unique,
  armored text not null,
  restored_at timestamptz not null default now()
);
create index on team_kit (team_key_id);

create table lead_naming (
  id bigint generated always as identity primary key,
  candidate_id uuid not null references account on delete cascade,
  fingerprint text not null,
  armored text not null,
  text text not null unique,
  way text not null check (way in ('HOLDERS', 'KIT')),
  opened_at timestamptz not null,
  ends_at timestamptz not null,
  named_at timestamptz,
  keys text[] not null default '{}'
);
create table lead_voucher (
  id bigint generated always as identity primary key,
  lead_naming_id bigint not null references lead_naming on delete cascade,
  voucher_id uuid references account on delete set null,
  armored text not null,
  statement text not null,
  signed_at timestamptz not null,
  unique (lead_naming_id, voucher_id)
);

create table former_holder (
  id bigint generated always as identity primary key,
  team_key_id bigint not null references team_key,
  holder_id uuid not null references account on delete cascade,
  granted_at timestamptz not null,
  ended_at timestamptz not null default now()
);
create index on former_holder (holder_id);

create table team_event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  kind text not null,
  actor_id uuid,
  subject_id uuid,
  team_key_id bigint references team_key
);
create trigger team_event_append_only before update or delete on team_event for each row execute function refuse_change();

create function end_grants() returns trigger language plpgsql as $$
begin
  insert into former_holder (team_key_id, holder_id, granted_at)
    select team_key_id, holder_id, granted_at from team_key_grant where holder_id = new.id;
  delete from team_key_grant where holder_id = new.id;
  return null;
end $$;
create trigger grants_ended after update of roles, disabled_at on account for each row
  when (new.disabled_at is not null or not new.roles && '{TRIAGER,LEAD}'::text[]) execute function end_grants();
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
