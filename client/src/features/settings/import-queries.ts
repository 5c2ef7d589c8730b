import { graphql } from '../../generated/index.ts';

export const importedMailsQuery = graphql(`
  query ImportedMails($idempotencyKeys: [ID!]!) {
    importedMails(idempotencyKeys: $idempotencyKeys)
  }
`);

export const importCaseMutation = graphql(`
  mutation ImportCase($input: ImportCaseInput!) {
    importCase(input: $input) { case { id number } userErrors { code message path } }
  }
`);
