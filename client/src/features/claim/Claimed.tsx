import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { useKeyRing } from '../../session/key-ring.ts';
import { ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { Hint, PageHead } from '../../ui/Layout.tsx';

export function Claimed({ number }: { readonly number: string }): ReactElement {
  const { state } = useKeyRing();
  return (
    <>
      <PageHead
        title={<Trans>The report is yours: {number}</Trans>}
        lede={<Trans>What you wrote was sealed to the team alone. They see that you have a key now and can open the case to it; until then its earlier words stay sealed for you. What they write from now on is sealed to you too.</Trans>}
      />
      {state === 'NONE' && <Hint><Trans>This account has no key yet, so answers cannot be sealed to you. Make one in your settings.</Trans></Hint>}
      <ButtonRow>
        <LinkButton kind="primary" size="form" to="/cases/$number" params={{ number }}><Trans>To the case</Trans></LinkButton>
        {state === 'NONE' && <LinkButton size="form" to="/settings/$section" params={{ section: 'key' }}><Trans>Make a key</Trans></LinkButton>}
      </ButtonRow>
    </>
  );
}
