import type { MailPreferencesOfViewerQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';

export const mailPreferencesQuery = graphql(`
  query MailPreferencesOfViewer {
    viewer {
      id
      keys { id status fingerprint }
      keyBackups { fingerprint }
      mailPreferences { sealed switchedOff digest digestHour digestWeekday digestZone }
    }
  }
`);

export const setMailPreferencesMutation = graphql(`
  mutation SetMailPreferences($input: MailPreferencesInput!) {
    setMailPreferences(input: $input) { userErrors { code message path } }
  }
`);

export type Preferences = NonNullable<NonNullable<MailPreferencesOfViewerQuery['viewer']>['mailPreferences']>;
