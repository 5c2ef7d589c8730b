import { Field, ID, InputType, Int } from 'type-graphql';
import type { SenderKind } from './on-call-facts.ts';
import { SenderKindEnum } from './on-call.graphql.ts';

@InputType({ description: 'Which page: by its id for somebody of the team, or by the token of its link for whoever holds it.' })
export class AcknowledgePageInput {
  @Field(() => ID, { nullable: true, description: 'The page that somebody signed in is on. Null where a link’s token is given.' }) pageId?: string | null;
  @Field(() => String, { nullable: true, description: "What stands behind the # of the page's link." }) token?: string | null;
}

@InputType({ description: 'A shift of every week.' })
export class OnCallShiftInput {
  @Field(() => ID, { nullable: true, description: 'Of the shift that this replaces; left out: a new one.' }) id?: string | null;
  @Field(() => ID, { description: 'A Triager: who is called.' }) person!: string;
  @Field(() => ID, { nullable: true, description: 'A Triager: who is called where that person is away or does not acknowledge.' }) deputy?: string | null;
  @Field(() => [Int], { description: 'Days on which it begins; Monday is 1.' }) weekdays!: number[];
  @Field(() => String, { description: 'HH:MM on the wall in `timeZone`.' }) startsAt!: string;
  @Field(() => String, { description: 'HH:MM; where it is not later than the beginning, on the next day.' }) endsAt!: string;
  @Field(() => String, { description: 'By its IANA name: Europe/Berlin.' }) timeZone!: string;
}

@InputType({ description: 'Whole days on which something differs.' })
export class OnCallExceptionInput {
  @Field(() => String, { description: 'YYYY-MM-DD.' }) fromDay!: string;
  @Field(() => String, { description: 'YYYY-MM-DD, included.' }) untilDay!: string;
  @Field(() => String, { description: 'Where these are the days.' }) timeZone!: string;
  @Field(() => ID, { nullable: true, description: 'A Triager who is away. Left out: a holiday, on which no shift holds.' }) away?: string | null;
  @Field(() => ID, { nullable: true, description: 'A Triager who is called instead.' }) cover?: string | null;
}

@InputType({ description: 'Something of the settings of on-call.' })
export class OnCallItemInput {
  @Field(() => ID, { description: 'Of a shift, an exception or a service.' }) id!: string;
}

@InputType({ description: 'What is left out stays as it is.' })
export class OnCallRulesInput {
  @Field(() => Int, { nullable: true, description: '5 to 720.' }) acknowledgeMinutes?: number | null;
  @Field(() => String, { nullable: true, description: 'The contact outside of the team; empty: nobody.' }) contactName?: string | null;
  @Field(() => String, { nullable: true, description: 'Their address; empty: nobody.' }) contactEmail?: string | null;
}

@InputType({ description: 'A service that carries pages. Secrets are written and never read.' })
export class PageSenderInput {
  @Field(() => ID, { nullable: true, description: 'Of the service that this changes; left out: a new one.' }) id?: string | null;
  @Field(() => SenderKindEnum, { description: 'Which kind of service it is.' }) kind!: SenderKind;
  @Field(() => String, { description: 'What the team calls it.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'https://…; left out: the address before, or the usual one of PagerDuty and Opsgenie.' }) address?: string | null;
  @Field(() => String, { nullable: true, description: 'Routing key, API key or access token. Left out: the one before, as long as the host stays.' }) secret?: string | null;
  @Field(() => String, { nullable: true, description: 'Of Matrix: !room:server.' }) room?: string | null;
}

@InputType({ description: 'Whether pages arrive.' })
export class TestPageInput {
  @Field(() => ID, { nullable: true, description: 'By this service alone; left out: by mail to the asker, and by every service.' }) sender?: string | null;
}

@InputType({ description: 'How long the promise gives the team.' })
export class ResponseHoursInput {
  @Field(() => Int, { description: '1 to 720. Holds for what is submitted from now on.' }) hours!: number;
}
