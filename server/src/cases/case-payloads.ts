/** What mutations on cases answer. A command gives ids; what is selected is read again, with the viewer's rights. */
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { readNode } from '../read/read-path.ts';
import { Payload } from '../user-errors.ts';
import { Case } from './case.graphql.ts';
import { Message } from './message.graphql.ts';

@ObjectType({ description: 'The case as it is now, or why nothing was written.' })
export class CasePayload extends Payload {
  readonly caseId?: string;
}
@ObjectType({ description: 'The message and its case, or why nothing was written.' })
export class MessagePayload extends Payload {
  readonly caseId?: string;
  readonly messageId?: string;
}

const readCase = async ({ caseId }: CasePayload, context: Context, info: GraphQLResolveInfo): Promise<Case | null> =>
  (caseId === undefined ? null : readNode<Case>(context, info, 'Case', caseId));
const nothing = 'Null where the write was refused.';

@Resolver(() => CasePayload)
export class CasePayloadResolver {
  @FieldResolver(() => Case, { nullable: true, description: nothing })
  async case(@Root() payload: CasePayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Case | null> {
    return readCase(payload, context, info);
  }
}

@Resolver(() => MessagePayload)
export class MessagePayloadResolver {
  @FieldResolver(() => Message, { nullable: true, description: nothing })
  async message(@Root() { messageId }: MessagePayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Message | null> {
    return messageId === undefined ? null : readNode<Message>(context, info, 'Message', messageId);
  }

  @FieldResolver(() => Case, { nullable: true, description: nothing })
  async case(@Root() payload: MessagePayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Case | null> {
    return readCase(payload, context, info);
  }
}
