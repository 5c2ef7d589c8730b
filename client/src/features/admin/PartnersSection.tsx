import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { EmptyState } from '../../ui/Notice.tsx';

/** Tools that read with a token of their own. */
export function PartnersSection(): ReactElement {
  return <EmptyState title={<Trans>No partner yet</Trans>}><Trans>Tools get a token of their own, with scopes and an end.</Trans></EmptyState>;
}
