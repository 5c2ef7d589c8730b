/** What is handed to engineering. No rule lives here. */
import { Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { CasePayload } from '../cases/case-payloads.ts';
import type { Context } from '../context.ts';
import { Input } from '../read/graphql-types.ts';
import { Payload, withUserErrors } from '../user-errors.ts';
import { type HandToEngineering, handToEngineering } from './hand-to-engineering.ts';
import { setTracker } from './set-tracker.ts';
import { EngineeringWayEnum } from './engineering-way.graphql.ts';
import './engineering.graphql.ts';

@InputType({ description: 'What a browser of the team handed over. The text never comes here.' })
class HandToEngineeringInput {
  @Field(() => ID, { description: 'Sent again with the same input, it gives the first answer.' }) idempotencyKey!: string;
  @Field(() => String, { description: 'The number of the case.' }) number!: string;
  @Field(() => EngineeringWayEnum, { description: 'How the ticket, or its address, got there.' }) way!: HandToEngineering['way'];
  @Field(() => String, { nullable: true, description: 'Where the ticket stands: https, up to 500 characters. Left out, the address that is there stays; LINKED needs one.' }) ticketUrl?: string | null;
}
@InputType({ description: 'Where tickets are posted to.' })
class SetTrackerInput {
  @Field(() => String, { nullable: true, description: 'An https address that takes JSON from web pages of this portal. Null: nowhere.' }) trackerUrl?: string | null;
}
@ObjectType({ description: 'Whether it was taken.' })
class SetTrackerPayload extends Payload {}

@Resolver()
export class EngineeringMutations {
  @Mutation(() => CasePayload, { description: 'Notes that a reduced ticket left for engineering, and where it stands. By the team with the team key; the reporter hears nothing of it.' })
  async handToEngineering(@Input(() => HandToEngineeringInput, 'Which way the reduced ticket went, and where it stands.') input: HandToEngineeringInput, @Ctx() { app, viewer }: Context): Promise<CasePayload> {
    return withUserErrors(async () => handToEngineering(app, viewer, input));
  }

  @Mutation(() => SetTrackerPayload, { description: 'Where a browser of the team may post tickets. By a lead who confirmed lately who they are, else CONFIRM_FIRST.' })
  async setTracker(@Input(() => SetTrackerInput, 'The tracker’s address; none ends the use of one.') input: SetTrackerInput, @Ctx() { app, viewer }: Context): Promise<SetTrackerPayload> {
    return withUserErrors(async () => setTracker(app, viewer, input));
  }
}
