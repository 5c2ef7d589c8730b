import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import { ReadRoot } from '../read/read-model.ts';
import { type ReadContext, readFor } from '../read/read-path.ts';
import { sql } from '../read/sql.ts';
import { TeamKey } from './team-key.graphql.ts';

@Resolver()
export class TeamKeyReadingResolver {
  @Query(() => TeamKey, { nullable: true, description: 'The one that reports are sealed to now. Null before the key ceremony.' })
  @ReadRoot({ type: () => TeamKey, on: (_one, row) => sql`${row}.retired_at is null and ${row}.revoked_at is null` })
  async teamKey(@Info() info: GraphQLResolveInfo, @Ctx() context: ReadContext): Promise<TeamKey | null> {
    return readFor(info, context);
  }
}
