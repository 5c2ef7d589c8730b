import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { postJson } from '../../session/http.ts';
import { useDeed } from '../../session/use-deed.ts';
import { useFragment } from '../../session/use-fragment.ts';
import { usePageTitle } from '../../session/use-page-title.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { PageHead, Stack, Wrap } from '../../ui/Layout.tsx';
import { useArrival } from './use-arrival.ts';

/** Behind the link of the mail. Acts on a press only: programs that open links in mails must not spend it. */
export function VerifyEmailPage(): ReactElement {
  const { t } = useLingui();
  usePageTitle(t`Confirm your address`);
  const token = useFragment();
  const arrive = useArrival();
  const deed = useDeed(async () => {
    await postJson('/auth/verify-email', { token });
    await arrive('/settings');
  });
  if (token === '') {
    return (
      <Wrap width="text">
        <PageHead
          title={<Trans>This link is not whole</Trans>}
          lede={<Trans>Open it from the mail once more, with everything behind the # sign, or register again for a new one.</Trans>}
        />
        <LinkButton size="form" to="/register"><Trans>Register</Trans></LinkButton>
      </Wrap>
    );
  }
  return (
    <Wrap width="text">
      <PageHead title={<Trans>Confirm your address</Trans>} lede={<Trans>The link works once. Your new account is signed in by it. If you added the address to an account, open it in the browser in which you are signed in to that account.</Trans>} />
      <Stack>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        <ButtonRow>
          <Button kind="primary" size="form" isPending={deed.isPending} onPress={() => deed.run()}><Trans>Confirm</Trans></Button>
          {deed.fault !== '' && <LinkButton kind="quiet" size="form" to="/register"><Trans>Ask for a new link</Trans></LinkButton>}
        </ButtonRow>
      </Stack>
    </Wrap>
  );
}
