/** Consent over GraphQL: the answer, its withdrawal, and what the mail's link asks. */
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { ListingChoiceEnum } from '../cases/case-enums.graphql.ts';
import type { ListingChoice } from '../cases/case-facts.ts';
import { CaseInput } from '../cases/case.inputs.ts';
import { CasePayload } from '../cases/case-payloads.ts';
import type { Context } from '../context.ts';
import { Input } from '../read/graphql-types.ts';
import { DateTime, WebAddress } from '../scalars.ts';
import { withUserErrors } from '../user-errors.ts';
import { answerConsent, withdrawConsent } from './consent-commands.ts';
import { consentRequest } from './consent-request.ts';
import { LastListing } from './last-listing.graphql.ts';

@InputType({ description: 'Whether and how somebody wants to be thanked.' })
export class AnswerConsentInput {
  @Field(() => String, { description: 'LRL-2026-000042.' }) number!: string;
  @Field(() => String, { nullable: true, description: 'From the closure mail; without it the viewer must be the one asked.' }) token?: string | null;
  @Field(() => ListingChoiceEnum, { description: 'How to be listed, or not.' }) choice!: ListingChoice;
  @Field(() => String, { nullable: true, description: 'The name or the alias. Required for NAME and ALIAS.' }) publishedName?: string | null;
  @Field(() => WebAddress, { nullable: true, description: 'With NAME: where the name leads.' }) url?: string | null;
  @Field(() => String, { nullable: true, description: 'With NAME: shown beside it.' }) organization?: string | null;
}

@ObjectType({ description: 'What the page behind the link shows before anything is answered: the line as it would be published.' })
export class ConsentRequest {
  @Field(() => String, { description: 'Which case it is about.' }) caseNumber!: string;
  @Field(() => String, { nullable: true, description: 'What the researcher is called here: a proposal.' }) previewName!: string | null;
  @Field(() => Int, { description: 'Of the listing.' }) year!: number;
  @Field(() => Int, { description: 'Of the listing, 1 to 12.' }) month!: number;
  @Field(() => DateTime, { description: 'Until when the link answers; the case page answers after that too.' }) expiresAt!: Date;
  @Field(() => String, { nullable: true, description: 'Of the service that the line names.' }) serviceName!: string | null;
  @Field(() => LastListing, { nullable: true, description: 'How they chose to be listed last, to begin with.' }) lastListing!: LastListing | null;
}

@Resolver()
export class ConsentResolver {
  @Query(() => ConsentRequest, {
    nullable: true, description: "What the link of a closure mail asks. The token comes from the link's fragment. Null: nothing to answer.",
  })
  async consentRequest(@Arg('token', () => String, { description: 'What stands behind # in the mail’s link.' }) token: string, @Ctx() { app }: Context): Promise<ConsentRequest | null> {
    return consentRequest(app, token);
  }

  @Mutation(() => CasePayload, {
    description: 'From the case page, or with the token of the closure mail (then `case` is null for an anonymous caller).',
  })
  async answerConsent(@Input(() => AnswerConsentInput, 'The answer, with the case or the token of the mail’s link.') input: AnswerConsentInput, @Ctx() { app, viewer }: Context): Promise<CasePayload> {
    return withUserErrors(async () => answerConsent(app, viewer, input));
  }

  @Mutation(() => CasePayload, { description: 'Takes the name off page, archive, feeds, API and exports at once. Cannot fail.' })
  async withdrawConsent(@Input(() => CaseInput, 'Of which case the acknowledgment goes.') input: CaseInput, @Ctx() { app, viewer }: Context): Promise<CasePayload> {
    return withUserErrors(async () => withdrawConsent(app, viewer, input));
  }
}
