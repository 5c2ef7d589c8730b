import { Field, ID, InputType, Int } from 'type-graphql';
import { ScopeEnum } from '../accounts/viewer.graphql.ts';
import type { Scope } from '../read/viewer.ts';
import { DateTime } from '../scalars.ts';

const key = 'A UUID: sent again, the first answer comes again, without the secret.';
const end = 'Within a year.';

@InputType({ description: 'A token for a tool.' })
export class CreateAccessTokenInput {
  @Field(() => String, { description: 'What the tool is called, for who reads the list of tokens.' }) name!: string;
  @Field(() => [ScopeEnum], { description: 'What it lets the tool do. FEDERATION stands alone.' }) scopes!: Scope[];
  @Field(() => [ID], { nullable: true, description: 'Of these services alone; null: of every one, and of cases that name none.' }) onlineServices?: string[] | null;
  @Field(() => DateTime, { description: end }) expiresAt!: Date;
  @Field(() => String, { nullable: true, description: key }) idempotencyKey?: string | null;
}
@InputType({ description: 'A token, and for how long it lives on beside the one that takes its place.' })
export class RotateAccessTokenInput {
  @Field(() => ID, { description: 'The token that is replaced.' }) id!: string;
  @Field(() => Int, { defaultValue: 168, description: 'Hours, at most 336; 0 where somebody else may know it.' }) overlapHours!: number;
  @Field(() => DateTime, { description: `The end of the new one. ${end}` }) expiresAt!: Date;
  @Field(() => String, { nullable: true, description: key }) idempotencyKey?: string | null;
}
@InputType({ description: 'Names the token that ends.' })
export class RevokeAccessTokenInput {
  @Field(() => ID, { description: 'Which one. One that was replaced ends early.' }) id!: string;
}
@InputType({ description: 'Names the token that somebody else answered for.' })
export class TakeOverAccessTokenInput {
  @Field(() => ID, { description: 'The token that the viewer answers for from now on.' }) id!: string;
}
@InputType({ description: 'The web pages from which tools may ask.' })
export class SetPartnerOriginsInput {
  @Field(() => [String], { description: 'All of them: https://inventory.example.org, without a path. At most 20.' }) origins!: string[];
}
