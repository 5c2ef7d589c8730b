import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { EmptyState } from '../../ui/Notice.tsx';

/** What this installation is called and how it works. */
export function SettingsSection(): ReactElement {
  return <EmptyState title={<Trans>Nothing to set yet</Trans>}><Trans>Name, logo, contact address and the rules of the team are set here.</Trans></EmptyState>;
}
