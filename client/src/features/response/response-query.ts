import type { ResponseFiguresQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';

export const responseQuery = graphql(`
  query ResponseFigures($days: Int!) {
    responseStatistics(days: $days) {
      responseHours days received answeredInTime answeredLate overdueNow pendingNow updatesMissed updatesMissedInDays notOwed
      shareInTime medianHours percentile90Hours answersByHour
      byWeek { startsAt inTime late overdue updatesMissed }
    }
  }
`);

export type Statistics = ResponseFiguresQuery['responseStatistics'];
export type Week = Statistics['byWeek'][number];
