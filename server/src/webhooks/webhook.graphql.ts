import { Field, Int, ObjectType } from 'type-graphql';
import { Triager } from '../accounts/triager.graphql.ts';
import { leadsAlone } from '../authorization.ts';
import { connectionTo, enumOf, Node } from '../read/graphql-types.ts';
import { Read, ReadList, ReadOne, Rows } from '../read/read-model.ts';
import { sql } from '../read/sql.ts';
import { DateTime } from '../scalars.ts';
import { OnlineService } from '../services/online-service.graphql.ts';
import {
  webhookDeliveryKinds, type WebhookDeliveryKind, webhookDeliveryStatuses, type WebhookDeliveryStatus, type WebhookEventKind, webhookEventKinds,
  webhookEventMeanings, type WebhookState, webhookStates,
} from './webhook-kinds.ts';

export const WebhookEventKindEnum = enumOf('WebhookEventKind', webhookEventKinds, 'What a webhook may tell of. More may come.', webhookEventMeanings);
const WebhookDeliveryKindEnum = enumOf('WebhookDeliveryKind', webhookDeliveryKinds, 'What is told.', {
  ...webhookEventMeanings, TEST: 'No event: a lead tries whether it arrives.',
});
const WebhookStateEnum = enumOf('WebhookState', webhookStates, 'Whether changes are told, and where not, why.', {
  ON: 'On, and what was sent arrived.',
  FAILING: 'On, and the last try failed.',
  OFF: 'Switched off by a lead.',
  GONE: 'Off, because the endpoint answered 410.',
  FAILED: 'Off, because nothing arrived for three days.',
});
const WebhookDeliveryStatusEnum = enumOf('WebhookDeliveryStatus', webhookDeliveryStatuses, 'What became of a message.', {
  PENDING: 'It is tried until it is delivered, or three days have passed.',
  DELIVERED: 'The endpoint answered with a status from 200 to 299.',
  FAILED: 'Given up after three days, or because the webhook went off.',
});

@ObjectType({ implements: Node, description: 'Where changes of cases are told to a program, signed. For leads.' })
@Rows('webhook', { key: { type: 'uuid' }, visible: leadsAlone })
export class Webhook extends Node {
  @Field(() => String, { description: 'Where it is sent.' }) @Read() url!: string;
  @Field(() => String, { description: 'What it is for, as a lead wrote it.' }) @Read() description!: string;
  @Field(() => [WebhookEventKindEnum], { description: 'Which changes it is told of; of all others it hears nothing.' }) @Read() eventKinds!: WebhookEventKind[];

  @Field(() => Boolean, { description: 'Of every service, and of cases that name none.' })
  @Read({ value: (row) => sql`(${row}.online_service_ids is null)` })
  everyService!: boolean;

  @Field(() => [OnlineService], { description: 'Of these services alone; empty where it is every one.' })
  @ReadList({ type: () => OnlineService, where: (row, webhook) => sql`${row}.id = any (${webhook}.online_service_ids)`, order: (row) => sql`${row}.name` })
  onlineServices!: OnlineService[];

  @Field(() => WebhookStateEnum, { description: 'Whether it is on, and how it goes.' })
  @Read({ value: (row) => sql`case when ${row}.off_at is null then case when ${row}.failing_since is null then 'ON' else 'FAILING' end
    when ${row}.off_because = 'LEAD' then 'OFF' else ${row}.off_because end` })
  state!: WebhookState;

  @Field(() => DateTime, { nullable: true, description: 'The first failure since the last success.' }) @Read() failingSince!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Since when it is switched off.' }) @Read() offAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When something arrived last.' }) @Read() lastDeliveredAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Until then the secret before signs too.' })
  @Read({ value: (row) => sql`case when ${row}.former_secret_until > now() then ${row}.former_secret_until end` })
  formerSecretUntil!: Date | null;

  @Field(() => DateTime, { description: 'When it was made.' }) @Read() createdAt!: Date;

  @Field(() => Triager, { nullable: true, description: 'Who made it. Null once the account is gone.' })
  @ReadOne({ type: () => Triager, on: (webhook, row) => sql`${row}.id = ${webhook}.created_by_id` })
  createdBy!: Triager | null;
}

@ObjectType({ implements: Node, description: 'One message to one webhook, and how its last try went. Kept for 30 days. For leads.' })
@Rows('webhook_delivery', { visible: leadsAlone })
export class WebhookDelivery extends Node {
  @Field(() => String, { description: 'The header webhook-id, the same for each try.' }) @Read() messageId!: string;
  @Field(() => WebhookDeliveryKindEnum, { description: 'What it tells.' }) @Read() kind!: WebhookDeliveryKind;

  @Field(() => String, { nullable: true, description: 'The number of the case. Null for a try.' })
  @Read({ value: (row) => sql`(${row}.facts ->> 'number')` })
  caseNumber!: string | null;

  @Field(() => DateTime, { description: 'When it happened.' }) @Read() createdAt!: Date;
  @Field(() => WebhookDeliveryStatusEnum, { description: 'Whether it arrived.' }) @Read() status!: WebhookDeliveryStatus;
  @Field(() => Int, { description: 'How often it was tried.' }) @Read() attempts!: number;
  @Field(() => DateTime, { nullable: true, description: 'When it was tried last.' }) @Read() lastTriedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it is tried next. Null where that is over.' }) @Read() nextTryAt!: Date | null;
  @Field(() => Int, { nullable: true, description: 'How long the last try took.' }) @Read() milliseconds!: number | null;
  @Field(() => Int, { nullable: true, description: 'The HTTP status of the last answer. Null where there was none.' }) @Read() statusCode!: number | null;
  @Field(() => String, { nullable: true, description: 'Why there was no answer: TIMEOUT, TLS, NOT_PUBLIC, … More may come.' }) @Read() fault!: string | null;

  @Field(() => String, { nullable: true, description: 'How the last answer begins, at most 200 characters.' })
  @Read({ value: (row) => sql`${row}.answer` })
  answerBegins!: string | null;
}

export const WebhookConnection = connectionTo('Webhook', () => Webhook);
export const WebhookDeliveryConnection = connectionTo('WebhookDelivery', () => WebhookDelivery);
