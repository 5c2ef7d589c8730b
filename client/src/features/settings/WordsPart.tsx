import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { useDeed } from '../../session/use-deed.ts';
import { replaceWords } from '../../setup/own-key.ts';
import { useOwner } from '../../setup/use-owner.ts';
import { WithOpenKey } from '../../setup/WithOpenKey.tsx';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { useFocusOn } from '../../ui/use-focus-on.ts';
import { WordsToKeep } from '../../ui/WordsToKeep.tsx';
import { Part } from '../../ui/Part.tsx';

/** New recovery words, in place of those that somebody may have seen. */
export function WordsPart({ onDone }: { readonly onDone: () => void }): ReactElement {
  const [isWanted, setIsWanted] = useState(false);
  const intro = useFocusOn(isWanted);
  return (
    <Part title={<Trans>Recovery words</Trans>}>
      <p tabIndex={-1} ref={intro}><Trans>Twelve words open your key and sign you in. If somebody may have seen them, make new ones: the old ones stop working for both.</Trans></p>
      {isWanted ? (
        <WithOpenKey isShort why={<Trans>Open your key first: it is sealed anew, under the new words.</Trans>}>
          <NewWords onDone={onDone} onEnd={() => setIsWanted(false)} />
        </WithOpenKey>
      ) : (
        <ButtonRow><Button size="form" onPress={() => setIsWanted(true)}><Trans>Make new words</Trans></Button></ButtonRow>
      )}
    </Part>
  );
}

interface NewWordsProps {
  readonly onDone: () => void;
  readonly onEnd: () => void;
}

function NewWords({ onDone, onEnd }: NewWordsProps): ReactElement {
  const { t } = useLingui();
  const owner = useOwner();
  const toast = useToast();
  const [words, setWords] = useState<readonly string[] | null>(null);
  const make = useDeed(async () => setWords(await cryptoWorker.newRecoveryWords()));
  const keep = useDeed(async () => {
    if (owner === null || words === null) return;
    await replaceWords(owner, words);
    toast(t`The new words open your key from now on.`);
    onEnd();
    onDone();
  });
  if (words === null) {
    return (
      <Stack>
        {make.fault !== '' && <Fault words={make.fault} />}
        <ButtonRow>
          <Button kind="primary" size="form" isPending={make.isPending} onPress={make.run}><Trans>Show me new words</Trans></Button>
          <Button kind="quiet" size="form" onPress={onEnd}><Trans>Keep the old ones</Trans></Button>
        </ButtonRow>
      </Stack>
    );
  }
  return (
    <Stack>
      {keep.fault !== '' && <Fault words={keep.fault} />}
      <WordsToKeep
        words={words}
        fileName="laurel-recovery-words"
        fileTitle={t`New recovery words`}
        done={<Trans>They are right. Replace the old words</Trans>}
        isPending={keep.isPending}
        onKept={keep.run}
      />
      <ButtonRow><Button kind="quiet" onPress={onEnd}><Trans>Keep the old ones</Trans></Button></ButtonRow>
    </Stack>
  );
}
