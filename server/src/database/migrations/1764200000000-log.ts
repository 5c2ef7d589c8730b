import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The Merkle log: what waits for a place, the places, the tree in tiles, signed checkpoints, and the portal's statements about the log and
 * about keys. A leaf reveals nothing; whose it is stands in rows that can go.
 */
export class Log1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tree);
    await runner.query(keyStatements);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}

const tree = `
create table log_pending (leaf_id bigint primary key references log_leaf);
create function log_leaf_waits() returns trigger language plpgsql as $$
begin
  insert into log_pending values (new.id);
  return null;
end $$;
create trigger log_leaf_waits after insert on log_leaf for each row execute function log_leaf_waits();
insert into log_pending select id from log_leaf;
create index on log_leaf (entry_sha256);

create table log_entry (index bigint primary key check (index >= 0), leaf_id bigint not null unique references log_leaf);
create table log_tile (level smallint not null, index bigint not null, hashes bytea not null, primary key (level, index));
alter table log_tile alter column hashes set storage external;

create table log_statement (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('BEGUN', 'MARK_MADE')),
  epoch int not null,
  origin text not null,
  verifier_key text not null,
  reason text,
  previous_origin text,
  previous_size bigint,
  statement text not null,
  sha256 bytea not null,
  made_at timestamptz not null
);
create unique index on log_statement (epoch) where kind = 'BEGUN';
create table log_checkpoint (
  epoch int not null,
  size bigint not null,
  root bytea not null check (length(root) = 32),
  note text not null,
  published_at timestamptz not null default now(),
  primary key (epoch, size)
);

create trigger log_entry_append_only before update or delete on log_entry for each row execute function refuse_change();
create trigger log_statement_append_only before update or delete on log_statement for each row execute function refuse_change();
create trigger log_checkpoint_append_only before update or delete on log_checkpoint for each row execute function refuse_change();
`;

const keyStatements = `
create table key_statement (
  id bigint generated always as identity primary key,
  public_key_id bigint references public_key on delete cascade,
  team_key_id bigint references team_key,
  state text not null check (state in ('REGISTERED', 'CHANGED', 'EXTENDED', 'RETIRED', 'REVOKED', 'REINSTATED')),
  statement text not null,
  sha256 bytea not null,
  made_at timestamptz not null default now(),
  check (num_nonnulls(public_key_id, team_key_id) = 1)
);
create index on key_statement (public_key_id, id);
create index on key_statement (team_key_id, id);

create function key_state_change(was jsonb, is_now jsonb) returns text language sql immutable as $$
  select case
    when was is null then case when is_now ->> 'revoked_at' is not null then 'REVOKED' when is_now ->> 'retired_at' is not null then 'RETIRED' else 'REGISTERED' end
    when is_now ->> 'revoked_at' is not null and was ->> 'revoked_at' is null then 'REVOKED'
    when is_now ->> 'retired_at' is not null and was ->> 'retired_at' is null then 'RETIRED'
    when coalesce(was ->> 'revoked_at', was ->> 'retired_at') is not null and coalesce(is_now ->> 'revoked_at', is_now ->> 'retired_at') is null then 'REINSTATED'
    when is_now ->> 'expires_at' is distinct from was ->> 'expires_at' then 'EXTENDED'
    when is_now ->> 'armored' is distinct from was ->> 'armored' or is_now ->> 'published_armored' is distinct from was ->> 'published_armored' then 'CHANGED'
  end
$$;

create function state_key(of_team boolean, key_id bigint, state text, key jsonb) returns void language plpgsql as $$
declare
  words text;
begin
  words := array_to_string(array[
    'Laurel key statement 1',
    'Portal: ' || coalesce((select portal_id from installation), '-'),
    'Key: ' || (key ->> 'fingerprint'),
    'Of: ' || case when of_team then 'the team' else 'a person' end,
    'State: ' || state,
    'At: ' || to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'Expires: ' || coalesce(to_char((key ->> 'expires_at')::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'never'),
    'Key as shown to others, SHA-256: ' || encode(sha256(convert_to(coalesce(key ->> 'published_armored', key ->> 'armored'), 'UTF8')), 'hex'),
    'Salt: ' || replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')
  ], E'\\n') || E'\\n';
  insert into key_statement (public_key_id, team_key_id, state, statement, sha256)
    values (case when not of_team then key_id end, case when of_team then key_id end, state, words, sha256(convert_to(words, 'UTF8')));
  insert into log_leaf (entry_sha256) values (sha256(convert_to(words, 'UTF8')));
end $$;

create function log_key_state() returns trigger language plpgsql as $$
declare
  state text := key_state_change(case when tg_op = 'UPDATE' then to_jsonb(old) end, to_jsonb(new));
begin
  if state is not null then
    perform state_key(tg_table_name = 'team_key', new.id, state, to_jsonb(new));
  end if;
  return null;
end $$;
create trigger public_key_logged after insert or update on public_key for each row execute function log_key_state();
create trigger team_key_logged after insert or update on team_key for each row execute function log_key_state();
select state_key(true, id, key_state_change(null, to_jsonb(team_key)), to_jsonb(team_key)) from team_key order by id;
select state_key(false, id, key_state_change(null, to_jsonb(public_key)), to_jsonb(public_key)) from public_key order by id;
create trigger key_statement_kept before update on key_statement for each row execute function refuse_change();
`;
