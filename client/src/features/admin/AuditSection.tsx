import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { EmptyState } from '../../ui/Notice.tsx';

/** Who did what, when. */
export function AuditSection(): ReactElement {
  return <EmptyState title={<Trans>Nothing recorded yet</Trans>}><Trans>Sign-ins, factors, roles, tokens, grants, exports and settings are recorded here.</Trans></EmptyState>;
}
