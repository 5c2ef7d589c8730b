import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { EmptyState } from '../../ui/Notice.tsx';

/** How long sealed words are kept. */
export function RetentionSection(): ReactElement {
  return <EmptyState title={<Trans>Words are kept</Trans>}><Trans>A lead sets after which time the sealed words of closed cases are destroyed.</Trans></EmptyState>;
}
