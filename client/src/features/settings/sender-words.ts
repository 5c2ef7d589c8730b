import { useLingui } from '@lingui/react/macro';
import type { PageSenderKind } from '../../generated/graphql.ts';

/** Names of the services, as they call themselves. */
export function useSenderNames(): Readonly<Record<PageSenderKind, string>> {
  const { t } = useLingui();
  return { PAGERDUTY: 'PagerDuty', OPSGENIE: 'Opsgenie', NTFY: 'ntfy', SLACK: t`Slack or compatible`, MATRIX: 'Matrix' };
}

interface SenderFields {
  /** Null: none is needed. */
  readonly secret: string | null;
  readonly address: string;
  readonly addressHint: string;
}

/** What each service is asked for, in its own terms. */
export function useSenderFields(kind: PageSenderKind): SenderFields {
  const { t } = useLingui();
  switch (kind) {
    case 'PAGERDUTY': return { secret: t`Routing key`, address: t`Address`, addressHint: t`Empty: events.pagerduty.com. In Europe https://events.eu.pagerduty.com.` };
    case 'OPSGENIE': return { secret: t`API key of the integration`, address: t`Address`, addressHint: t`Empty: api.opsgenie.com. In Europe https://api.eu.opsgenie.com; in Jira Service Management https://api.atlassian.com/jsm/ops/integration.` };
    case 'NTFY': return { secret: t`Access token`, address: t`Address of the topic`, addressHint: t`Like https://ntfy.sh/your-topic. Who knows the topic reads along: make it long.` };
    case 'SLACK': return { secret: null, address: t`Address of the incoming webhook`, addressHint: t`Slack, Mattermost, Rocket.Chat, Discord with /slack at its end. It is a secret itself, and never shown again.` };
    case 'MATRIX': return { secret: t`Access token`, address: t`Home server`, addressHint: t`Like https://matrix.example.org. The account of the token has to be in the room.` };
  }
}
