import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import { ReadRoot } from '../read/read-model.ts';
import { type ReadContext, readFor } from '../read/read-path.ts';
import { every, sql } from '../read/sql.ts';
import type { PolicySlug } from './policy.entity.ts';
import { Policy, PolicySlugEnum } from './policy.graphql.ts';

@Resolver()
export class PolicyReadingResolver {
  @Query(() => Policy, { nullable: true, description: 'A text by its name: the newest version unless one is asked for.' })
  @ReadRoot({
    type: () => Policy,
    on: (_one, row, { args: { slug, version } }) => every([
      sql`${row}.slug = ${String(slug)}`,
      ...(typeof version === 'number' ? [sql`${row}.version = ${version}::int`] : []),
    ]),
    latest: (row) => sql`${row}.version desc`,
  })
  async policy(
    @Info() info: GraphQLResolveInfo, @Ctx() context: ReadContext,
    @Arg('slug', () => PolicySlugEnum, { description: 'Of which text.' }) _slug: PolicySlug,
    @Arg('version', () => Int, { nullable: true, description: 'From 1; left out, the one that holds now.' }) _version?: number | null,
  ): Promise<Policy | null> {
    return readFor(info, context);
  }
}
