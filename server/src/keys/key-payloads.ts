/** What mutations on keys answer. A command gives ids; what is selected is read again, with the viewer's rights. */
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { readNode } from '../read/read-path.ts';
import { Payload } from '../user-errors.ts';
import { PublicKey } from './public-key.graphql.ts';
import { TeamKey } from './team-key.graphql.ts';

@ObjectType({ description: 'The key as it is now, or why nothing was written.' })
export class KeyPayload extends Payload {
  readonly keyId?: string;
}
@ObjectType({ description: 'The team key as it is now, or why nothing was written.' })
export class TeamKeyPayload extends Payload {
  readonly teamKeyId?: string;
}
@ObjectType({ description: 'The key that was certified, or why nothing was written.' })
export class CertifyKeyPayload extends Payload {
  readonly keyId?: string;
  readonly teamKeyId?: string;
}

const readKey = async ({ keyId }: KeyPayload, context: Context, info: GraphQLResolveInfo): Promise<PublicKey | null> =>
  (keyId === undefined ? null : readNode<PublicKey>(context, info, 'PublicKey', keyId));
const readTeamKey = async ({ teamKeyId }: TeamKeyPayload, context: Context, info: GraphQLResolveInfo): Promise<TeamKey | null> =>
  (teamKeyId === undefined ? null : readNode<TeamKey>(context, info, 'TeamKey', teamKeyId));
const nothing = 'Null where the write was refused.';

@Resolver(() => KeyPayload)
export class KeyPayloadResolver {
  @FieldResolver(() => PublicKey, { nullable: true, description: nothing })
  async key(@Root() payload: KeyPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<PublicKey | null> {
    return readKey(payload, context, info);
  }
}

@Resolver(() => TeamKeyPayload)
export class TeamKeyPayloadResolver {
  @FieldResolver(() => TeamKey, { nullable: true, description: nothing })
  async teamKey(@Root() payload: TeamKeyPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<TeamKey | null> {
    return readTeamKey(payload, context, info);
  }
}

@Resolver(() => CertifyKeyPayload)
export class CertifyKeyPayloadResolver {
  @FieldResolver(() => PublicKey, { nullable: true, description: 'Null where it is the team key, or the write was refused.' })
  async key(@Root() payload: CertifyKeyPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<PublicKey | null> {
    return readKey(payload, context, info);
  }

  @FieldResolver(() => TeamKey, { nullable: true, description: "Null where it is a person's key, or the write was refused." })
  async teamKey(@Root() payload: CertifyKeyPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<TeamKey | null> {
    return readTeamKey(payload, context, info);
  }
}
