import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Directive, ID, Info, Query, Resolver } from 'type-graphql';
import { Node } from './graphql-types.ts';
import { type ReadContext, readFor } from './read-path.ts';

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Not part of a supergraph.' })
  @Directive('@inaccessible')
  async node(@Info() info: GraphQLResolveInfo, @Ctx() context: ReadContext, @Arg('id', () => ID, { description: 'As any object’s `id` field gave it.' }) _id: string): Promise<Node | null> {
    return readFor(info, context);
  }
}
