import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactElement, useState } from 'react';
import { asCryptoError } from '../crypto/crypto-error.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Choice.tsx';
import { Stack } from '../ui/Layout.tsx';
import { TextArea } from '../ui/TextField.tsx';
import { cryptoWords } from './crypto-words.ts';
import { unlockKey } from './key-ring.ts';
import { useSession } from './session.tsx';

/** The one unlock form: twelve words, and for researchers the choice to stay open in this browser. */
export function UnlockKey({ onOpen }: { readonly onOpen?: () => void }): ReactElement {
  const { t, i18n } = useLingui();
  const { isTeam } = useSession();
  const [words, setWords] = useState('');
  const [stay, setStay] = useState(false);
  const [fault, setFault] = useState('');
  const [isPending, setIsPending] = useState(false);

  const unlock = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsPending(true);
    setFault('');
    try {
      await unlockKey(words, stay);
      setWords('');
      onOpen?.();
    } catch (error) {
      const { code, words: unknown } = asCryptoError(error);
      setFault([i18n._(cryptoWords(code)), unknown.join(', ')].join(' ').trim());
    } finally {
      setIsPending(false);
    }
  };

  return (
    <form onSubmit={(event) => void unlock(event)} noValidate>
      <Stack>
        <TextArea
          label={t`Your twelve recovery words`}
          hint={t`They open your key in this tab. They are not sent anywhere.`}
          error={fault}
          rows="line"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        {!isTeam && (
          <Checkbox
            label={t`Keep it open in this browser`}
            hint={t`A convenience: whoever uses this browser profile reads your cases too.`}
            checked={stay}
            onChange={(event) => setStay(event.target.checked)}
          />
        )}
        <Button type="submit" kind="primary" size="form" icon="unlock" isPending={isPending}><Trans>Unlock</Trans></Button>
      </Stack>
    </form>
  );
}
