import { graphql } from '../../generated/index.ts';

export const responseQuery = graphql(`
  query ResponseFigures($days: Int!) {
    responseStatistics(days: $days) {
      days received answeredInTime answeredLate overdueNow pendingNow updatesMissed notOwed
      medianHours percentile90Hours answersByHour
      byWeek { startsAt inTime late overdue }
    }
  }
`);

export interface Statistics {
  readonly received: number;
  readonly answeredInTime: number;
  readonly answeredLate: number;
  readonly overdueNow: number;
  readonly pendingNow: number;
  readonly notOwed: number;
  readonly medianHours: number | null;
  readonly percentile90Hours: number | null;
  readonly answersByHour: readonly number[];
}
