/** What mutations on keys answer. A command gives ids; what is selected is read again, with the viewer's rights. */
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { UserRefusal } from '../errors.ts';
import { readNode } from '../read/read-path.ts';
import { Payload, userErrorOf } from '../user-errors.ts';
import type { GrantOutcome } from './grant-access.ts';
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
@ObjectType({ description: 'What became of one case.' })
export class CaseGrantOutcome extends Payload {
  @Field(() => String, { description: 'As it was named.' }) number!: string;
}
@ObjectType({ description: 'An outcome per case, in the order of the input; or why nothing was looked at.' })
export class GrantCasesAccessPayload extends Payload {
  @Field(() => [CaseGrantOutcome], { description: 'One that was refused keeps none of the others back.' }) cases!: CaseGrantOutcome[];
}
@ObjectType({ description: 'The key that was certified, or why nothing was written.' })
export class CertifyKeyPayload extends Payload {
  readonly keyId?: string;
  readonly teamKeyId?: string;
}

/** What is hidden and what is missing read alike. */
export const outcomeOf = ({ number, refusal }: GrantOutcome): CaseGrantOutcome =>
  ({ number, userErrors: refusal === null ? [] : [userErrorOf(refusal instanceof UserRefusal ? refusal : new UserRefusal('INVALID', refusal.message))] });

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
