import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ForwardArguments } from '../read/graphql-types.ts';
import type { WebhookEventKind } from './webhook-kinds.ts';
import { WebhookEventKindEnum } from './webhook.graphql.ts';

const services = 'Of these services alone; null: of every one, and of cases that name none.';

@InputType({ description: 'Where to tell what.' })
export class CreateWebhookInput {
  @Field(() => String, { description: 'https://…, on the public internet.' }) url!: string;
  @Field(() => String, { defaultValue: '', description: 'Whose program it is, for who reads the list.' }) description!: string;
  @Field(() => [WebhookEventKindEnum], { description: 'Which changes it is told of; of all others it hears nothing.' }) eventKinds!: WebhookEventKind[];
  @Field(() => [ID], { nullable: true, description: services }) onlineServices?: string[] | null;
}
@InputType({ description: 'What is left out stays.' })
export class UpdateWebhookInput {
  @Field(() => ID, { description: 'The webhook that changes.' }) id!: string;
  @Field(() => String, { nullable: true, description: 'https://…, on the public internet.' }) url?: string | null;
  @Field(() => String, { nullable: true, description: 'Whose program it is, for who reads the list. Left out: as before.' }) description?: string | null;
  @Field(() => [WebhookEventKindEnum], { nullable: true, description: 'Which changes it is told of from now on. Left out: as before.' }) eventKinds?: WebhookEventKind[] | null;
  @Field(() => [ID], { nullable: true, description: services }) onlineServices?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'On, or off.' }) enabled?: boolean | null;
}
@InputType({ description: 'A webhook and for how long the secret before signs too.' })
export class RotateWebhookSecretInput {
  @Field(() => ID, { description: 'The webhook that gets a new secret.' }) id!: string;
  @Field(() => Int, { defaultValue: 24, description: 'Hours, at most 168; 0 where somebody else may know the secret before.' }) overlapHours!: number;
}
@InputType({ description: 'Names one webhook.' })
export class NamedWebhookInput {
  @Field(() => ID, { description: 'As `Query.webhooks` gave it.' }) id!: string;
}
@InputType({ description: 'Names what is sent once more.' })
export class RedeliverInput {
  @Field(() => ID, { description: 'Which one, of webhookDeliveries.' }) id!: string;
}
@ArgsType()
export class DeliveriesOfWebhook extends ForwardArguments {
  @Field(() => ID, { description: 'As `Query.webhooks` gave it.' }) webhook!: string;
}
