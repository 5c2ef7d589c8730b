import { graphql } from '../../generated/index.ts';

/** What the form needs before anything is typed. */
export const reportFactsQuery = graphql(`
  query ReportFacts {
    onlineServices(first: 100) { edges { node { id name hostnames inScope } } }
    policy(slug: DISCLOSURE) { version }
    teamKey { id fingerprint }
  }
`);

export const submitReportMutation = graphql(`
  mutation SubmitReport($input: SubmitReportInput!) {
    submitReport(input: $input) {
      case { id number submittedAt responseDueAt receipt { signedText receivedAt } }
      userErrors { code message path }
    }
  }
`);
