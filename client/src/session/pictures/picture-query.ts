import type { CaseHistoryQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';

/** The numbers behind the pictures, counted by the server over what the list of the same query shows. */
export const caseHistoryQuery = graphql(`
  query CaseHistory($query: String) {
    caseHistory(query: $query) {
      total { value hasMore } responseHours medianResponseHours answeredInTime answeredLate overdue pending notOwed
      byMonth { month counts { state resolution cases } }
      responseTimes { fromHours toHours inTime late }
      fixTimes { severity cases medianDays lowerQuartileDays upperQuartileDays days }
    }
  }
`);

export type History = CaseHistoryQuery['caseHistory'];
export type MonthCounts = History['byMonth'][number];
export type Fixes = History['fixTimes'][number];
