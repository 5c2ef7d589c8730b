import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { EmptyState } from '../../ui/Notice.tsx';

/** What is left to set. */
export function OverviewSection(): ReactElement {
  return <EmptyState title={<Trans>All is set</Trans>}><Trans>Whatever is left to set shows here.</Trans></EmptyState>;
}
