import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { CaseHistory } from './case-history.graphql.ts';
import { readCaseHistory } from './case-history-store.ts';

@Resolver()
export class CaseHistoryResolver {
  @Query(() => CaseHistory, { description: 'Cases by month and state, times to the first answer and to the fix, of the cases that `cases` lists for the same query.' })
  async caseHistory(
    @Ctx() { database, viewer }: Context, @Arg('query', () => String, { nullable: true, description: 'As `cases` takes it.' }) query: string | null,
  ): Promise<CaseHistory> {
    return readCaseHistory(database, viewer, query);
  }
}
