/** What the page of retention asks and writes. */
import type { RetentionQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';

export const retentionQuery = graphql(`
  query Retention($days: Int) {
    retention(days: $days) {
      days askedDays secondLook disclosure destroyed filesLeaving
      months { year month cases texts files bytes }
      kept { number reason since }
    }
  }
`);

export const setRetentionMutation = graphql(`
  mutation SetRetention($input: RetentionInput!) {
    setRetention(input: $input) { userErrors { code message path } }
  }
`);

export const keepWordsMutation = graphql(`
  mutation KeepWords($input: KeepWordsInput!) {
    keepWords(input: $input) { userErrors { code message path } }
  }
`);

export type RetentionData = NonNullable<RetentionQuery['retention']>;
