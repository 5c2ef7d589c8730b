import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { visibleCases } from '../authorization.ts';
import { Takes } from '../read/graphql-types.ts';
import { ReadRoot, ReadRootPage, textOf } from '../read/read-model.ts';
import { type ReadContext, readFor } from '../read/read-path.ts';
import { every, sql } from '../read/sql.ts';
import { Case, CaseConnection } from './case.graphql.ts';
import { caseOrder, CasesArguments, queryConditions } from './case-list.graphql.ts';

@Resolver()
export class CaseReadingResolver {
  @Query(() => Case, { nullable: true, description: 'One case by its number. Null where it is hidden or missing.' })
  @ReadRoot({ type: () => Case, on: (_one, row, { args }) => sql`${row}.number = ${textOf(args, 'number')}` })
  async case(
    @Info() info: GraphQLResolveInfo, @Ctx() context: ReadContext,
    @Arg('number', () => String, { description: 'As receipts and mails write it: LRL-2026-000042.' }) _number: string,
  ): Promise<Case | null> {
    return readFor(info, context);
  }

  @Query(() => CaseConnection, {
    description: 'Reporters and participants see their own; the team sees all; a token what its scopes and services allow.',
  })
  @Takes(() => CasesArguments)
  @ReadRootPage({
    type: () => Case,
    branches: (row, _one, given) => {
      const conditions = queryConditions(given, row);
      return visibleCases(given.viewer, row).map((visible) => every([visible, ...conditions]));
    },
    order: caseOrder,
  })
  async cases(@Info() info: GraphQLResolveInfo, @Ctx() context: ReadContext): Promise<object> {
    return readFor(info, context);
  }
}
