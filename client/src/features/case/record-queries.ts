/** What somebody's reports came to, and closing what is spam of them. For the team. */
import type { ReporterRecordQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';

export const reporterRecordQuery = graphql(`
  query ReporterRecord($number: String!) {
    case(number: $number) {
      id
      reporter {
        id displayName nameMarks
        record {
          since reports open unanswered verified resolved acceptedRisk duplicate notReproducible byDesign informative outOfScope noResponse withdrawn spam
        }
      }
    }
  }
`);

/** Their open cases, a hundred at a time. */
export const openCasesOfReporterQuery = graphql(`
  query OpenCasesOfReporter($number: String!) {
    case(number: $number) {
      id
      reporter { id cases(query: "is:open", first: 100) { pageInfo { hasNextPage } edges { node { id number state submittedAt firstRespondedAt verifiedAt } } } }
    }
  }
`);

export const closeAllAsSpamMutation = graphql(`
  mutation CloseAllAsSpam($input: CloseAllAsSpamInput!) {
    closeAllAsSpam(input: $input) { closed left { number message } userErrors { code message path } }
  }
`);

export type Reporter = NonNullable<NonNullable<ReporterRecordQuery['case']>['reporter']>;
