import { graphql } from '../../generated/index.ts';

export const consentQuery = graphql(`
  query ConsentRequestPage($token: String!) {
    consentRequest(token: $token) {
      caseNumber previewName year month expiresAt serviceName
      lastListing { choice publishedName url organization }
    }
  }
`);

export const answerConsentMutation = graphql(`
  mutation AnswerConsentByLink($input: AnswerConsentInput!) {
    answerConsent(input: $input) { case { id } userErrors { code message path } }
  }
`);

export interface ConsentQuestion {
  readonly caseNumber: string;
  readonly previewName: string | null;
  readonly year: number;
  readonly month: number;
  readonly expiresAt: string;
  readonly serviceName: string | null;
  /** How they chose to be listed last. */
  readonly lastListing: { readonly choice: Choice; readonly publishedName: string | null; readonly url: string | null; readonly organization: string | null } | null;
}

export type Choice = 'NAME' | 'ALIAS' | 'ANONYMOUS' | 'DO_NOT_LIST';
