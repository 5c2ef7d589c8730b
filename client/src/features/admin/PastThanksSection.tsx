import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { EmptyState } from '../../ui/Notice.tsx';

/** Whom the organization thanked before this portal. */
export function PastThanksSection(): ReactElement {
  return <EmptyState title={<Trans>Nobody from before this portal</Trans>}><Trans>People who were thanked before this portal can be listed apart from those whom it lists itself.</Trans></EmptyState>;
}
