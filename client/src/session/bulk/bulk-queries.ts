/** What is read of many cases before something is done to them, and what is written to each. The same writes as for a single one. */
import type { BulkCasesQuery, BulkClosingQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';

export const bulkCasesQuery = graphql(`
  query BulkCases($query: String!) {
    cases(query: $query, first: 50) {
      edges { cursor node { id number version state viewerCan issueType onlineService { id name } assignee { id displayName } labels { id name colour } } }
    }
  }
`);

/** With all that sealing to their readers needs. */
export const bulkClosingQuery = graphql(`
  query BulkClosing($query: String!) {
    cases(query: $query, first: 50) {
      edges {
        cursor
        node {
          id number version source state severity viewerCan viewerCloses hearsInPlain
          onlineService { id name }
          reporter { id handle displayName publicKeys { id fingerprint armored status } }
          participants { role researcher { id publicKeys { id fingerprint armored status } } }
          report { id armored sha256 }
          receipt { signedText }
        }
      }
    }
  }
`);

export const bulkChoicesQuery = graphql(`
  query BulkChoices {
    viewer { id triager { id displayName } team { id displayName } replyTemplates { id name words nextUpdateDays } }
    onlineServices(first: 100) { edges { cursor node { id name } } }
  }
`);

export const bulkAssignMutation = graphql(`
  mutation BulkAssign($input: AssignCaseInput!) {
    assignCase(input: $input) { case { id version } userErrors { code message path } }
  }
`);

export const bulkClassifyMutation = graphql(`
  mutation BulkClassify($input: ClassifyCaseInput!) {
    classifyCase(input: $input) { case { id version } userErrors { code message path } }
  }
`);

export const bulkCloseMutation = graphql(`
  mutation BulkClose($input: MoveCaseInput!) {
    moveCase(input: $input) { case { id version } userErrors { code message path } }
  }
`);

export type BulkCase = BulkCasesQuery['cases']['edges'][number]['node'];
export type ClosableCase = BulkClosingQuery['cases']['edges'][number]['node'];
