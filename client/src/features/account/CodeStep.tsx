import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { postJson } from '../../session/http.ts';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { TextButton } from '../../ui/Button.tsx';
import { CodeField } from '../../ui/CodeField.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { AccountForm, Otherwise } from './AccountForm.tsx';
import { openByWords } from './open-by-words.ts';
import { useArrival } from './use-arrival.ts';

interface CodeStepProps {
  readonly then: string | undefined;
  /** The words that were typed before, which open the key once the code was shown. */
  readonly words: string | null;
}

/** The second half of signing in. */
export function CodeStep({ then, words }: CodeStepProps): ReactElement {
  const { t } = useLingui();
  const { session, refresh } = useSession();
  const arrive = useArrival();
  const hasApp = session?.factorWays.includes('APP') ?? true;
  const [code, setCode] = useState('');
  const deed = useDeed(async () => {
    await postJson('/auth/factor', { code });
    if (words !== null) await openByWords(words, await refresh());
    await arrive(then);
  });
  const restart = useDeed(async () => {
    await postJson('/auth/sign-out');
    await refresh();
  });
  return (
    <Stack>
      <AccountForm deed={deed} button={<Trans>Go on</Trans>}>
        <CodeField hasFocus={hasApp} hint={hasApp ? t`Six digits from your authenticator app. They change every half minute, and each works once.` : t`One of your ten recovery codes, where the passkey is not at hand. Each works once.`} value={code} onChange={setCode} />
      </AccountForm>
      <Otherwise>
        <Disclosure summary={<Trans>The phone is gone</Trans>}>
          <Stack>
            <p><Trans>Type one of your ten recovery codes instead: each works once.</Trans></p>
            <p><Trans>Without them, write to {session?.contactEmail}: whoever runs this portal can take the second factor away, once they know that it is you.</Trans></p>
            {session?.mode === 'EXAMPLE' && <p><Trans>In this example <code>npm run admin -- code triager</code> prints the code.</Trans></p>}
          </Stack>
        </Disclosure>
        <Hint><Trans>Not you, or another account? <TextButton onPress={restart.run}>Begin again</TextButton></Trans></Hint>
      </Otherwise>
    </Stack>
  );
}
