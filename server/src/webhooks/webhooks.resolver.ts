/** Webhooks of leads. No rule lives here. */
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, FieldResolver, Info, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { leadsAlone } from '../authorization.ts';
import type { Context } from '../context.ts';
import { keyOf } from '../read/global-id.ts';
import { ForwardArguments, Input, Takes } from '../read/graphql-types.ts';
import { type Arguments, ReadRootPage, textOf } from '../read/read-model.ts';
import { type ReadContext, readFor, readNode } from '../read/read-path.ts';
import { type Bound, Slot, sql } from '../read/sql.ts';
import { Payload, withUserErrors } from '../user-errors.ts';
import { redeliver, testWebhook } from './deliver-again.ts';
import { createWebhook, deleteWebhook, rotateWebhookSecret, updateWebhook } from './manage-webhooks.ts';
import { Webhook, WebhookConnection, WebhookDelivery, WebhookDeliveryConnection } from './webhook.graphql.ts';
import { CreateWebhookInput, DeliveriesOfWebhook, NamedWebhookInput, RedeliverInput, RotateWebhookSecretInput, UpdateWebhookInput } from './webhooks.inputs.ts';

@ObjectType({ description: 'The webhook as it is now, or why nothing was written.' })
class WebhookPayload extends Payload {
  readonly webhookId?: string;
}
@ObjectType({ description: 'The webhook with its new secret, or why nothing was written.' })
class WebhookSecretPayload extends Payload {
  readonly webhookId?: string;
  @Field(() => String, { nullable: true, description: 'whsec_…: shown in this answer and never again.' }) secret?: string;
}
@ObjectType({ description: 'The delivery as it is now, or why nothing was written.' })
class WebhookDeliveryPayload extends Payload {
  readonly deliveryId?: string;
}
@ObjectType({ description: 'Whether it is gone.' })
class DeleteWebhookPayload extends Payload {}

const webhookOf = async ({ webhookId }: { readonly webhookId?: string }, context: Context, info: GraphQLResolveInfo): Promise<Webhook | null> =>
  (webhookId === undefined ? null : readNode<Webhook>(context, info, 'Webhook', webhookId));
/** The row's key; null, which finds nothing, where the id is of something else. */
function webhookKey(args: Arguments): Bound {
  const given = textOf(args, 'webhook');
  return given instanceof Slot ? new Slot((run) => keyOf('Webhook', String(given.read(run)))) : keyOf('Webhook', String(given));
}
const whereNull = 'Null where the write was refused.';

@Resolver(() => WebhookPayload)
class WebhookPayloadResolver {
  @FieldResolver(() => Webhook, { nullable: true, description: whereNull })
  async webhook(@Root() payload: WebhookPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Webhook | null> {
    return webhookOf(payload, context, info);
  }
}
@Resolver(() => WebhookSecretPayload)
class WebhookSecretPayloadResolver {
  @FieldResolver(() => Webhook, { nullable: true, description: whereNull })
  async webhook(@Root() payload: WebhookSecretPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Webhook | null> {
    return webhookOf(payload, context, info);
  }
}
@Resolver(() => WebhookDeliveryPayload)
class WebhookDeliveryPayloadResolver {
  @FieldResolver(() => WebhookDelivery, { nullable: true, description: whereNull })
  async delivery(@Root() { deliveryId }: WebhookDeliveryPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<WebhookDelivery | null> {
    return deliveryId === undefined ? null : readNode<WebhookDelivery>(context, info, 'WebhookDelivery', deliveryId);
  }
}

@Resolver()
class WebhookReadingResolver {
  @Query(() => WebhookConnection, { description: 'The newest first. For leads; else empty.' })
  @Takes(() => ForwardArguments)
  @ReadRootPage({
    type: () => Webhook, branches: (row, _parent, { viewer }) => [leadsAlone(viewer, row)],
    order: () => ({ name: 'created', by: (row) => sql`${row}.created_at`, type: 'timestamptz', descending: true }),
  })
  async webhooks(@Info() info: GraphQLResolveInfo, @Ctx() context: ReadContext): Promise<object> {
    return readFor(info, context);
  }

  @Query(() => WebhookDeliveryConnection, { description: 'What was sent to one webhook, and what waits; the newest first. For leads; else empty.' })
  @Takes(() => DeliveriesOfWebhook)
  @ReadRootPage({
    type: () => WebhookDelivery,
    branches: (row, _parent, { viewer, args }) => [sql`${leadsAlone(viewer, row)} and ${row}.webhook_id = ${webhookKey(args)}::uuid`],
    order: () => ({ name: 'created', by: (row) => sql`${row}.created_at`, type: 'timestamptz', descending: true }),
  })
  async webhookDeliveries(@Info() info: GraphQLResolveInfo, @Ctx() context: ReadContext): Promise<object> {
    return readFor(info, context);
  }
}

@Resolver()
class WebhookMutations {
  @Mutation(() => WebhookSecretPayload, { description: 'Tells changes of cases to an address from now on. By a lead.' })
  async createWebhook(@Input(() => CreateWebhookInput, 'Address, kinds of events and services.') input: CreateWebhookInput, @Ctx() { app, viewer }: Context): Promise<WebhookSecretPayload> {
    return withUserErrors(async () => createWebhook(app, viewer, input));
  }

  @Mutation(() => WebhookPayload, { description: 'Changes a webhook, switches it off, or on again: then what waited is sent. By a lead.' })
  async updateWebhook(@Input(() => UpdateWebhookInput, 'Which webhook, and what changes; what is left out stays.') input: UpdateWebhookInput, @Ctx() { app, viewer }: Context): Promise<WebhookPayload> {
    return withUserErrors(async () => updateWebhook(app, viewer, input));
  }

  @Mutation(() => WebhookSecretPayload, { description: 'A new secret; the one before signs too for a while. By a lead.' })
  async rotateWebhookSecret(
    @Input(() => RotateWebhookSecretInput, 'Which webhook, and how long the old secret signs too.') input: RotateWebhookSecretInput, @Ctx() { app, viewer }: Context,
  ): Promise<WebhookSecretPayload> {
    return withUserErrors(async () => rotateWebhookSecret(app, viewer, input));
  }

  @Mutation(() => DeleteWebhookPayload, { description: 'Ends a webhook, with its log. By a lead.' })
  async deleteWebhook(@Input(() => NamedWebhookInput, 'Which webhook ends, with its log.') input: NamedWebhookInput, @Ctx() { app, viewer }: Context): Promise<DeleteWebhookPayload> {
    return withUserErrors(async () => deleteWebhook(app, viewer, input));
  }

  @Mutation(() => WebhookDeliveryPayload, { description: 'Sends a signed try, webhook.test. By a lead.' })
  async testWebhook(@Input(() => NamedWebhookInput, 'Which webhook is tried.') input: NamedWebhookInput, @Ctx() { app, viewer }: Context): Promise<WebhookDeliveryPayload> {
    return withUserErrors(async () => testWebhook(app, viewer, input));
  }

  @Mutation(() => WebhookDeliveryPayload, { description: 'Sends a message once more, under the same webhook-id. By a lead.' })
  async redeliver(@Input(() => RedeliverInput, 'Which delivery is sent once more.') input: RedeliverInput, @Ctx() { app, viewer }: Context): Promise<WebhookDeliveryPayload> {
    return withUserErrors(async () => redeliver(app, viewer, input));
  }
}

export const webhookResolvers = [
  WebhookReadingResolver, WebhookMutations, WebhookPayloadResolver, WebhookSecretPayloadResolver, WebhookDeliveryPayloadResolver,
] as const;
