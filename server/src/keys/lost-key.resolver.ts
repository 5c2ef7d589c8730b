/** Mutations on lost keys: ids in, a command, the row read again with the viewer's rights. No rule lives here. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Input } from '../read/graphql-types.ts';
import { readNode } from '../read/read-path.ts';
import { Payload, withUserErrors } from '../user-errors.ts';
import { askLostKey, cancelLostKey } from './commands/ask-lost-key.ts';
import { approveLostKey, declineLostKey } from './commands/judge-lost-key.ts';
import { objectLostKey } from './commands/object-lost-key.ts';
import { replaceLostKey } from './commands/replace-lost-key.ts';
import { objectionBackups } from './objection-backups.ts';
import { LostKey } from './lost-key.graphql.ts';
import { ApproveLostKeyInput, AskLostKeyInput, DeclineLostKeyInput, LostKeyInput, ObjectLostKeyInput, ReplaceLostKeyInput } from './lost-key.inputs.ts';

@ObjectType({ description: 'The request as it is now, or why nothing was written.' })
class LostKeyPayload extends Payload {
  readonly lostKeyId?: string;
}

@Resolver(() => LostKeyPayload)
class LostKeyPayloadResolver {
  @FieldResolver(() => LostKey, { nullable: true, description: 'Null where the write was refused, and for whoever may not see it.' })
  async lostKey(@Root() { lostKeyId }: LostKeyPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<LostKey | null> {
    return lostKeyId === undefined ? null : readNode<LostKey>(context, info, 'LostKey', lostKeyId);
  }
}

@ObjectType({ description: 'The private half of a key that can object, as its owner sealed it under their recovery words.' })
class ObjectionBackup {
  @Field(() => String, { description: 'Whose private half it is: 40 upper-case hex digits.' }) fingerprint!: string;
  @Field(() => String, { description: 'Opens with the recovery words alone.' }) sealed!: string;
}

@Resolver()
class LostKeyMutations {
  @Query(() => [ObjectionBackup], {
    description: 'For whoever knows the id of an open request: with these and the recovery words the old key objects, though nobody is signed in. Else empty.',
  })
  async objectionBackups(@Arg('id', () => ID, { description: 'Of the request, as the notice by mail names it.' }) id: string, @Ctx() { app }: Context): Promise<readonly ObjectionBackup[]> {
    return objectionBackups(app, id);
  }

  @Mutation(() => LostKeyPayload, { description: 'The viewer lost their key and words: asks the team to put another key of theirs in its place.' })
  async askLostKey(@Input(() => AskLostKeyInput, 'Which of the viewer’s registered keys is to take the place.') input: AskLostKeyInput, @Ctx() { app, viewer }: Context): Promise<LostKeyPayload> {
    return withUserErrors(async () => askLostKey(app, viewer, input));
  }

  @Mutation(() => LostKeyPayload, { description: "The viewer takes their own request back." })
  async cancelLostKey(@Input(() => LostKeyInput, 'The request that its owner takes back.') input: LostKeyInput, @Ctx() { app, viewer }: Context): Promise<LostKeyPayload> {
    return withUserErrors(async () => cancelLostKey(app, viewer, input));
  }

  @Mutation(() => LostKeyPayload, { description: 'One of the two people of the team agrees and chooses the cases. The second one starts the wait.' })
  async approveLostKey(@Input(() => ApproveLostKeyInput, 'Which request, for which of its cases, with the fingerprint that was compared.') input: ApproveLostKeyInput, @Ctx() { app, viewer }: Context): Promise<LostKeyPayload> {
    return withUserErrors(async () => approveLostKey(app, viewer, input));
  }

  @Mutation(() => LostKeyPayload, { description: 'Somebody of the team says no.' })
  async declineLostKey(@Input(() => DeclineLostKeyInput, 'Which request, and why.') input: DeclineLostKeyInput, @Ctx() { app, viewer }: Context): Promise<LostKeyPayload> {
    return withUserErrors(async () => declineLostKey(app, viewer, input));
  }

  @Mutation(() => LostKeyPayload, { description: 'Ends the request: by the signature of the old key, or by the session of its owner.' })
  async objectLostKey(@Input(() => ObjectLostKeyInput, 'Which request; who has no session adds the objection as the old key signed it.') input: ObjectLostKeyInput, @Ctx() { app, viewer }: Context): Promise<LostKeyPayload> {
    return withUserErrors(async () => objectLostKey(app, viewer, input));
  }

  @Mutation(() => LostKeyPayload, { description: 'After the wait: the new key becomes current, and the old ones are retired. The cases are opened to it next.' })
  async replaceLostKey(@Input(() => ReplaceLostKeyInput, 'Which request, and the key that takes the place.') input: ReplaceLostKeyInput, @Ctx() { app, viewer }: Context): Promise<LostKeyPayload> {
    return withUserErrors(async () => replaceLostKey(app, viewer, input));
  }
}

/** For `resolvers.ts`. */
export const lostKeyResolvers = [LostKeyMutations, LostKeyPayloadResolver] as const;
