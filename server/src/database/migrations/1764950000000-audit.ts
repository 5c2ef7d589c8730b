import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit log: entries first, their place in the chain by a sequencer a moment later, so that nobody who signs in waits for it. Entries
 * and places are never edited; who an actor is, and from where it was asked, stand in rows that can go.
 */
export class Audit1764950000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(functions);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}

const tables = `
create table audit_actor (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null unique references account on delete cascade
);
create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default date_trunc('milliseconds', now()),
  kind text not null,
  actor_id uuid,
  subject_id uuid,
  facts jsonb not null default '{}',
  origin_sha256 bytea check (length(origin_sha256) = 32)
);
create index on audit_entry (at, id);
create index on audit_entry (kind, at, id);
create index on audit_entry (actor_id, at, id);
create index on audit_entry (subject_id, at, id);
create table audit_origin (
  entry_id bigint primary key references audit_entry,
  salt bytea not null check (length(salt) = 16),
  address text not null
);
create table audit_pending (entry_id bigint primary key references audit_entry);
create table audit_link (
  position bigint primary key check (position > 0),
  entry_id bigint not null unique references audit_entry,
  hash bytea not null check (length(hash) = 32)
);
create table audit_head (
  id boolean primary key default true check (id),
  position bigint not null,
  note text not null,
  signed_at timestamptz not null default now()
);
`;

const functions = `
create function audit_actor_of(account uuid) returns uuid language plpgsql as $$
declare
  found_id uuid;
begin
  if account is null then
    return null;
  end if;
  select id into found_id from audit_actor where account_id = account;
  if found_id is null then
    insert into audit_actor (account_id) select a.id from account a where a.id = account on conflict do nothing returning id into found_id;
  end if;
  if found_id is null then
    select id into found_id from audit_actor where account_id = account;
  end if;
  return coalesce(found_id, gen_random_uuid());
end $$;

create function audit_entry_waits() returns trigger language plpgsql as $$
begin
  insert into audit_pending values (new.id);
  return null;
end $$;
create trigger audit_entry_waits after insert on audit_entry for each row execute function audit_entry_waits();

create trigger audit_entry_append_only before update or delete on audit_entry for each row execute function refuse_change();
create trigger audit_link_append_only before update or delete on audit_link for each row execute function refuse_change();
create trigger audit_entry_kept before truncate on audit_entry execute function refuse_change();
create trigger audit_link_kept before truncate on audit_link execute function refuse_change();
create trigger audit_origin_kept before update on audit_origin for each row execute function refuse_change();
`;
