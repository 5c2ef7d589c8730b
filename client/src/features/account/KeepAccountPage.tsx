import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { postJson } from '../../session/http.ts';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { useFragment } from '../../session/use-fragment.ts';
import { usePageTitle } from '../../session/use-page-title.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { PageHead, Stack, Wrap } from '../../ui/Layout.tsx';

/** Behind the link of the mail that tells of a deletion. Acts on a press only: programs that open links in mails must not spend it. */
export function KeepAccountPage(): ReactElement {
  const { t } = useLingui();
  usePageTitle(t`Keep the account`);
  const token = useFragment();
  const { refresh } = useSession();
  const [isKept, setIsKept] = useState(false);
  const deed = useDeed(async () => {
    await postJson('/auth/undo-deletion', { token });
    setIsKept(true);
    await refresh();
  });
  if (token === '') {
    return (
      <Wrap width="text">
        <PageHead title={<Trans>This link is not whole</Trans>} lede={<Trans>Open it from the mail once more, with everything behind the # sign, or sign in: every page then has a button that keeps the account.</Trans>} />
        <LinkButton size="form" to="/sign-in"><Trans>Sign in</Trans></LinkButton>
      </Wrap>
    );
  }
  if (isKept) {
    return (
      <Wrap width="text">
        <PageHead title={<Trans>Your account stays</Trans>} lede={<Trans>Nothing was deleted. If it was not you who asked, set a new password, and write to us.</Trans>} />
        <LinkButton size="form" to="/settings/$section" params={{ section: 'sign-in' }}><Trans>How you sign in</Trans></LinkButton>
      </Wrap>
    );
  }
  return (
    <Wrap width="text">
      <PageHead title={<Trans>Keep the account?</Trans>} lede={<Trans>Whoever was signed in as you asked to delete it. This takes that back, without signing you in.</Trans>} />
      <Stack>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        <ButtonRow>
          <Button kind="primary" size="form" isPending={deed.isPending} onPress={() => deed.run()}><Trans>Keep the account</Trans></Button>
          {deed.fault !== '' && <LinkButton kind="quiet" size="form" to="/sign-in"><Trans>Sign in and keep it there</Trans></LinkButton>}
        </ButtonRow>
      </Stack>
    </Wrap>
  );
}
