/** What the page of partner tools asks and writes. */
import type { PartnersQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';

export type TokenData = PartnersQuery['accessTokens']['edges'][number]['node'];

export const partnersQuery = graphql(`
  query Partners {
    accessTokens(first: 100) {
      edges { node {
        id name scopes everyService onlineServices { id name } state owner { id displayName } ownerlessSince createdBy { id displayName } createdAt
        expiresAt revokedAt lastUsedAt replacedBy { id name }
      } }
      pageInfo { hasNextPage }
    }
    partnerPages { origins }
    onlineServices(first: 100) { edges { node { id name } } }
  }
`);

export const createAccessTokenMutation = graphql(`
  mutation CreateAccessToken($input: CreateAccessTokenInput!) {
    createAccessToken(input: $input) { id secret userErrors { code message path } }
  }
`);

export const rotateAccessTokenMutation = graphql(`
  mutation RotateAccessToken($input: RotateAccessTokenInput!) {
    rotateAccessToken(input: $input) { id secret userErrors { code message path } }
  }
`);

export const revokeAccessTokenMutation = graphql(`
  mutation RevokeAccessToken($input: RevokeAccessTokenInput!) {
    revokeAccessToken(input: $input) { id userErrors { code message path } }
  }
`);

export const takeOverAccessTokenMutation = graphql(`
  mutation TakeOverAccessToken($input: TakeOverAccessTokenInput!) {
    takeOverAccessToken(input: $input) { id userErrors { code message path } }
  }
`);

export const setPartnerOriginsMutation = graphql(`
  mutation SetPartnerOrigins($input: SetPartnerOriginsInput!) {
    setPartnerOrigins(input: $input) { userErrors { code message path } }
  }
`);
