import { Trans } from '@lingui/react/macro';
import { type ReactElement, useRef } from 'react';
import { Notice } from '../../ui/Notice.tsx';
import { useCase } from './case-context.ts';
import { anchorOf } from './index-entries.ts';
import { isMe } from './people.ts';

/** Somebody who writes an answer is told what happened since they began: it may not be needed, or not be right any more. */
export function Meanwhile({ isWriting }: { readonly isWriting: boolean }): ReactElement {
  const { facts, me } = useCase();
  const events = facts.timeline.edges.map(({ node }) => node);
  const since = useRef<string | null>(null);
  if (isWriting) since.current ??= events.at(-1)?.id ?? null;
  else since.current = null;
  const begun = events.findIndex(({ id }) => id === since.current);
  const first = begun < 0 ? undefined : events.slice(begun + 1).find(({ actor }) => actor !== null && !isMe(actor, me));
  return (
    <div role="status">
      {first !== undefined && (
        <Notice tone="soon" title={<Trans>This case changed while you write</Trans>}>
          <p><Trans>What you wrote is kept. <a href={`#${anchorOf(first.id)}`}>See what happened</a> before you send it.</Trans></p>
        </Notice>
      )}
    </div>
  );
}
