import { Field, ObjectType } from 'type-graphql';
import { CaseCount } from '../read/graphql-types.ts';
import type { Facet, FacetValue } from './facets.ts';

@ObjectType({ description: 'How many cases there are of one value.' })
export class CaseFacetValue implements FacetValue {
  @Field(() => String, { description: 'As it may stand behind the field in a query: FIXED, mail, "two words"; unset where a case has none.' }) value!: string;
  @Field(() => CaseCount, { description: 'How many. Where more than 10,000 cases match, how many of the newest 10,000, and hasMore: there are at least so many.' })
  count!: CaseCount;
}

@ObjectType({ description: 'The values that one field has among the cases of a query, whatever the query says of that field.' })
export class CaseFacet implements Readonly<Record<keyof Facet, unknown>> {
  @Field(() => String, { description: 'A field of the query language: state, service, type, severity, resolution; for the team assignee and label too.' }) field!: string;
  @Field(() => [CaseFacetValue], { description: 'Those that occur, at most 100: in the order of the schema, or the most frequent first; unset last.' })
  values!: CaseFacetValue[];
}
