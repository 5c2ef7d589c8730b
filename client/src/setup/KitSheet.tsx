import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import type { RecoveryKit } from '../crypto/team-api.ts';
import { useSession } from '../session/session.tsx';
import { Button, ButtonRow } from '../ui/Button.tsx';
import { Code } from '../ui/Code.tsx';
import { downloadText } from '../ui/download.ts';
import { Fingerprint } from '../ui/Fingerprint.tsx';
import { Hint } from '../ui/Layout.tsx';
import { WordList } from '../ui/WordsToKeep.tsx';
import styles from './RecoveryKit.module.css';

interface KitSheetProps {
  readonly kit: RecoveryKit;
  readonly fingerprint: string;
  readonly fileTitle: string;
}

/** The kit to print or save, and its words. On paper the words are blanks to write in by hand, so that no printer keeps both. */
export function KitSheet({ kit, fingerprint, fileTitle }: KitSheetProps): ReactElement {
  const { t } = useLingui();
  const { session } = useSession();
  const save = (): void => downloadText(`laurel-team-key-${fingerprint.slice(-8)}.kit.txt`, kit.kit);
  return (
    <section className={styles['sheet']} aria-labelledby="kit-heading">
      <p id="kit-heading"><b>{fileTitle}</b></p>
      <p>{session?.organization} · <Fingerprint fingerprint={fingerprint} size="short" /></p>
      <Code label={t`The sealed kit`} wraps>{kit.kit}</Code>
      <div className={styles['screen']}>
        <ButtonRow>
          <Button icon="download" onPress={save}><Trans>Save the kit</Trans></Button>
          <Button icon="print" onPress={() => globalThis.print()}><Trans>Print</Trans></Button>
        </ButtonRow>
      </div>
      <p className={styles['cut']}><Trans>Cut here, write the words in by hand, and keep the halves apart.</Trans></p>
      <p><b><Trans>Its twelve words</Trans></b></p>
      <div className={styles['screen']}>
        <WordList words={kit.words} />
      </div>
      <div className={styles['screen']}>
        <Hint><Trans>They are not your own words, and they are not in the file. Write them down by hand.</Trans></Hint>
      </div>
      <ol className={styles['blanks']} aria-hidden="true">{kit.words.map((_, at) => <li key={at} />)}</ol>
    </section>
  );
}
