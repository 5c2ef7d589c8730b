import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { LinkButton } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { serverNow } from '../ui/now.ts';
import { Time } from '../ui/Time.tsx';
import { useKeyRing } from './key-ring.ts';
import { expiryState } from './team-key-expiry.ts';

/** For the team, where they work: the key that reports are sealed to ends within 30 days, or has ended. */
export function TeamKeyEnds(): ReactElement | null {
  const { teamKeyExpiresAt } = useKeyRing();
  const state = expiryState(teamKeyExpiresAt, serverNow());
  if (teamKeyExpiresAt === null || (state !== 'PRESSING' && state !== 'EXPIRED')) return null;
  const when = <Time at={teamKeyExpiresAt} as="both" />;
  return (
    <Notice tone="late" icon="clock" title={state === 'EXPIRED' ? <Trans>The team’s key expired {when}</Trans> : <Trans>The team’s key expires {when}</Trans>}>
      <p><Trans>Whoever holds it can extend it, lead or not.</Trans></p>
      <LinkButton to="/settings/$section" params={{ section: 'team' }}><Trans>Extend it</Trans></LinkButton>
    </Notice>
  );
}
