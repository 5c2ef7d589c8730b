import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { ResponseCounts, ResponseWeekCounts } from './response-statistics.ts';

@ObjectType()
export class ResponseWeek implements ResponseWeekCounts {
  @Field(() => Date) startsAt!: Date;
  @Field(() => Int) inTime!: number;
  @Field(() => Int) late!: number;
  @Field(() => Int) overdue!: number;
}

@ObjectType()
export class ResponseStatistics implements ResponseCounts {
  @Field(() => Int) days!: number;
  @Field(() => Int) received!: number;
  @Field(() => Int) answeredInTime!: number;
  @Field(() => Int) answeredLate!: number;
  @Field(() => Int) overdueNow!: number;
  @Field(() => Int) pendingNow!: number;
  @Field(() => Int) updatesMissed!: number;
  @Field(() => Int, { description: 'Spam, withdrawn.' }) notOwed!: number;
  @Field(() => Float, { nullable: true, description: 'Null below 20 cases, as are the percentile and the shares that the page shows.' })
  medianHours!: number | null;
  @Field(() => Float, { nullable: true }) percentile90Hours!: number | null;
  @Field(() => [Int], { description: 'Answers per hour after receipt: 24 values, then one for all that came later.' })
  answersByHour!: readonly number[];
  @Field(() => [ResponseWeek]) byWeek!: readonly ResponseWeek[];
}
