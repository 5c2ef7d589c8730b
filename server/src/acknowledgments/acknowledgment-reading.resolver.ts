import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import { Takes } from '../read/graphql-types.ts';
import { type Arguments, ReadRootPage, textOf } from '../read/read-model.ts';
import { type ReadContext, readFor } from '../read/read-path.ts';
import { every, type Sql, sql } from '../read/sql.ts';
import { Acknowledgment, AcknowledgmentConnection, AcknowledgmentsArguments, latestFirst } from './acknowledgment.graphql.ts';

function matching(row: Sql, args: Arguments): readonly Sql[] {
  const { year, query } = args;
  const isNamed = (text: Sql): Sql => sql`strpos(lower(${text}), lower(${textOf(args, 'query')})) > 0`;
  const service = sql`(select service.name from online_service service where service.id = ${row}.online_service_id)`;
  return [
    ...(typeof year === 'number' ? [sql`${row}.year = ${year}::int`] : []),
    ...(typeof query === 'string' && query !== ''
      ? [sql`(${isNamed(sql`${row}.published_name`)} or ${isNamed(sql`${row}.organization`)} or ${isNamed(service)})`]
      : []),
  ];
}

@Resolver()
export class AcknowledgmentReadingResolver {
  @Query(() => AcknowledgmentConnection, { description: 'Everybody who is thanked, latest first. Public.' })
  @Takes(() => AcknowledgmentsArguments)
  @ReadRootPage({
    type: () => Acknowledgment,
    branches: (row, _one, { args }) => [every(matching(row, args))],
    order: () => latestFirst,
  })
  async acknowledgments(@Info() info: GraphQLResolveInfo, @Ctx() context: ReadContext): Promise<object> {
    return readFor(info, context);
  }
}
