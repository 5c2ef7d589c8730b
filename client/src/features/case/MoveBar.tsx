import { useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Button } from '../../ui/Button.tsx';
import { ThumbBar } from '../../ui/Layout.tsx';
import { actionLabel } from './action-words.ts';
import { useCase } from './case-context.ts';
import { primaryAction } from './move-order.ts';
import { useFollowUp } from './use-follow-up.ts';

/** The next action within reach of a thumb. */
export function MoveBar(): ReactElement | null {
  const { i18n } = useLingui();
  const { facts, audience, act } = useCase();
  const { command, followUp } = useFollowUp();
  const primary = primaryAction(facts, audience);
  if (primary === null) return null;
  const isSpare = primary !== 'REPLY' && facts.viewerCan.includes('REPLY');
  return (
    <ThumbBar>
      <Button
        kind="primary"
        size="form"
        isPending={command.isPending}
        onPress={() => (primary === 'FOLLOW_UP' ? followUp() : act(primary))}
      >
        {i18n._(actionLabel(primary, audience))}
      </Button>
      {isSpare && (
        <Button size="form" onPress={() => act('REPLY')}>
          {i18n._(actionLabel('REPLY', audience))}
        </Button>
      )}
    </ThumbBar>
  );
}
