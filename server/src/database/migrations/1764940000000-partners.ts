import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tools' tokens have an owner, are replaced with an overlap and warned of; origins from which tools' pages may ask; accounts go at a day that
 * is told before. A token whose end comes nearer, and an account that is gone, must not come alive again by a restore.
 */
export class Partners1764940000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tokens);
    await runner.query(origins);
    await runner.query(deletions);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}

const tokens = `
alter table access_token
  add column owner_id uuid references account on delete set null,
  add column ownerless_since timestamptz,
  add column last_used_at timestamptz,
  add column replaced_by_id bigint references access_token,
  add column warned_days int;
update access_token set owner_id = created_by_id;
create index on access_token (created_by_id, created_at);
create index on access_token (owner_id);

drop trigger token_changed on access_token;
create trigger token_changed after update of revoked_at, expires_at, scopes, online_service_ids or delete on access_token
  for each row execute function notify_rights_changed();
create trigger token_shortened_noted after update of expires_at on access_token for each row
  when (old.revoked_at is null and new.revoked_at is null and new.expires_at < old.expires_at) execute function note_token();
`;

const origins = `
alter table installation add column partner_origins text[] not null default '{}';
`;

const deletions = `
alter table account
  add column deletion_at timestamptz,
  add column deletion_keeps_thanks boolean not null default false,
  add column deleted_at timestamptz;
create index account_to_delete on account (deletion_at) where deletion_at is not null and deleted_at is null;

create function note_deletion() returns trigger language plpgsql as $$
begin
  perform note_in_journal('ACCOUNT_DELETED', new.id || case when new.deletion_keeps_thanks then ' KEEP' else ' DROP' end);
  return null;
end $$;
create trigger deletion_noted after update of deleted_at on account for each row
  when (old.deleted_at is null and new.deleted_at is not null) execute function note_deletion();
`;
