import { graphql } from '../../generated/index.ts';

export const restorationQuery = graphql(`
  query Restoration {
    restoration { madeAt restoredAt filesMissing journalCovers journalReaches withdrawals others unsentMails lastCaseNumber }
  }
`);

export const openAfterRestoreMutation = graphql(`
  mutation OpenAfterRestore($input: OpenAfterRestoreInput!) {
    openAfterRestore(input: $input) { userErrors { code message path } }
  }
`);
