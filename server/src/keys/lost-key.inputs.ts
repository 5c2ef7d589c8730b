/** The inputs of the mutations on lost keys. What they mean is said by the commands. */
import { Field, ID, InputType } from 'type-graphql';
import { DeclineReasonEnum } from './lost-key.graphql.ts';
import type { DeclineReason } from './lost-key-rules.ts';

@InputType({ description: 'Which key is to take the place of the one that was lost.' })
export class AskLostKeyInput {
  @Field(() => String, { description: 'Of the new key, which the viewer has registered: 40 hex digits.' }) fingerprint!: string;
}

@InputType({ description: 'Names one request for a new key.' })
export class LostKeyInput {
  @Field(() => ID, { description: 'The id of the request.' }) id!: string;
}

@InputType({ description: 'An agreement, for this key and these cases.' })
export class ApproveLostKeyInput {
  @Field(() => ID, { description: 'The request that is agreed to.' }) id!: string;
  @Field(() => String, { description: 'Of the new key, as it was compared with the owner.' }) fingerprint!: string;
  @Field(() => [String], { description: 'Numbers of the cases to open to it. Those count that both people chose.' }) cases!: string[];
}

@InputType({ description: 'A refusal by the team.' })
export class DeclineLostKeyInput {
  @Field(() => ID, { description: 'The request that is refused.' }) id!: string;
  @Field(() => DeclineReasonEnum, { description: 'Why it is refused, in a word that its owner is told.' }) reason!: DeclineReason;
}

@InputType({ description: 'An objection: by the old key, or by the session of its owner.' })
export class ObjectLostKeyInput {
  @Field(() => ID, { description: 'The request that is objected to.' }) id!: string;
  @Field(() => String, { nullable: true, description: 'The text of the objection, clearsigned by the old key. Then nobody has to be signed in.' })
  signedText?: string | null;
}

@InputType({ description: 'After the wait.' })
export class ReplaceLostKeyInput {
  @Field(() => ID, { description: 'The request that is finished.' }) id!: string;
  @Field(() => String, { description: 'Of the new key.' }) fingerprint!: string;
}
