import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { LinkButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/Notice.tsx';

/** Before the first report of the span. */
export function Nothing(): ReactElement {
  return (
    <EmptyState
      title={<Trans>No report in this time</Trans>}
      action={<LinkButton to="/report"><Trans>Report a vulnerability</Trans></LinkButton>}
    >
      <Trans>From the first one on, every answer is counted here, hour by hour and week by week, the late ones too.</Trans>
    </EmptyState>
  );
}
