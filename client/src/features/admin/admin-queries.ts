/** What the pages of administration ask and write. */
import { graphql } from '../../generated/index.ts';

export const softwareContactQuery = graphql(`
  query SoftwareContact {
    softwareContact { email publicKey fingerprint }
  }
`);

export const setSoftwareContactMutation = graphql(`
  mutation SetSoftwareContact($input: SoftwareContactInput!) {
    setSoftwareContact(input: $input) { userErrors { code message path } }
  }
`);
