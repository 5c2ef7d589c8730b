import type { GraphQLResolveInfo } from 'graphql';
import { ArgsType, Ctx, Field, Info, Query, Resolver } from 'type-graphql';
import { ForwardArguments, Takes } from '../read/graphql-types.ts';
import { ReadRootPage } from '../read/read-model.ts';
import { type ReadContext, readFor } from '../read/read-path.ts';
import { sql } from '../read/sql.ts';
import { OnlineService, OnlineServiceConnection } from './online-service.graphql.ts';

@ArgsType()
class OnlineServicesArguments extends ForwardArguments {
  @Field(() => Boolean, { nullable: true, description: 'Those that were put away too.' }) archived?: boolean | null;
}

@Resolver()
export class OnlineServiceReadingResolver {
  @Query(() => OnlineServiceConnection, { description: 'What may be tested, and what may not, in the order that the team gave them. Public.' })
  @Takes(() => OnlineServicesArguments)
  @ReadRootPage({
    type: () => OnlineService,
    branches: (row, _one, { args }) => [args['archived'] === true ? sql`true` : sql`${row}.archived_at is null`],
    order: () => ({ name: 'place', by: (row) => sql`lpad(${row}.position::text, 6, '0') || ${row}.name`, type: 'text', descending: false }),
  })
  async onlineServices(@Info() info: GraphQLResolveInfo, @Ctx() context: ReadContext): Promise<object> {
    return readFor(info, context);
  }
}
