import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, Lede, Stack } from '../../ui/Layout.tsx';
import { makeMine } from './claim-requests.ts';
import { keepToken } from './kept-token.ts';

interface MineByAccountProps {
  readonly token: string;
  readonly isSignedIn: boolean;
  readonly onClaimed: () => void;
}

export function MineByAccount({ token, isSignedIn, onClaimed }: MineByAccountProps): ReactElement {
  const { account } = useSession();
  const claim = useDeed(async () => {
    await makeMine(token);
    onClaimed();
  });
  if (!isSignedIn) {
    return (
      <section><Stack>
        <h2><Trans>With an account</Trans></h2>
        <Lede><Trans>Your reports stand together under one sign-in. Sign in, and you come back here.</Trans></Lede>
        <LinkButton size="form" to="/sign-in" search={{ then: '/claim' }} onClick={() => keepToken(token)}><Trans>Sign in</Trans></LinkButton>
        <Hint><Trans>No account yet? <Link to="/register">Register</Link>, confirm your address, sign in, and open the link of our mail once more.</Trans></Hint>
      </Stack></section>
    );
  }
  const name = account?.email ?? account?.displayName;
  return (
    <section><Stack>
      <h2><Trans>Claim it with this account</Trans></h2>
      <Lede>{name ? <Trans>You are signed in as {name}. The report joins your submissions, and answers are sealed to your key.</Trans> : <Trans>You are signed in with twelve words. The report joins your submissions, and answers are sealed to your key.</Trans>}</Lede>
      {claim.fault !== '' && <Fault words={claim.fault} />}
      <Button kind="primary" size="form" isPending={claim.isPending} onPress={() => claim.run()}><Trans>Claim the report</Trans></Button>
    </Stack></section>
  );
}
