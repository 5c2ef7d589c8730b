import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { EmptyState } from '../../ui/Notice.tsx';

/** Who vouches for people beside the portal itself. */
export function SignInSection(): ReactElement {
  return <EmptyState title={<Trans>No other provider of sign-in</Trans>}><Trans>People sign in with what the portal itself keeps. The operator’s file names other providers.</Trans></EmptyState>;
}
