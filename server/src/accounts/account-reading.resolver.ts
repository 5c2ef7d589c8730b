import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { ReadRoot, textOf } from '../read/read-model.ts';
import { type ReadContext, readFor } from '../read/read-path.ts';
import { me, sql, token } from '../read/sql.ts';
import { Researcher } from './researcher.graphql.ts';
import { Viewer } from './viewer.graphql.ts';

@Resolver()
export class AccountReadingResolver {
  @Query(() => Viewer, { nullable: true, description: 'Null for an anonymous caller.' })
  @ReadRoot({
    type: () => Viewer,
    on: (_one, row, { viewer: { kind } }) => {
      if (kind === 'anonymous') return sql`false`;
      return kind === 'partner' ? sql`${row}.id = ${token}` : sql`${row}.id = ${me}`;
    },
  })
  async viewer(@Info() info: GraphQLResolveInfo, @Ctx() context: ReadContext): Promise<Viewer | null> {
    return readFor(info, context);
  }

  @Query(() => Researcher, {
    nullable: true,
    description: 'Null until the researcher is listed by name or has opted in to a public page.',
  })
  @ReadRoot({ type: () => Researcher, on: (_one, row, { args }) => sql`${row}.handle = ${textOf(args, 'handle')}` })
  async researcher(
    @Info() info: GraphQLResolveInfo, @Ctx() context: ReadContext,
    @Arg('handle', () => String, { description: 'The last part of the address of a public page, in lower case.' }) _handle: string,
  ): Promise<Researcher | null> {
    return readFor(info, context);
  }
}
