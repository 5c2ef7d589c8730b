import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { useKeyRing } from '../../session/key-ring.ts';
import { useSession } from '../../session/session.tsx';
import { UnlockButton } from '../../session/UnlockButton.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Time } from '../../ui/Time.tsx';
import { useCase } from './case-context.ts';

/** Why words do not show, and the one way to them. */
export function KeyNotice(): ReactElement | null {
  const { facts } = useCase();
  return (
    <>
      {facts.wordsEndAt !== null && (
        <Notice tone="soon" title={<Trans>The words of this case are destroyed on <Time at={facts.wordsEndAt} as="day" /></Trans>}>
          <p><Trans>To keep your own copy, save texts and files before then. Facts and receipt remain. A case that is worked on again keeps its words.</Trans></p>
        </Notice>
      )}
      <WhyClosed />
    </>
  );
}

function WhyClosed(): ReactElement | null {
  const { facts, audience } = useCase();
  const { state } = useKeyRing();
  const { account } = useSession();
  if (facts.wordsDestroyedAt !== null) {
    return (
      <Notice title={<Trans>The words of this case were destroyed on <Time at={facts.wordsDestroyedAt} as="day" /></Trans>}>
        <p><Trans>That is what the policy promises after its time. Facts and receipt remain.</Trans></p>
      </Notice>
    );
  }
  if (audience === 'team' && account?.holdsTeamKey === false) {
    return (
      <Notice icon="lock" title={<Trans>You hold no team key yet, so you see the facts alone</Trans>}>
        <p><Trans>A lead hands it to you under Keys, once they have compared your key’s fingerprint with you.</Trans></p>
      </Notice>
    );
  }
  if (state === 'NONE') {
    return (
      <Notice icon="lock" title={<Trans>This account has no key yet</Trans>}>
        <p><Trans>Answers are sealed to your key. Make one in your settings; the team then opens this case to it.</Trans></p>
        <LinkButton to="/settings"><Trans>To your settings</Trans></LinkButton>
      </Notice>
    );
  }
  if (state === 'ELSEWHERE') {
    return (
      <Notice icon="lock" title={<Trans>Your key is in gpg, so the words of this case do not open here</Trans>}>
        <p><Trans>Download what is sealed and open it with gpg --decrypt. Your answers are sealed there too, and pasted below.</Trans></p>
      </Notice>
    );
  }
  if (state !== 'LOCKED') return null;
  return (
    <Notice tone="yours" icon="lock" title={<Trans>Your key is locked, so the words of this case are sealed</Trans>}>
      <UnlockButton kind="primary" />
    </Notice>
  );
}
