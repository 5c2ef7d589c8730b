import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Choice.tsx';
import { Fault } from '../ui/Fault.tsx';
import { Hint, Stack } from '../ui/Layout.tsx';
import { TextArea } from '../ui/TextField.tsx';
import { unlockByPasskey, unlockKey, useKeyRing } from './key-ring.ts';
import { useSession } from './session.tsx';
import { type Deed, useDeed } from './use-deed.ts';

/** The one unlock form: a passkey where one was added, else twelve words; for researchers the choice to stay open in this browser. */
export function UnlockKey({ onOpen }: { readonly onOpen?: () => void }): ReactElement {
  const { t } = useLingui();
  const { isTeam } = useSession();
  const { hasPasskey } = useKeyRing();
  const [words, setWords] = useState('');
  const [stay, setStay] = useState(false);
  const byWords = useDeed(async () => {
    await unlockKey(words, stay);
    setWords('');
    onOpen?.();
  });
  const byPasskey = useDeed(async () => {
    await unlockByPasskey(stay);
    onOpen?.();
  });
  return (
    <form onSubmit={(event: FormEvent) => byWords.run(event)} noValidate>
      <Stack>
        {hasPasskey && <ByPasskey deed={byPasskey} />}
        <TextArea
          label={t`Your twelve recovery words`}
          hint={t`They open your key in this tab. They are not sent anywhere.`}
          error={byWords.fault}
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
        <Button type="submit" kind={hasPasskey ? 'plain' : 'primary'} size="form" icon="unlock" isPending={byWords.isPending}><Trans>Unlock</Trans></Button>
        <Hint><Link to="/lost-key"><Trans>The words are lost</Trans></Link></Hint>
      </Stack>
    </form>
  );
}

function ByPasskey({ deed }: { readonly deed: Deed }): ReactElement {
  return (
    <>
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <Button kind="primary" size="form" icon="unlock" isPending={deed.isPending} onPress={deed.run}><Trans>Open with a passkey</Trans></Button>
      <Hint><Trans>Or by your words:</Trans></Hint>
    </>
  );
}
