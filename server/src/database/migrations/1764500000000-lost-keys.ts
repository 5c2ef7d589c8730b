import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lost keys, and every address that an account ever verified: "notice to every address". A trigger keeps the addresses, so that no
 * writer can forget to.
 */
export class LostKeys1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table account_address (
  account_id uuid not null references account on delete cascade,
  email text not null,
  verified_at timestamptz not null,
  primary key (account_id, email)
);
insert into account_address (account_id, email, verified_at)
  select id, email, email_verified_at from account where email is not null and email_verified_at is not null;
create function keep_address() returns trigger language plpgsql as $$
begin
  insert into account_address (account_id, email, verified_at) values (new.id, new.email, new.email_verified_at) on conflict do nothing;
  return null;
end $$;
create trigger account_keeps_address after insert or update of email, email_verified_at on account for each row
  when (new.email is not null and new.email_verified_at is not null) execute function keep_address();

create table lost_key (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  public_key_id bigint not null references public_key on delete cascade,
  fingerprint text not null,
  state text not null check (state in ('ASKED', 'APPROVED_ONCE', 'WAITING', 'READY', 'DONE', 'OBJECTED', 'CANCELLED', 'DECLINED')),
  asked_at timestamptz not null default now(),
  waiting_since timestamptz,
  reminded_at timestamptz,
  ended_at timestamptz,
  ended_by_id uuid,
  decline_reason text check (decline_reason in ('NOT_REACHED', 'NOT_CONVINCED', 'NO_CASES')),
  check ((state = 'DECLINED') = (decline_reason is not null)),
  check ((ended_at is null) = (state in ('ASKED', 'APPROVED_ONCE', 'WAITING', 'READY')))
);
create unique index lost_key_one_open on lost_key (account_id) where ended_at is null;
create index on lost_key (account_id, asked_at);

create table lost_key_approval (
  id bigint generated always as identity primary key,
  lost_key_id uuid not null references lost_key on delete cascade,
  approver_id uuid not null,
  case_ids bigint[] not null,
  approved_at timestamptz not null default now(),
  unique (lost_key_id, approver_id)
);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
