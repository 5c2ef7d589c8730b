/** Keeping queries under names. No rule lives here. */
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, FieldResolver, ID, Info, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Input } from '../read/graphql-types.ts';
import { readNode } from '../read/read-path.ts';
import { Payload, withUserErrors } from '../user-errors.ts';
import { deleteSavedView, saveView } from './manage-saved-views.ts';
import { SavedView } from './saved-view.graphql.ts';

@InputType({ description: 'A query to keep.' })
class SaveViewInput {
  @Field(() => String, { description: 'What it is called, up to 60 characters. One of this name is replaced.' }) name!: string;
  @Field(() => String, { description: 'As `cases` takes it, without plain words. One that cannot be read is BAD_USER_INPUT with its place.' }) query!: string;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether it is for the team. By the team.' }) shared!: boolean;
}

@InputType({ description: 'Names the saved query that goes.' })
class DeleteSavedViewInput {
  @Field(() => ID, { description: 'The view; its owner’s, or of the team.' }) id!: string;
}

@ObjectType({ description: 'The view, or why there is none.' })
class SavedViewPayload extends Payload {
  viewId?: string;
}

@Resolver(() => SavedViewPayload)
class SavedViewPayloadResolver {
  @FieldResolver(() => SavedView, { nullable: true, description: 'Null where it was refused, and once it is deleted.' })
  async savedView(@Root() { viewId }: SavedViewPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<SavedView | null> {
    return viewId === undefined ? null : readNode<SavedView>(context, info, 'SavedView', viewId);
  }
}

@Resolver()
class SavedViewMutations {
  @Mutation(() => SavedViewPayload, { description: 'Keeps a query under a name, for oneself or, by the team, for the team. At most 50 of each.' })
  async saveView(@Input(() => SaveViewInput, 'Its name, its query, and whether the team has it too.') { name, query, shared }: SaveViewInput, @Ctx() { app, viewer }: Context): Promise<SavedViewPayload> {
    return withUserErrors(async () => saveView(app, viewer, { name, query, shared }));
  }

  @Mutation(() => SavedViewPayload, { description: 'Deletes a view of one’s own or, by anybody of the team, one of the team. What is gone already is no fault.' })
  async deleteSavedView(@Input(() => DeleteSavedViewInput, 'Which saved view goes.') input: DeleteSavedViewInput, @Ctx() { app, viewer }: Context): Promise<SavedViewPayload> {
    return withUserErrors(async () => deleteSavedView(app, viewer, input));
  }
}

export const savedViewResolvers = [SavedViewPayloadResolver, SavedViewMutations] as const;
