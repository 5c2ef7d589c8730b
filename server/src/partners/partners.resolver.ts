/** Tools of partners: their tokens, and the web pages they may ask from. No rule lives here. */
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, FieldResolver, ID, Info, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { seesPartners } from '../authorization.ts';
import type { Context } from '../context.ts';
import { toGlobalId } from '../read/global-id.ts';
import { ForwardArguments, Input, Takes } from '../read/graphql-types.ts';
import { ReadRoot, ReadRootPage } from '../read/read-model.ts';
import { type ReadContext, readFor, readNode } from '../read/read-path.ts';
import { sql } from '../read/sql.ts';
import { Payload, withUserErrors } from '../user-errors.ts';
import { AccessToken, AccessTokenConnection, PartnerPages } from './access-token.graphql.ts';
import { createAccessToken, revokeAccessToken, rotateAccessToken, type ShownToken, takeOverAccessToken } from './manage-tokens.ts';
import {
  CreateAccessTokenInput, RevokeAccessTokenInput, RotateAccessTokenInput, SetPartnerOriginsInput, TakeOverAccessTokenInput,
} from './partners.inputs.ts';
import { setPartnerOrigins } from './set-partner-origins.ts';

@ObjectType({ description: 'The token with its secret, or why nothing was written.' })
class AccessTokenPayload extends Payload {
  readonly tokenId?: string;
  @Field(() => ID, { nullable: true, description: 'Null where the write was refused.' }) id?: string;
  @Field(() => String, { nullable: true, description: 'laurel_partner_…: in the answer to the first asking, and never again.' }) secret?: string;
}
@ObjectType({ description: 'Whether it was taken.' })
class PartnerPagesPayload extends Payload {}

const shown = async (run: () => Promise<ShownToken>): Promise<AccessTokenPayload> => withUserErrors(async () => {
  const token = await run();
  return { ...token, id: toGlobalId('AccessToken', token.tokenId) };
});

@Resolver(() => AccessTokenPayload)
class AccessTokenPayloadResolver {
  @FieldResolver(() => AccessToken, { nullable: true, description: 'Null where the write was refused.' })
  async token(@Root() { tokenId }: AccessTokenPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<AccessToken | null> {
    return tokenId === undefined ? null : readNode<AccessToken>(context, info, 'AccessToken', tokenId);
  }
}

@Resolver()
class PartnersReadingResolver {
  @Query(() => AccessTokenConnection, { description: 'Tokens of tools, the newest first. For leads and administrators; else empty.' })
  @Takes(() => ForwardArguments)
  @ReadRootPage({
    type: () => AccessToken, branches: (row, _parent, { viewer }) => [seesPartners(viewer, row)],
    order: () => ({ name: 'created', by: (row) => sql`${row}.created_at`, type: 'timestamptz', descending: true }),
  })
  async accessTokens(@Info() info: GraphQLResolveInfo, @Ctx() context: ReadContext): Promise<object> {
    return readFor(info, context);
  }

  @Query(() => PartnerPages, { nullable: true, description: 'Null unless the viewer is a lead or an administrator.' })
  @ReadRoot({ type: () => PartnerPages, on: () => sql`true` })
  async partnerPages(@Info() info: GraphQLResolveInfo, @Ctx() context: ReadContext): Promise<PartnerPages | null> {
    return readFor(info, context);
  }
}

@Resolver()
class PartnersMutations {
  @Mutation(() => AccessTokenPayload, { description: 'A token for a tool. By a lead where it reads cases, by an administrator for a router, else by either.' })
  async createAccessToken(@Input(() => CreateAccessTokenInput, 'Name, scopes, services and end of the token.') input: CreateAccessTokenInput, @Ctx() { app, viewer }: Context): Promise<AccessTokenPayload> {
    return shown(async () => createAccessToken(app, viewer, input));
  }

  @Mutation(() => AccessTokenPayload, { description: 'Another secret in place of this one, which lives on for a while. By who may make such a token.' })
  async rotateAccessToken(@Input(() => RotateAccessTokenInput, 'Which token, how long it lives on, and when the new one ends.') input: RotateAccessTokenInput, @Ctx() { app, viewer }: Context): Promise<AccessTokenPayload> {
    return shown(async () => rotateAccessToken(app, viewer, input));
  }

  @Mutation(() => AccessTokenPayload, { description: 'The token lets nobody in any more. By a lead or an administrator.' })
  async revokeAccessToken(@Input(() => RevokeAccessTokenInput, 'Which token lets nobody in any more.') input: RevokeAccessTokenInput, @Ctx() { app, viewer }: Context): Promise<AccessTokenPayload> {
    return shown(async () => revokeAccessToken(app, viewer, input));
  }

  @Mutation(() => AccessTokenPayload, { description: 'Whoever asks answers for the token from now on. By who may make such a token.' })
  async takeOverAccessToken(@Input(() => TakeOverAccessTokenInput, 'For which token the viewer answers from now on.') input: TakeOverAccessTokenInput, @Ctx() { app, viewer }: Context): Promise<AccessTokenPayload> {
    return shown(async () => takeOverAccessToken(app, viewer, input));
  }

  @Mutation(() => PartnerPagesPayload, { description: 'Lists the web pages from which tools may ask. By a lead.' })
  async setPartnerOrigins(@Input(() => SetPartnerOriginsInput, 'All origins from now on; those that are left out may ask no more.') input: SetPartnerOriginsInput, @Ctx() { app, viewer }: Context): Promise<PartnerPagesPayload> {
    return withUserErrors(async () => setPartnerOrigins(app, viewer, input));
  }
}

export const partnerResolvers = [PartnersReadingResolver, PartnersMutations, AccessTokenPayloadResolver] as const;
