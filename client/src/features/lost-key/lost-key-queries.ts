/** What the pages of a lost key read and write. */
import { graphql } from '../../generated/index.ts';
import type { LostKeysOfOthersQuery, OwnLostKeysQuery } from '../../generated/graphql.ts';

export const ownLostKeysQuery = graphql(`
  query OwnLostKeys {
    viewer {
      id
      keys { id fingerprint status }
      lostKeys { id state fingerprint askedAt readyAt endedAt declineReason }
    }
  }
`);

export const lostKeysOfOthersQuery = graphql(`
  query LostKeysOfOthers {
    viewer {
      id
      triager { id }
      lostKeysOfOthers {
        id state fingerprint askedAt readyAt endedAt declineReason agreedByViewer cases
        researcher { id handle displayName publicKeys { id fingerprint status armored } }
      }
    }
  }
`);

/** Among which somebody chooses. */
export const casesOfLoserQuery = graphql(`
  query CasesOfLoser($researcher: ID!, $after: String) {
    node(id: $researcher) {
      __typename
      ... on Researcher {
        id
        cases(first: 100, after: $after, orderBy: { field: SUBMITTED_AT, direction: DESC }) {
          totalCount { value }
          pageInfo { hasNextPage endCursor }
          edges { cursor node { id number submittedAt title { id armored sha256 } report { id armored sha256 } } }
        }
      }
    }
  }
`);

export const objectionBackupsQuery = graphql(`
  query ObjectionBackups($id: ID!) {
    objectionBackups(id: $id) { fingerprint sealed }
  }
`);

export const askLostKeyMutation = graphql(`
  mutation AskLostKey($input: AskLostKeyInput!) {
    askLostKey(input: $input) { lostKey { id state } userErrors { code message path } }
  }
`);

export const cancelLostKeyMutation = graphql(`
  mutation CancelLostKey($input: LostKeyInput!) {
    cancelLostKey(input: $input) { lostKey { id state } userErrors { code message path } }
  }
`);

export const objectLostKeyMutation = graphql(`
  mutation ObjectLostKey($input: ObjectLostKeyInput!) {
    objectLostKey(input: $input) { lostKey { id state } userErrors { code message path } }
  }
`);

export const approveLostKeyMutation = graphql(`
  mutation ApproveLostKey($input: ApproveLostKeyInput!) {
    approveLostKey(input: $input) { lostKey { id state } userErrors { code message path } }
  }
`);

export const declineLostKeyMutation = graphql(`
  mutation DeclineLostKey($input: DeclineLostKeyInput!) {
    declineLostKey(input: $input) { lostKey { id state } userErrors { code message path } }
  }
`);

export const replaceLostKeyMutation = graphql(`
  mutation ReplaceLostKey($input: ReplaceLostKeyInput!) {
    replaceLostKey(input: $input) { lostKey { id state } userErrors { code message path } }
  }
`);

export type OwnLostKey = NonNullable<OwnLostKeysQuery['viewer']>['lostKeys'][number];
export type LostKeyOfOther = NonNullable<LostKeysOfOthersQuery['viewer']>['lostKeysOfOthers'][number];
