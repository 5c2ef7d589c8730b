import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Lede } from '../../ui/Layout.tsx';
import { WordsToKeep } from '../../ui/WordsToKeep.tsx';

interface RecoveryWordsProps {
  readonly words: readonly string[];
  readonly number: string;
  /** They were kept: three of them were typed again. */
  readonly onKept: () => void;
}

/** The twelve words, and the check that they were kept before they are hidden for good. */
export function RecoveryWords({ words, number, onKept }: RecoveryWordsProps): ReactElement {
  return (
    <section aria-labelledby="words-heading">
      <h2 id="words-heading"><Trans>Twelve words open it again</Trans></h2>
      <Lede>
        <Trans>They are shown this once. With them, any device opens this report and reads our answers. Without them nobody can, we included.</Trans>
      </Lede>
      <WordsToKeep
        words={words}
        fileName={`${number}.words`}
        fileTitle={number}
        onKept={onKept}
        next={<Trans>I keep them somewhere safe. Hide them</Trans>}
        done={<Trans>They are right. Hide the words</Trans>}
      />
    </section>
  );
}
