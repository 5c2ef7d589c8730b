import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ForwardArguments } from '../read/graphql-types.ts';
import type { WebhookEventKind } from './webhook-kinds.ts';
import { WebhookEventKindEnum } from './webhook.graphql.ts';

const services = 'Of these services alone; null: of every one, and of cases that name none.';

@InputType({ description: 'Where to tell what.' })
export class CreateWebhookInput {
  @Field(() => String, { description: 'https://…, on the public internet.' }) url!: string;
  @Field(() => String, { defaultValue: '', description: 'What it is for.' }) description!: string;
  @Field(() => [WebhookEventKindEnum], { description: 'Which events.' }) eventKinds!: WebhookEventKind[];
  @Field(() => [ID], { nullable: true, description: services }) onlineServices?: string[] | null;
}
@InputType({ description: 'What is left out stays.' })
export class UpdateWebhookInput {
  @Field(() => ID, { description: 'Which webhook.' }) id!: string;
  @Field(() => String, { nullable: true, description: 'https://…, on the public internet.' }) url?: string | null;
  @Field(() => String, { nullable: true, description: 'What it is for.' }) description?: string | null;
  @Field(() => [WebhookEventKindEnum], { nullable: true, description: 'Which events.' }) eventKinds?: WebhookEventKind[] | null;
  @Field(() => [ID], { nullable: true, description: services }) onlineServices?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'On, or off.' }) enabled?: boolean | null;
}
@InputType({ description: 'A webhook and for how long the secret before signs too.' })
export class RotateWebhookSecretInput {
  @Field(() => ID, { description: 'Which webhook.' }) id!: string;
  @Field(() => Int, { defaultValue: 24, description: 'Hours, at most 168; 0 where somebody else may know the secret before.' }) overlapHours!: number;
}
@InputType({ description: 'A webhook.' })
export class NamedWebhookInput {
  @Field(() => ID, { description: 'Which one.' }) id!: string;
}
@InputType({ description: 'A delivery.' })
export class RedeliverInput {
  @Field(() => ID, { description: 'Which one, of webhookDeliveries.' }) id!: string;
}
@ArgsType()
export class DeliveriesOfWebhook extends ForwardArguments {
  @Field(() => ID, { description: 'The id of the webhook.' }) webhook!: string;
}
