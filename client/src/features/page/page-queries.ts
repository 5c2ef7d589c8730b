import { graphql } from '../../generated/index.ts';

export const acknowledgeByLinkMutation = graphql(`
  mutation AcknowledgeByLink($token: String!) {
    acknowledgePage(input: { token: $token }) { userErrors { code message path } }
  }
`);
