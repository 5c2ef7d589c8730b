/** What a re-wrap of many cases reads and writes. Oldest first: an order that nothing changes while pages are read. */
import { graphql } from '../generated/index.ts';

/** For oneself: the packets there are, and no body. */
export const ownRewrapPageQuery = graphql(`
  query OwnRewrapPage($first: Int!, $after: String) {
    viewer {
      id
      researcher {
        id
        cases(first: $first, after: $after, orderBy: { field: SUBMITTED_AT, direction: ASC }) {
          totalCount { value }
          pageInfo { hasNextPage endCursor }
          edges {
            cursor
            node {
              id number
              sealedTexts(first: 100) {
                pageInfo { hasNextPage }
                edges { cursor node { id kind recipientKeyIds keyPackets } }
              }
              attachments { id internal sha256 keyPackets }
            }
          }
        }
      }
    }
  }
`);

export const ownRewrapCaseQuery = graphql(`
  query OwnRewrapCase($number: String!, $after: String) {
    case(number: $number) {
      id
      sealedTexts(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { cursor node { id kind recipientKeyIds keyPackets } }
      }
      attachments { id internal sha256 keyPackets }
    }
  }
`);

/** For somebody else: which texts lack their key. */
export const handedRewrapPageQuery = graphql(`
  query HandedRewrapPage($researcher: ID!, $first: Int!, $after: String) {
    node(id: $researcher) {
      __typename
      ... on Researcher {
        id
        cases(first: $first, after: $after, orderBy: { field: SUBMITTED_AT, direction: ASC }) {
          totalCount { value }
          pageInfo { hasNextPage endCursor }
          edges {
            cursor
            node {
              id number
              sealedTexts(first: 100) {
                pageInfo { hasNextPage }
                edges { cursor node { id kind recipientKeyIds } }
              }
            }
          }
        }
      }
    }
  }
`);

/** With the bodies, for opening. */
export const handedRewrapCaseQuery = graphql(`
  query HandedRewrapCase($number: String!, $after: String) {
    case(number: $number) {
      id
      sealedTexts(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { cursor node { id kind recipientKeyIds armored } }
      }
      attachments { id internal sha256 keyPackets }
    }
  }
`);

/** Who it is for, whose keys signed, and who of the team may have written. */
export const rewrapReaderQuery = graphql(`
  query RewrapReader($researcher: ID!) {
    node(id: $researcher) {
      __typename
      ... on Researcher { id handle displayName publicKeys { id fingerprint armored status } }
    }
    viewer { id team { id publicKeys { id fingerprint armored status } } }
  }
`);

export const grantCasesAccessMutation = graphql(`
  mutation GrantCasesAccess($input: GrantCasesAccessInput!) {
    grantCasesAccess(input: $input) {
      cases { number userErrors { code message path } }
      userErrors { code message path }
    }
  }
`);
