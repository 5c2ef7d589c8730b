import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, type ReactNode, useState } from 'react';
import { useDeed } from '../session/use-deed.ts';
import { Button, ButtonRow } from '../ui/Button.tsx';
import { DropZone } from '../ui/DropZone.tsx';
import { Fault } from '../ui/Fault.tsx';
import { Stack } from '../ui/Layout.tsx';
import { TextArea } from '../ui/TextField.tsx';

interface RestoreKitProps {
  /** What is done with what was kept. */
  readonly restore: (kit: string, words: string) => Promise<void>;
  readonly button?: ReactNode;
  readonly onBack?: () => void;
}

/** Opens the kit from what was kept of it: proof that it will do when it is needed. */
export function RestoreKit({ restore, button = <Trans>Restore it</Trans>, onBack }: RestoreKitProps): ReactElement {
  const { t } = useLingui();
  const [kit, setKit] = useState('');
  const [words, setWords] = useState('');
  const deed = useDeed(() => restore(kit, words));
  const takeFile = ([file]: readonly File[]): void => {
    if (file !== undefined) void file.text().then(setKit);
  };
  return (
    <form onSubmit={deed.run} noValidate>
      <Stack>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        <TextArea
          label={t`The kit`}
          hint={t`Paste it from the file that you kept, or take the file itself.`}
          isMono
          autoComplete="off"
          spellCheck={false}
          value={kit}
          onChange={(event) => setKit(event.target.value)}
        />
        <DropZone button={t`Choose the file`} accept=".txt,text/plain" onFiles={takeFile} onText={setKit}><Trans>or drop it here</Trans></DropZone>
        <TextArea
          label={t`The twelve words of the kit`}
          rows="line"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <ButtonRow>
          <Button type="submit" kind="primary" size="form" isPending={deed.isPending}>{button}</Button>
          {onBack !== undefined && <Button kind="quiet" size="form" onPress={onBack}><Trans>Show the kit again</Trans></Button>}
        </ButtonRow>
      </Stack>
    </form>
  );
}
