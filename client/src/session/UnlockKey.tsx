import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactElement, type ReactNode, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Choice.tsx';
import { Behind } from '../ui/Disclosure.tsx';
import { Fault } from '../ui/Fault.tsx';
import { Hint, Stack } from '../ui/Layout.tsx';
import { TextArea } from '../ui/TextField.tsx';
import { unlockByPasskey, unlockKey, useKeyRing } from './key-ring.ts';
import { useSession } from './session.tsx';
import { useDeed } from './use-deed.ts';

/** The one unlock form: a passkey where one was added, else twelve words; for researchers the choice to stay open in this browser. */
export function UnlockKey({ onOpen }: { readonly onOpen?: () => void }): ReactElement {
  const { hasPasskey, hasWords } = useKeyRing();
  const [stay, setStay] = useState(false);
  const byPasskey = useDeed(async () => {
    await unlockByPasskey(stay);
    onOpen?.();
  });
  if (!hasPasskey) return <ByWords stay={stay} onOpen={onOpen}><StayOpen stay={stay} onChange={setStay} /></ByWords>;
  return (
    <Stack>
      {byPasskey.fault !== '' && <Fault words={byPasskey.fault} />}
      <Button kind="primary" size="form" icon="unlock" isPending={byPasskey.isPending} onPress={byPasskey.run}><Trans>Open with a passkey</Trans></Button>
      <StayOpen stay={stay} onChange={setStay} />
      {hasWords && <Behind summary={<Trans>Use your words instead</Trans>}><ByWords stay={stay} onOpen={onOpen} /></Behind>}
    </Stack>
  );
}

interface ByWordsProps {
  readonly stay: boolean;
  readonly onOpen: (() => void) | undefined;
  readonly children?: ReactNode;
}

function ByWords({ stay, onOpen, children }: ByWordsProps): ReactElement {
  const { t } = useLingui();
  const [words, setWords] = useState('');
  const deed = useDeed(async () => {
    await unlockKey(words, stay);
    setWords('');
    onOpen?.();
  });
  return (
    <form onSubmit={deed.run} noValidate>
      <Stack>
        <TextArea
          label={t`Your twelve recovery words`}
          hint={t`They open your key in this tab. They are not sent anywhere.`}
          error={deed.fault}
          rows="line"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        {children}
        <Button type="submit" kind={children === undefined ? 'plain' : 'primary'} size="form" icon="unlock" isPending={deed.isPending}><Trans>Unlock</Trans></Button>
        <Hint><Link to="/lost-key"><Trans>The words are lost</Trans></Link></Hint>
      </Stack>
    </form>
  );
}

function StayOpen({ stay, onChange }: { readonly stay: boolean; readonly onChange: (stay: boolean) => void }): ReactElement | null {
  const { t } = useLingui();
  const { isTeam } = useSession();
  if (isTeam) return null;
  return (
    <Checkbox
      label={t`Keep it open in this browser`}
      hint={t`A convenience: whoever uses this browser profile reads your cases too.`}
      checked={stay}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
