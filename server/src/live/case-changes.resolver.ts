import type { GraphQLResolveInfo } from 'graphql';
import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import { CaseEvent } from '../cases/case-event.graphql.ts';
import type { Context } from '../context.ts';
import { caseChanges, type Wanted } from './case-changes.ts';

interface Subscribing {
  readonly args: Wanted;
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
}

@Resolver()
export class CaseChangesResolver {
  @Subscription(() => CaseEvent, {
    description: 'Events that the viewer may see, in one case or in all; after: the last one seen, so that nothing is missed. Over /graphql/stream.',
    subscribe: async ({ args, context, info }: Subscribing) => caseChanges(context, info, args),
  })
  caseChanged(
    @Root() event: CaseEvent,
    @Arg('number', () => String, { nullable: true, description: 'Of one case; left out, of all.' }) _number?: string | null,
    @Arg('after', () => ID, { nullable: true, description: 'The id of the event that was seen last.' }) _after?: string | null,
  ): CaseEvent {
    return event;
  }
}
