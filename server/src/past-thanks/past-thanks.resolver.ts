/** Who was thanked before this portal: read by everybody, imported and taken away by leads. No rule lives here. */
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, ID, Info, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { enumOf, ForwardArguments, Input, Takes } from '../read/graphql-types.ts';
import { ReadRootPage } from '../read/read-model.ts';
import { type ReadContext, readFor } from '../read/read-path.ts';
import { Payload, withUserErrors } from '../user-errors.ts';
import { importPastThanks, type JudgedThanks, type ThanksState } from './import-past-thanks.ts';
import { newestThanksFirst, PastThanks, PastThanksConnection, pastThanksShow } from './past-thanks.graphql.ts';
import { removePastThanks } from './remove-past-thanks.ts';

const states = ['NEW', 'KNOWN', 'REMOVED', 'INVALID'] as const satisfies readonly ThanksState[];
const PastThanksStateEnum = enumOf('PastThanksState', states, 'What becomes of a line of an imported list.', {
  NEW: 'Listed by it.',
  KNOWN: 'Listed already, or twice in the list.',
  REMOVED: 'Taken away before, and stays away unless `evenIfRemoved` is true.',
  INVALID: 'Not taken; `message` says what is wrong.',
});

@InputType({ description: 'One line of a list from before this portal.' })
class PastThanksInput {
  @Field(() => String, { description: 'As they agreed to be named.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'Their page, https alone.' }) url?: string | null;
  @Field(() => String, { nullable: true, description: 'What for, in at most 200 characters.' }) words?: string | null;
  @Field(() => Int, { description: 'The year of the thanks, four digits.' }) year!: number;
  @Field(() => Int, { nullable: true, description: 'The month, 1 to 12; left out where only the year is known.' }) month?: number | null;
}

@InputType({ description: 'A list from before this portal.' })
class ImportPastThanksInput {
  @Field(() => [PastThanksInput], { description: 'At most 2,000.' }) entries!: PastThanksInput[];
  @Field(() => Boolean, { description: 'True: nothing is written, and the answer says what would be.' }) dryRun!: boolean;
  @Field(() => Boolean, { description: 'You vouch that everybody in the list agreed to be named.' }) confirmed!: boolean;
  @Field(() => Boolean, { nullable: true, description: 'Names that were taken away before are listed anew, because they asked for it.' }) evenIfRemoved?: boolean | null;
}

@InputType({ description: 'Whose line goes.' })
class RemovePastThanksInput {
  @Field(() => ID, { description: 'Of the line.' }) id!: string;
  @Field(() => Boolean, { nullable: true, description: 'Every line under the same name too.' }) everywhere?: boolean | null;
}

@ObjectType({ description: 'What becomes of one line.' })
class PastThanksRow {
  @Field(() => Int, { description: 'Place in the entries, from 0.' }) index!: number;
  @Field(() => PastThanksStateEnum, { description: 'What becomes of it.' }) state!: ThanksState;
  @Field(() => String, { nullable: true, description: 'Of INVALID: what is wrong.' }) message!: string | null;
}

@ObjectType({ description: 'What became of each line, or why nothing was looked at.' })
class ImportPastThanksPayload extends Payload {
  @Field(() => [PastThanksRow], { nullable: true, description: 'In the order of the entries.' }) rows?: readonly JudgedThanks[];
  @Field(() => Int, { nullable: true, description: 'How many are listed by it.' }) imported?: number;
}

@ObjectType({ description: 'How many lines went.' })
class RemovePastThanksPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'Null where the write was refused.' }) removed?: number;
}

@Resolver()
export class PastThanksResolver {
  @Query(() => PastThanksConnection, { description: 'Everybody who was thanked before this portal, latest first. Public.' })
  @Takes(() => ForwardArguments)
  @ReadRootPage({ type: () => PastThanks, branches: () => [pastThanksShow], order: () => newestThanksFirst })
  async pastThanks(@Info() info: GraphQLResolveInfo, @Ctx() context: ReadContext): Promise<object> {
    return readFor(info, context);
  }

  @Mutation(() => ImportPastThanksPayload, { description: 'Lists people who were thanked before this portal, after a look at what it would do. By leads.' })
  async importPastThanks(@Input(() => ImportPastThanksInput, 'The list, and whether it is only tried.') input: ImportPastThanksInput, @Ctx() { app, viewer }: Context): Promise<ImportPastThanksPayload> {
    return withUserErrors(async () => importPastThanks(app, viewer, input));
  }

  @Mutation(() => RemovePastThanksPayload, { description: 'Takes somebody off the list, at once and for good. By leads.' })
  async removePastThanks(@Input(() => RemovePastThanksInput, 'Which entry, and whether all of that name go with it.') input: RemovePastThanksInput, @Ctx() { app, viewer }: Context): Promise<RemovePastThanksPayload> {
    return withUserErrors(async () => removePastThanks(app, viewer, input));
  }
}
