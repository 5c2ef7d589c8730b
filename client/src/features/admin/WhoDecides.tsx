import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Hint } from '../../ui/Layout.tsx';

/** In the place of a button, for who sees a setting that is not theirs to change. */
export function WhoDecides({ who }: { readonly who: 'LEAD' | 'ADMINISTRATOR' }): ReactElement {
  return <Hint>{who === 'LEAD' ? <Trans>Leads decide this: it changes what happens to cases.</Trans> : <Trans>Administrators change this.</Trans>}</Hint>;
}
