import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Webhooks. What is to be sent is written by the database itself when the transaction of a case's event ends, so that no writer can forget
 * it and the facts are those of the case as it then is. Only what a tool with a token could read is written: no internal events, no
 * messages, no consent; nothing while an installation that was put back is closed.
 */
export class Webhooks1764830000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table webhook (
  id uuid primary key,
  url text not null check (length(url) <= 4000),
  description text not null default '',
  event_kinds text[] not null,
  online_service_ids bigint[],
  secret_sealed bytea not null,
  former_secret_sealed bytea,
  former_secret_until timestamptz,
  created_by_id uuid references account on delete set null,
  created_at timestamptz not null default now(),
  off_at timestamptz,
  off_because text check (off_because in ('LEAD', 'GONE', 'FAILED')),
  failing_since timestamptz,
  last_delivered_at timestamptz
);

create table webhook_delivery (
  id bigint generated always as identity primary key,
  webhook_id uuid not null references webhook on delete cascade,
  case_id bigint references cases,
  event_id bigint references case_event,
  message_id text not null unique default 'msg_' || replace(gen_random_uuid()::text, '-', ''),
  kind text not null,
  facts jsonb not null,
  created_at timestamptz not null default now(),
  status text not null default 'PENDING' check (status in ('PENDING', 'DELIVERED', 'FAILED')),
  attempts int not null default 0,
  first_tried_at timestamptz,
  last_tried_at timestamptz,
  next_try_at timestamptz default now(),
  claimed_until timestamptz,
  status_code int,
  fault text,
  milliseconds int,
  answer text
);
create index webhook_delivery_chain on webhook_delivery (webhook_id, case_id, id) where status = 'PENDING';
create index webhook_delivery_due on webhook_delivery (webhook_id, next_try_at, id) where status = 'PENDING';
create index webhook_delivery_claimed on webhook_delivery (webhook_id, claimed_until) where status = 'PENDING' and claimed_until is not null;
create index webhook_delivery_log on webhook_delivery (webhook_id, id desc);
create index webhook_delivery_age on webhook_delivery (created_at);
create index webhook_delivery_case on webhook_delivery (case_id);
create index webhook_delivery_event on webhook_delivery (event_id);

create function queue_webhooks() returns trigger language plpgsql as $$
begin
  if new.internal or new.kind in ('MessagePosted', 'ConsentChanged') then return null; end if;
  insert into webhook_delivery (webhook_id, case_id, event_id, kind, facts)
    select webhook.id, cases.id, new.id, wanted.kind, jsonb_build_object('number', cases.number, 'version', cases.version, 'state', cases.state,
      'resolution', cases.resolution, 'severity', cases.severity, 'weakness', cases.weakness, 'onlineService', online_service.slug)
    from webhook
      cross join lateral (select upper(regexp_replace(new.kind, '([a-z])([A-Z])', '\\1_\\2', 'g')) as kind) wanted
      join cases on cases.id = new.case_id
      left join online_service on online_service.id = cases.online_service_id
    where webhook.off_at is null and wanted.kind = any (webhook.event_kinds)
      and (webhook.online_service_ids is null or cases.online_service_id = any (webhook.online_service_ids))
      and not exists (select from installation where restored_at is not null)
    order by webhook.created_at, webhook.id;
  if found then perform pg_notify('webhook_delivery', ''); end if;
  return null;
end $$;
create constraint trigger case_event_webhooks after insert on case_event deferrable initially deferred
  for each row execute function queue_webhooks();
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not undone: restore a backup instead.');
  }
}
