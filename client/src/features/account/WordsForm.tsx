import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { postJson } from '../../session/http.ts';
import { loadKeyRing, unlockKey } from '../../session/key-ring.ts';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { Hint } from '../../ui/Layout.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { AccountForm } from './AccountForm.tsx';
import { useArrival } from './use-arrival.ts';

/** The words never leave the browser: what is sent is derived from them, and the key opens with them here. */
export function WordsForm({ then }: { readonly then: string | undefined }): ReactElement {
  const { t } = useLingui();
  const { session, refresh } = useSession();
  const arrive = useArrival();
  const [words, setWords] = useState('');
  const deed = useDeed(async () => {
    const portal = session ?? (await refresh());
    const signInSecret = await cryptoWorker.signInSecret(words, portal.portalId);
    await postJson('/auth/sign-in-words', { signInSecret });
    await openKey(words, await refresh());
    await arrive(then);
  });
  return (
    <AccountForm deed={deed} button={<Trans>Sign in and unlock</Trans>}>
      <TextArea
        label={t`Your twelve words`}
        hint={t`In their order, with spaces between them. They stay in this browser; what is sent is derived from them.`}
        rows="line"
        required
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Hint>
        <Trans>
          Without the words nobody can open what is sealed to you; without an account there is nothing to recover. <Link to="/lost-key">The words are lost: what now?</Link>
        </Trans>
      </Hint>
    </AccountForm>
  );
}

type Here = NonNullable<ReturnType<typeof useSession>['session']>;

/** Signing in worked; if the key does not open now, the page offers to unlock it as always. */
async function openKey(words: string, session: Here): Promise<void> {
  const isTeam = session.account?.roles.some((role) => role === 'TRIAGER' || role === 'LEAD') ?? false;
  try {
    const { state } = await loadKeyRing({ session, isTeam });
    if (state === 'LOCKED') await unlockKey(words);
  } catch {
    // The account is open; the key stays locked and can be tried again.
  }
}
