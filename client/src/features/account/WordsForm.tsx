import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { postJson } from '../../session/http.ts';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { Hint } from '../../ui/Layout.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { AccountForm } from './AccountForm.tsx';
import { openByWords } from './open-by-words.ts';
import { useArrival } from './use-arrival.ts';

interface WordsFormProps {
  readonly then: string | undefined;
  /** They opened a first half: whoever asks for the code opens the key with them. */
  readonly onWords: (words: string) => void;
}

/** The words never leave the browser: what is sent is derived from them, and the key opens with them here. */
export function WordsForm({ then, onWords }: WordsFormProps): ReactElement {
  const { t } = useLingui();
  const { session, refresh } = useSession();
  const arrive = useArrival();
  const [words, setWords] = useState('');
  const deed = useDeed(async () => {
    const portal = session ?? (await refresh());
    const signInSecret = await cryptoWorker.signInSecret(words, portal.portalId);
    await postJson('/auth/sign-in-words', { signInSecret });
    onWords(words);
    const next = await refresh();
    if (next.account !== null) await openByWords(words, next);
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
