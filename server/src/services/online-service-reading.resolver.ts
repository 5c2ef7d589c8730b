import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import { ForwardArguments, Takes } from '../read/graphql-types.ts';
import { ReadRootPage } from '../read/read-model.ts';
import { type ReadContext, readFor } from '../read/read-path.ts';
import { sql } from '../read/sql.ts';
import { OnlineService, OnlineServiceConnection } from './online-service.graphql.ts';

@Resolver()
export class OnlineServiceReadingResolver {
  @Query(() => OnlineServiceConnection, { description: 'What may be tested, and what may not, by name. Public.' })
  @Takes(() => ForwardArguments)
  @ReadRootPage({
    type: () => OnlineService,
    branches: () => [sql`true`],
    order: () => ({ name: 'name', by: (row) => sql`${row}.name`, type: 'text', descending: false }),
  })
  async onlineServices(@Info() info: GraphQLResolveInfo, @Ctx() context: ReadContext): Promise<object> {
    return readFor(info, context);
  }
}
