import { Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { Input } from '../read/graphql-types.ts';
import { Payload, withUserErrors } from '../user-errors.ts';
import { closeAllAsSpam } from './commands/close-all-as-spam.ts';

@InputType({ description: 'Open cases of one researcher that a lead was shown and chose.' })
export class CloseAllAsSpamInput {
  @Field(() => ID, { description: 'Whose cases they are.' }) researcher!: string;
  @Field(() => [String], { description: 'Their numbers, at most a hundred. One that was verified is left.' }) numbers!: string[];
}

@ObjectType({ description: 'A case that stays as it is.' })
export class LeftCase {
  @Field(() => String, { description: 'The number of the case that stayed open.' }) number!: string;
  @Field(() => String, { description: 'Why, for people.' }) message!: string;
}

@ObjectType({ description: 'What was closed, each in its own event, and what was left.' })
export class CloseAllAsSpamPayload extends Payload {
  @Field(() => [String], { description: 'Numbers of cases that are closed as spam now.' }) closed!: readonly string[];
  @Field(() => [LeftCase], { description: 'Cases that stayed open, each with why.' }) left!: readonly LeftCase[];
}

@Resolver()
export class SpamMutations {
  @Mutation(() => CloseAllAsSpamPayload, { description: 'By a lead. Each case can be reopened; sent again, it goes on where it broke off.' })
  async closeAllAsSpam(@Input(() => CloseAllAsSpamInput, 'Whose cases, and which of them the lead saw: those alone are closed.') input: CloseAllAsSpamInput, @Ctx() { app, viewer }: Context): Promise<CloseAllAsSpamPayload> {
    const { closed = [], left = [], userErrors } = await withUserErrors(async () => closeAllAsSpam(app, viewer, input));
    return { closed, left, userErrors };
  }
}
