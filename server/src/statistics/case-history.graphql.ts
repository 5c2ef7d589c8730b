import { Field, Float, Int, ObjectType } from 'type-graphql';
import { CaseStateEnum, ResolutionEnum, SeverityEnum } from '../cases/case-enums.graphql.ts';
import type { CaseState, Resolution, Severity } from '../cases/case-facts.ts';
import { CaseCount } from '../read/graphql-types.ts';
import type { CaseHistoryCounts, FixTimes, HistoryCount, HistoryMonth, ResponseSpan } from './case-history.ts';

@ObjectType({ description: 'Cases of one month that stand alike.' })
export class CaseHistoryCount implements HistoryCount {
  @Field(() => CaseStateEnum, { description: 'Where they stand now.' }) state!: CaseState;
  @Field(() => ResolutionEnum, { nullable: true, description: 'Why they were closed. Null while they are open.' }) resolution!: Resolution | null;
  @Field(() => Int, { description: 'How many cases have it.' }) cases!: number;
}

@ObjectType({ description: 'The cases that arrived in one month. Months without any are left out.' })
export class CaseHistoryMonth implements HistoryMonth {
  @Field(() => String, { description: '2026-11, in UTC.' }) month!: string;
  @Field(() => [CaseHistoryCount], { description: 'How they stand now.' }) counts!: readonly CaseHistoryCount[];
}

@ObjectType({ description: 'First answers that came within one span of time after receipt.' })
export class ResponseTimeSpan implements ResponseSpan {
  @Field(() => Float, { description: 'From so many hours on.' }) fromHours!: number;
  @Field(() => Float, { nullable: true, description: 'Until before so many hours. Null: later too.' }) toHours!: number | null;
  @Field(() => Int, { description: 'Answered in time.' }) inTime!: number;
  @Field(() => Int, { description: 'How many of them were answered after the time was over.' }) late!: number;
}

@ObjectType({ description: 'How long fixes took, of one severity: from receipt to the fix, in days of elapsed time.' })
export class CaseFixTimes implements FixTimes {
  @Field(() => SeverityEnum, { nullable: true, description: 'Null: not assessed.' }) severity!: Severity | null;
  @Field(() => Int, { description: 'How many are fixed.' }) cases!: number;
  @Field(() => Float, { description: 'Half were fixed within.' }) medianDays!: number;
  @Field(() => Float, { description: 'A quarter was fixed within.' }) lowerQuartileDays!: number;
  @Field(() => Float, { description: 'Three quarters were fixed within.' }) upperQuartileDays!: number;
  @Field(() => [Float], { description: 'Each, shortest first, where they are at most 12; else empty.' }) days!: readonly number[];
}

@ObjectType({ description: 'What the cases of a query come to: of those that `cases` lists to the viewer, the newest 10,000.' })
export class CaseHistory implements CaseHistoryCounts {
  @Field(() => CaseCount, { description: 'How many were counted, and whether there are more.' }) total!: CaseCount;
  @Field(() => Int, { description: 'The promise, in hours.' }) responseHours!: number;
  @Field(() => [CaseHistoryMonth], { description: 'By the month of receipt, oldest first.' }) byMonth!: readonly CaseHistoryMonth[];
  @Field(() => [ResponseTimeSpan], {
    description: 'First answers that were owed, by hours after receipt: eight spans up to the promise, eight as long behind it, one for all that came later.',
  })
  responseTimes!: readonly ResponseTimeSpan[];

  @Field(() => Float, { nullable: true, description: 'Half of the answers that were owed came within. Null without any.' }) medianResponseHours!: number | null;
  @Field(() => Int, { description: 'Answered within the promised time.' }) answeredInTime!: number;
  @Field(() => Int, { description: 'Answered after it; a late answer stays late.' }) answeredLate!: number;
  @Field(() => Int, { description: 'Past their deadline without an answer.' }) overdue!: number;
  @Field(() => Int, { description: 'Not answered yet, and in time.' }) pending!: number;
  @Field(() => Int, { description: 'Spam, withdrawn, internal or imported.' }) notOwed!: number;
  @Field(() => [CaseFixTimes], { description: 'How long fixes took, for each severity; the gravest first.' }) fixTimes!: readonly CaseFixTimes[];
}
