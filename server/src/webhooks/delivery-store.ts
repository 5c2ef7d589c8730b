/**
 * Rows of `webhook_delivery`, which a trigger on `case_event` writes. A node claims what is due for half a minute; what a node that died
 * had claimed is due again after that, under the same webhook-id.
 */
import type pg from 'pg';
import type { EntityManager } from 'typeorm';
import type { CaseSnapshot, EventRow, Told } from './webhook-payload.ts';
import type { WebhookDeliveryKind } from './webhook-kinds.ts';

/** One try that this node is to make. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly webhookId: string;
  readonly messageId: string;
  readonly url: string;
  /** Those that sign, sealed: the newest first. */
  readonly secrets: readonly Buffer[];
  /** This try included. */
  readonly attempts: number;
  readonly firstTriedAt: Date;
  /** By the database's clock, when it was claimed. */
  readonly now: Date;
  readonly told: Told;
}
type Row = Omit<ClaimedDelivery, 'told' | 'secrets'> & {
  readonly secret: Buffer; readonly former: Buffer | null;
  readonly kind: WebhookDeliveryKind; readonly at: Date; readonly facts: CaseSnapshot; readonly event: EventRow | null;
};

/** So many requests to one endpoint at a time, over all nodes; one, where the last try failed. */
const atOnce = 4;
const claimSeconds = 30;

/**
 * "The next event of a case waits for the one before, other cases go on": of each case the first that waits. Tries that a lead asked for
 * belong to no case and wait for nobody.
 */
export async function claimDue(pool: pg.Pool): Promise<ClaimedDelivery[]> {
  const { rows } = await pool.query<Row>(`
    with due as materialized (
      select head.id from webhook
        cross join lateral (select case when webhook.failing_since is null then ${atOnce} else 1 end - count(*) as free from webhook_delivery busy
          where busy.webhook_id = webhook.id and busy.status = 'PENDING' and busy.claimed_until is not null and busy.claimed_until > now()) room
        cross join lateral (select id from webhook_delivery waiting where waiting.webhook_id = webhook.id and waiting.status = 'PENDING'
          and waiting.next_try_at <= now() and (waiting.claimed_until is null or waiting.claimed_until <= now())
          and not exists (select from webhook_delivery earlier where earlier.webhook_id = waiting.webhook_id and earlier.case_id = waiting.case_id
            and earlier.status = 'PENDING' and earlier.id < waiting.id)
          order by waiting.next_try_at, waiting.id limit greatest(room.free, 0)) head
      where webhook.off_at is null and not exists (select from installation where restored_at is not null)
    ), mine as (
      select id from webhook_delivery where id in (select id from due)
        and status = 'PENDING' and next_try_at <= now() and (claimed_until is null or claimed_until <= now())
      order by id for update skip locked
    ), claimed as (
      update webhook_delivery set claimed_until = now() + interval '${claimSeconds} seconds', attempts = attempts + 1,
        first_tried_at = coalesce(first_tried_at, now()), last_tried_at = now()
      where id in (select id from mine) returning *
    )
    select claimed.id, claimed.webhook_id as "webhookId", claimed.message_id as "messageId", webhook.url, webhook.secret_sealed as secret,
      case when webhook.former_secret_until > now() then webhook.former_secret_sealed end as former, claimed.attempts,
      claimed.first_tried_at as "firstTriedAt", now() as now, claimed.kind, coalesce(event.at, claimed.created_at) as at, claimed.facts,
      case when event.id is not null then json_build_object('id', event.id::text, 'source', event.source, 'move', event.move, 'fromState', event.from_state,
        'toState', event.to_state, 'resolution', event.resolution, 'weakness', event.weakness, 'severity', event.severity, 'clock', event.clock,
        'isAssigned', event.assignee_id is not null, 'readerRole', event.reader_role, 'granted', event.granted) end as event
    from claimed join webhook on webhook.id = claimed.webhook_id left join case_event event on event.id = claimed.event_id
    order by claimed.id`);
  return rows.map(claimed);
}

function claimed({ secret, former, kind, at, facts, event, ...row }: Row): ClaimedDelivery {
  const secrets = former ? [secret, former] : [secret];
  if (kind === 'TEST') return { ...row, secrets, told: { kind, at } };
  if (!event) throw new Error(`webhook delivery ${row.id} has no event`);
  return { ...row, secrets, told: { kind, at, snapshot: facts, event } };
}

/** How a try went. */
export interface TryResult {
  readonly milliseconds: number;
  readonly statusCode: number | null;
  readonly fault: string | null;
  /** How the answer begins. */
  readonly answer: string | null;
}
export type NextStep = { readonly status: 'DELIVERED' | 'FAILED' } | { readonly status: 'PENDING'; readonly nextTryAt: Date };

/** @returns false where the claim ran out and another node has it meanwhile */
export async function noteTry(manager: EntityManager, delivery: ClaimedDelivery, result: TryResult, step: NextStep): Promise<boolean> {
  const [noted] = await manager.query<[unknown[], number]>(
    `update webhook_delivery set status = $3, next_try_at = $4, claimed_until = null, milliseconds = $5, status_code = $6, fault = $7, answer = $8
     where id = $1 and attempts = $2 and status = 'PENDING' returning id`,
    [delivery.id, delivery.attempts, step.status, step.status === 'PENDING' ? step.nextTryAt : null,
      result.milliseconds, result.statusCode, result.fault, result.answer]);
  return noted.length > 0;
}

/** A try of a lead's, at once. @returns its id */
export async function queueTest(manager: EntityManager, webhookId: string): Promise<string> {
  const [row] = await manager.query<{ id: string }[]>(`insert into webhook_delivery (webhook_id, kind, facts) values ($1, 'TEST', '{}') returning id`, [webhookId]);
  await wakeNodes(manager);
  return row?.id ?? '';
}

/** The same message again, under the same webhook-id; its three days begin anew. */
export async function queueAgain(manager: EntityManager, deliveryId: string): Promise<void> {
  await manager.query(
    `update webhook_delivery set status = 'PENDING', attempts = 0, first_tried_at = null, next_try_at = now()
     where id = $1 and (claimed_until is null or claimed_until <= now())`, [deliveryId]);
  await wakeNodes(manager);
}

/** What waited while the webhook was off goes now. */
export async function resumeWaiting(manager: EntityManager, webhookId: string): Promise<void> {
  await manager.query(`update webhook_delivery set attempts = 0, first_tried_at = null, next_try_at = now() where webhook_id = $1 and status = 'PENDING'`, [webhookId]);
  await wakeNodes(manager);
}

const wakeNodes = async (manager: EntityManager): Promise<unknown> => manager.query(`select pg_notify('webhook_delivery', '')`);
