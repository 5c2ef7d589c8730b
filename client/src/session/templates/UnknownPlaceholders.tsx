import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Notice } from '../../ui/Notice.tsx';
import { unknownIn } from './placeholders.ts';

/** Marks what a template leaves open and nobody will fill. */
export function UnknownPlaceholders({ words }: { readonly words: string }): ReactElement | null {
  const unknown = unknownIn(words);
  if (unknown.length === 0) return null;
  const names = unknown.join(' ');
  return <Notice tone="soon" icon="alert" title={<Trans>Nothing fills <bdi className="mono">{names}</bdi></Trans>}><p><Trans>It would be read as it stands.</Trans></p></Notice>;
}
