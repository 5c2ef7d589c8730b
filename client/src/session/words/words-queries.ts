/** What the index of words asks of the server. Text-only documents, sent through the small door. */
import { graphql } from '../../generated/index.ts';
import type { CaseWordsQuery } from '../../generated/graphql.ts';

export const pageOfWords = 100;

/** Rows with their reports, to search words in: fetched only for that, and kept by no cache. */
export const caseWordsQuery = graphql(`
  query CaseWords($query: String, $first: Int!, $after: String) {
    cases(query: $query, first: $first, after: $after) {
      totalCount { value hasMore }
      pageInfo { hasNextPage endCursor }
      edges {
        cursor
        node {
          id number source state resolution issueType severity submittedAt updatedAt responseDueAt firstRespondedAt nextUpdateDueAt
          wordsDestroyedAt unreadCount
          onlineService { id slug name }
          assignee { id displayName }
          reporter { id publicKeys { id armored } }
          title { id armored sha256 }
          report { id armored sha256 }
        }
      }
    }
  }
`);

export type WordsRow = CaseWordsQuery['cases']['edges'][number]['node'];
