/** Mutations on pages and the schedule: ids in, a command, the row read again with the viewer's rights. No rule lives here. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { readNode } from '../read/read-path.ts';
import { Payload, withUserErrors } from '../user-errors.ts';
import { acknowledgeByLink, acknowledgePage } from './acknowledge-page.ts';
import { Page } from './page.graphql.ts';

@InputType({ description: 'Which page: by its id for somebody of the team, or by the token of its link for whoever holds it.' })
class AcknowledgePageInput {
  @Field(() => ID, { nullable: true, description: 'Of the page.' }) pageId?: string | null;
  @Field(() => String, { nullable: true, description: "What stands behind the # of the page's link." }) token?: string | null;
}

@ObjectType({ description: 'The page as it is now, or why nothing was written.' })
class PagePayload extends Payload {
  readonly pageId?: string;
}

@Resolver(() => PagePayload)
class PagePayloadResolver {
  @FieldResolver(() => Page, { nullable: true, description: 'Null where the write was refused, and for whoever may not see it.' })
  async page(@Root() { pageId }: PagePayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Page | null> {
    return pageId === undefined ? null : readNode<Page>(context, info, 'Page', pageId);
  }
}

@Resolver()
class PageMutations {
  @Mutation(() => PagePayload, { description: 'Somebody is on it: deputies are not called any more. It is no response to a reporter.' })
  async acknowledgePage(@Arg('input', () => AcknowledgePageInput) { pageId, token }: AcknowledgePageInput, @Ctx() { app, viewer }: Context): Promise<PagePayload> {
    return withUserErrors<{ readonly pageId?: string }>(async () => (token == null ? acknowledgePage(app, viewer, pageId ?? '') : acknowledgeByLink(app, token)));
  }
}

/** For `resolvers.ts`. */
export const onCallResolvers = [PageMutations, PagePayloadResolver] as const;
