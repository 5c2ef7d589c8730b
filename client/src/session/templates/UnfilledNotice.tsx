import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Notice } from '../../ui/Notice.tsx';
import { unfilled } from './placeholders.ts';

/** Marks what in braces the reporter would read as it stands. */
export function UnfilledNotice({ text }: { readonly text: string }): ReactElement | null {
  const left = unfilled(text);
  if (left.length === 0) return null;
  const names = left.join(' ');
  return <Notice tone="soon" icon="alert" title={<Trans>Still open: <bdi className="mono">{names}</bdi></Trans>}><p><Trans>Nothing of this case fills it, so it would be read as it stands. Write what belongs there.</Trans></p></Notice>;
}
