/** The schedule and the promise, for the first run and the settings. */
import type { OnCallSettingsQuery } from '../generated/graphql.ts';
import { graphql } from '../generated/index.ts';

export const saveShiftMutation = graphql(`
  mutation SaveOnCallShift($input: OnCallShiftInput!) {
    saveOnCallShift(input: $input) { userErrors { code message path } }
  }
`);

export const setHoursMutation = graphql(`
  mutation SetResponseHours($input: ResponseHoursInput!) {
    setResponseHours(input: $input) { userErrors { code message path } }
  }
`);

export const onCallQuery = graphql(`
  query OnCallSettings {
    onCall {
      responseHours acknowledgeMinutes contactName contactEmail
      shifts { id weekdays startsAt endsAt timeZone person { id displayName } deputy { id displayName } }
      exceptions { id fromDay untilDay timeZone away { id displayName } cover { id displayName } }
      senders { id kind name host createdAt }
      people { id displayName }
      coverage { startsAt endsAt names }
    }
  }
`);

export type OnCallData = NonNullable<OnCallSettingsQuery['onCall']>;
