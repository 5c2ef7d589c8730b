import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../scalars.ts';
import type { ResponseCounts, ResponseWeekCounts } from './response-statistics.ts';

@ObjectType({ description: 'The reports of one week, as they stand now.' })
export class ResponseWeek implements ResponseWeekCounts {
  @Field(() => DateTime, { description: 'Monday, 00:00 UTC.' }) startsAt!: Date;
  @Field(() => Int, { description: 'Answered in time.' }) inTime!: number;
  @Field(() => Int, { description: 'Reports that were answered after the time was over.' }) late!: number;
  @Field(() => Int, { description: 'Past their deadline without an answer.' }) overdue!: number;
  @Field(() => Int, { description: 'Announced updates that did not come by their date in this week, whenever their cases arrived.' }) updatesMissed!: number;
}

@ObjectType({ description: 'How the promise was kept for the reports of the last days.' })
export class ResponseStatistics implements ResponseCounts {
  @Field(() => Int, { description: 'The promise, in hours.' }) responseHours!: number;
  @Field(() => Int, { description: 'Of how many days the reports are counted.' }) days!: number;
  @Field(() => Int, { description: 'Reports that are owed a response: the sum of the next four.' }) received!: number;
  @Field(() => Int, { description: 'Answered within the promised time.' }) answeredInTime!: number;
  @Field(() => Int, { description: 'Answered after it; a late answer stays late.' }) answeredLate!: number;
  @Field(() => Int, { description: 'Past their deadline without an answer.' }) overdueNow!: number;
  @Field(() => Int, { description: 'Not answered yet, and in time.' }) pendingNow!: number;
  @Field(() => Int, { description: 'Announced updates that are overdue now, however old their cases.' }) updatesMissed!: number;
  @Field(() => Int, { description: 'Announced updates that did not come by their date in these days, those that came later included.' }) updatesMissedInDays!: number;
  @Field(() => Int, { description: 'Spam and withdrawn reports, which are owed no response.' }) notOwed!: number;
  @Field(() => Float, { nullable: true, description: 'Of the reports whose deadline is decided, answered in time, in percent, rounded down to a tenth. Null below 20.' })
  shareInTime!: number | null;
  @Field(() => Float, { nullable: true, description: 'Null below 20 cases, as are the percentile and the shares that the page shows.' })
  medianHours!: number | null;
  @Field(() => Float, { nullable: true, description: 'Nine in ten answers came within these hours.' }) percentile90Hours!: number | null;
  @Field(() => [Int], { description: 'Answers per hour after receipt: a value for each promised hour (24 of them unless set otherwise), then one for all that came later.' })
  answersByHour!: readonly number[];
  @Field(() => [ResponseWeek], { description: 'Week by week, those without reports too.' }) byWeek!: readonly ResponseWeek[];
}
