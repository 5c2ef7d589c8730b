import type { CaseCallsQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';

export const callsQuery = graphql(`
  query CaseCalls($number: String!) {
    case(number: $number) {
      id
      pages {
        id kind at dueAt caseCount skipped fellToLeads acknowledgedAt settledAt
        acknowledgedBy { id displayName }
        deliveries { reason channel name sentAt deliveredAt failedAt failure attempts acknowledgedAt person { id displayName } }
      }
      mails { kind recipientRole state status queuedAt at }
    }
  }
`);

export const acknowledgePageMutation = graphql(`
  mutation AcknowledgePage($input: AcknowledgePageInput!) {
    acknowledgePage(input: $input) { userErrors { code message path } }
  }
`);

type Calls = NonNullable<CaseCallsQuery['case']>;
export type PageData = Calls['pages'][number];
export type DeliveryData = PageData['deliveries'][number];
export type MailData = Calls['mails'][number];
