import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { ResponseStatistics } from './response-statistics.graphql.ts';
import { readResponseCounts } from './response-statistics-store.ts';

@Resolver()
export class ResponseStatisticsResolver {
  @Query(() => ResponseStatistics, { description: 'How the promise was kept, late answers included. Public.' })
  async responseStatistics(@Arg('days', () => Int, { nullable: true, defaultValue: 90, description: '1 to 366.' }) days: number | null, @Ctx() { app }: Context): Promise<ResponseStatistics> {
    return readResponseCounts(app.pool, days ?? 90);
  }
}
