import { Field, ObjectType } from 'type-graphql';
import { type Rule, team } from '../authorization.ts';
import { ForwardArguments, Takes } from '../read/graphql-types.ts';
import { ReadPage } from '../read/read-model.ts';
import { duplicates, newestFirst, type Relation, sameReporter, sameService, sameWeakness, seenRelation } from './case-relations-sql.ts';
import { Case, CaseConnection } from './case.graphql.ts';

const ReadRelated = (relation: Relation, visible?: Rule): PropertyDecorator =>
  ReadPage({ type: () => Case, branches: seenRelation(relation), order: () => newestFirst }, visible);

@ObjectType({ description: 'What a case has in common with other cases, newest first, as far as the viewer sees those: the edges of the case graph.' })
export class CaseRelations {
  @Field(() => CaseConnection, { description: 'The original, and whatever else was reported of the same. An original that is not the viewer’s is in `duplicateOf` alone.' })
  @Takes(() => ForwardArguments)
  @ReadRelated(duplicates)
  duplicates!: object;

  @Field(() => CaseConnection, { description: 'Found in the same online service.' })
  @Takes(() => ForwardArguments)
  @ReadRelated(sameService)
  sameService!: object;

  @Field(() => CaseConnection, { description: 'Of the same weakness (CWE).' })
  @Takes(() => ForwardArguments)
  @ReadRelated(sameWeakness)
  sameWeakness!: object;

  @Field(() => CaseConnection, { nullable: true, description: 'Reported by the same person. For the team, else null.' })
  @Takes(() => ForwardArguments)
  @ReadRelated(sameReporter, team)
  sameReporter!: object | null;
}
