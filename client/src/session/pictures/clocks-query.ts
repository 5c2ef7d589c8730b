import type { CaseClocksQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';

/** What a case's timeline is drawn from: times and moves, no words. */
export const caseClocksQuery = graphql(`
  query CaseClocks($number: String!) {
    case(number: $number) {
      id number state resolution submittedAt responseDueAt firstRespondedAt responseStatus nextUpdateDueAt verifiedAt fixedAt closedAt
      timeline(last: 100) {
        pageInfo { hasPreviousPage }
        edges {
          cursor
          node {
            __typename id at actorRole
            ... on CaseMoved { fromState toState resolution }
            ... on MessagePosted { isResponse }
            ... on ClockPassed { clock }
          }
        }
      }
    }
  }
`);

export type ClockedCase = NonNullable<CaseClocksQuery['case']>;
