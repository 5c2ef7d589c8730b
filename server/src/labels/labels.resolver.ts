/** Labels of cases. No rule lives here. */
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, FieldResolver, ID, Info, InputType, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { team } from '../authorization.ts';
import { Case } from '../cases/case.graphql.ts';
import type { Context } from '../context.ts';
import { ForwardArguments, Input, Takes } from '../read/graphql-types.ts';
import { ReadRootPage } from '../read/read-model.ts';
import { type ReadContext, readFor, readNode } from '../read/read-path.ts';
import { sql } from '../read/sql.ts';
import { Payload, withUserErrors } from '../user-errors.ts';
import { Label, LabelColourEnum, LabelConnection } from './label.graphql.ts';
import { labelCase } from './label-case.ts';
import { removeLabel, type SaveLabel, saveLabel } from './manage-labels.ts';

@InputType({ description: 'A label as it is to be.' })
class SaveLabelInput {
  @Field(() => ID, { nullable: true, description: 'Which one is changed. Left out: a new one.' }) id?: string | null;
  @Field(() => String, { description: 'What it is called, up to 40 characters without quotes.' }) name!: string;
  @Field(() => LabelColourEnum, { description: 'What marks it.' }) colour!: SaveLabel['colour'];
}
@InputType({ description: 'Names the label that goes.' })
class RemoveLabelInput {
  @Field(() => ID, { description: 'The label; it goes from all cases.' }) id!: string;
}
@InputType({ description: 'What a case is sorted under, and no longer. It names no version: labels never conflict.' })
class LabelCaseInput {
  @Field(() => String, { description: 'The case’s number, as people say it.' }) number!: string;
  @Field(() => [ID], { nullable: true, description: 'Labels that it gets.' }) add?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Labels that it loses.' }) remove?: string[] | null;
}

@ObjectType({ description: 'The label as it is now, or why nothing was written.' })
class LabelPayload extends Payload {
  readonly labelId?: string;
}
@ObjectType({ description: 'Whether it is gone.' })
class RemoveLabelPayload extends Payload {}
@ObjectType({ description: 'The case as it is now and what changed, or why nothing was written.' })
class LabelCasePayload extends Payload {
  readonly caseId?: string;
  @Field(() => [ID], { description: 'Labels that it did not have before.' }) added!: readonly string[];
  @Field(() => [ID], { description: 'Labels that it had before.' }) removed!: readonly string[];
}

@Resolver(() => LabelPayload)
class LabelPayloadResolver {
  @FieldResolver(() => Label, { nullable: true, description: 'Null where the write was refused.' })
  async label(@Root() { labelId }: LabelPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Label | null> {
    return labelId === undefined ? null : readNode<Label>(context, info, 'Label', labelId);
  }
}
@Resolver(() => LabelCasePayload)
class LabelCasePayloadResolver {
  @FieldResolver(() => Case, { nullable: true, description: 'Null where the write was refused.' })
  async case(@Root() { caseId }: LabelCasePayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Case | null> {
    return caseId === undefined ? null : readNode<Case>(context, info, 'Case', caseId);
  }
}

@Resolver()
class LabelReadingResolver {
  @Query(() => LabelConnection, { description: 'What cases can be sorted under, by name; there are a hundred at most. For the team, else empty.' })
  @Takes(() => ForwardArguments)
  @ReadRootPage({
    type: () => Label, branches: (row, _parent, { viewer }) => [team(viewer, row)],
    order: () => ({ name: 'name', by: (row) => sql`lower(${row}.name)`, type: 'text', descending: false }),
  })
  async labels(@Info() info: GraphQLResolveInfo, @Ctx() context: ReadContext): Promise<object> {
    return readFor(info, context);
  }
}

@Resolver()
class LabelMutations {
  @Mutation(() => LabelPayload, { description: 'Makes a label, or gives it another name or colour. By the team.' })
  async saveLabel(@Input(() => SaveLabelInput, 'Name and colour; an id where the label is there already.') { id = null, name, colour }: SaveLabelInput, @Ctx() { app, viewer }: Context): Promise<LabelPayload> {
    return withUserErrors(async () => saveLabel(app, viewer, { id, name, colour }));
  }

  @Mutation(() => RemoveLabelPayload, { description: 'Takes a label away, from every case that has it. By a lead; what is gone already is no fault.' })
  async removeLabel(@Input(() => RemoveLabelInput, 'Which label goes from the list and from all cases.') input: RemoveLabelInput, @Ctx() { app, viewer }: Context): Promise<RemoveLabelPayload> {
    return withUserErrors(async () => removeLabel(app, viewer, input));
  }

  @Mutation(() => LabelCasePayload, { description: 'Sorts a case under labels. By the team; it moves nothing that a reporter may know of.' })
  async labelCase(@Input(() => LabelCaseInput, 'Which case, and which labels it gets and loses.') input: LabelCaseInput, @Ctx() { app, viewer }: Context): Promise<LabelCasePayload> {
    const { added = [], removed = [], ...answer } = await withUserErrors(async () => labelCase(app, viewer, input));
    return { ...answer, added, removed };
  }
}

export const labelResolvers = [LabelReadingResolver, LabelPayloadResolver, LabelCasePayloadResolver, LabelMutations] as const;
