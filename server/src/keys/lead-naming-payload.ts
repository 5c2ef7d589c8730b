import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { readNode } from '../read/read-path.ts';
import { Payload } from '../user-errors.ts';
import { LeadNaming } from './lead-naming.graphql.ts';

@ObjectType({ description: 'How far the naming is, or why nothing was written.' })
export class LeadNamingPayload extends Payload {
  readonly leadNamingId?: string;
}

@Resolver(() => LeadNamingPayload)
export class LeadNamingPayloadResolver {
  @FieldResolver(() => LeadNaming, { nullable: true, description: 'Null where the write was refused.' })
  async leadNaming(@Root() { leadNamingId }: LeadNamingPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<LeadNaming | null> {
    return leadNamingId === undefined ? null : readNode<LeadNaming>(context, info, 'LeadNaming', leadNamingId);
  }
}
