import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { postJson } from '../../session/http.ts';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { TextButton } from '../../ui/Button.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { ProviderButtons, ProviderOutcome } from './ProviderSignIn.tsx';

/** The second half of signing in, where a provider is what shows the second factor. */
export function ProviderStep({ then }: { readonly then: string | undefined }): ReactElement {
  const { session, refresh } = useSession();
  const restart = useDeed(async () => {
    await postJson('/auth/sign-out');
    await refresh();
  });
  return (
    <Stack>
      <ProviderOutcome then={then} />
      <p><Trans>Your account is guarded by your organization’s provider too: sign in there, with the second factor that it asks for.</Trans></p>
      <ProviderButtons then={then} />
      <Hint><Trans>The provider is away, or the factor is lost? Write to {session?.contactEmail}. Another account? <TextButton onPress={restart.run}>Begin again</TextButton></Trans></Hint>
    </Stack>
  );
}
