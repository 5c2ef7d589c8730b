/** What the queue asks of the server. Each operation is one statement there. */
import type { CasePreviewQuery, QueueQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';

export const pageSize = 100;

export const queueQuery = graphql(`
  query Queue($query: String!, $first: Int!, $after: String) {
    cases(query: $query, first: $first, after: $after) {
      totalCount { value hasMore }
      pageInfo { hasNextPage endCursor }
      edges {
        cursor
        node {
          id number version source state resolution severity submittedAt responseDueAt firstRespondedAt nextUpdateDueAt
          wordsDestroyedAt unreadCount
          onlineService { id slug name }
          assignee { id displayName }
          reporter { id publicKeys { id armored } }
          title { id armored sha256 }
          labels { id name colour }
        }
      }
    }
  }
`);

/** How many there are behind each tab. */
export const queueCountsQuery = graphql(`
  query QueueCounts($answer: String!, $mine: String!, $nobody: String!, $updates: String!, $looks: String!, $open: String!) {
    viewer { id triager { id displayName } }
    answer: cases(query: $answer, first: 1) { totalCount { value hasMore } }
    mine: cases(query: $mine, first: 1) { totalCount { value hasMore } }
    nobody: cases(query: $nobody, first: 1) { totalCount { value hasMore } }
    updates: cases(query: $updates, first: 1) { totalCount { value hasMore } }
    looks: cases(query: $looks, first: 1) { totalCount { value hasMore } }
    open: cases(query: $open, first: 1) { totalCount { value hasMore } }
    inboundMails(first: 100) { pageInfo { hasNextPage } edges { cursor } }
  }
`);

export const casePreviewQuery = graphql(`
  query CasePreview($number: String!) {
    case(number: $number) {
      id number version source state resolution issueType severity weakness submittedAt responseDueAt firstRespondedAt nextUpdateDueAt
      wordsDestroyedAt installedSoftware viewerCan
      cvss { score }
      onlineService { id slug name }
      assignee { id displayName }
      reporter { id handle displayName publicKeys { id armored } }
      title { id armored sha256 }
      report { id armored sha256 recipientKeyIds }
    }
  }
`);

export const queueServicesQuery = graphql(`
  query QueueServices {
    onlineServices(first: 100) { edges { cursor node { id name } } }
  }
`);

export const assignFromQueueMutation = graphql(`
  mutation AssignFromQueue($input: AssignCaseInput!) {
    assignCase(input: $input) { case { id version assignee { id displayName } } userErrors { code message path } }
  }
`);

export const recordInternalCaseMutation = graphql(`
  mutation RecordInternalCase($input: RecordInternalCaseInput!) {
    recordInternalCase(input: $input) { case { id number } userErrors { code message path } }
  }
`);

export type QueueRow = QueueQuery['cases']['edges'][number]['node'];
export type PreviewedCase = NonNullable<CasePreviewQuery['case']>;
