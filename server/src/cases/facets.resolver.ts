import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { bind, render } from '../read/sql.ts';
import type { ReadContext } from '../read/read-path.ts';
import { shapeOf } from '../read/viewer.ts';
import { readCaseQuery } from './case-query-sql.ts';
import { CaseFacet } from './facets.graphql.ts';
import { facetsFrom, facetStatement } from './facets.ts';

@Resolver()
export class CaseFacetsResolver {
  @Query(() => [CaseFacet], { description: 'Counts per value for the same query, one field left open at a time.' })
  async caseFacets(
    @Ctx() { database, viewer }: ReadContext,
    @Arg('query', () => String, { nullable: true, description: 'As `cases` takes it; its `sort:` says nothing here.' }) query: string | null,
  ): Promise<CaseFacet[]> {
    const shape = shapeOf(viewer);
    const { text, values } = render(facetStatement(readCaseQuery(query, shape).where, shape));
    return facetsFrom(await database.read(text, bind(values, { viewer, variables: {} })), shape);
  }
}
