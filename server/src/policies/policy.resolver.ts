import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, InputType, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { authorize } from '../authorization.ts';
import type { Context } from '../context.ts';
import { readInstallation } from '../installation.ts';
import { Input } from '../read/graphql-types.ts';
import { readNode } from '../read/read-path.ts';
import { Payload, withUserErrors } from '../user-errors.ts';
import { adoptPolicy } from './adopt-policy.ts';
import type { PolicySlug } from './policy.entity.ts';
import { Policy, PolicySlugEnum } from './policy.graphql.ts';
import { defaultPolicyText } from './policy-texts.ts';

@InputType({ description: 'The next version of a text.' })
export class AdoptPolicyInput {
  @Field(() => PolicySlugEnum, { description: 'Which of the portal’s texts gets a new version.' }) slug!: PolicySlug;
  @Field(() => String, { description: 'The whole text as it is to hold; its marks are Markdown’s.' }) markdown!: string;
  @Field(() => Int, { nullable: true, description: 'The version that the text was written from, 0 where there was none. Where another was adopted since, the answer is CONFLICT.' })
  basedOn?: number | null;
}

@ObjectType({ description: 'The version that holds from now on, or why nothing was written.' })
export class PolicyPayload extends Payload {
  readonly policyId?: string;
}

@Resolver(() => PolicyPayload)
export class PolicyPayloadResolver {
  @FieldResolver(() => Policy, { nullable: true, description: 'Null where the write was refused.' })
  async policy(@Root() { policyId }: PolicyPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Policy | null> {
    return policyId === undefined ? null : readNode<Policy>(context, info, 'Policy', policyId);
  }
}

@Resolver()
export class PolicyResolver {
  @Query(() => String, { description: 'For leads: a text to start from, with the promises that the settings make. Markdown.' })
  async policyDraft(@Arg('slug', () => PolicySlugEnum, { description: 'Of which text.' }) slug: PolicySlug, @Ctx() { app, viewer }: Context): Promise<string> {
    authorize(viewer, 'policy:adopt');
    return defaultPolicyText(slug, await readInstallation(app.dataSource.manager));
  }

  @Mutation(() => PolicyPayload, { description: 'A lead binds the portal to a text. The first disclosure policy is part of what opens it.' })
  async adoptPolicy(@Input(() => AdoptPolicyInput, 'Which text, its words, and the version that they were written from.') input: AdoptPolicyInput, @Ctx() { app, viewer }: Context): Promise<PolicyPayload> {
    return withUserErrors(async () => adoptPolicy(app, viewer, input));
  }
}
