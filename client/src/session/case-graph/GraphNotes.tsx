import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Button } from '../../ui/Button.tsx';
import type { Audience } from '../../ui/names.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { StateDial } from '../../ui/StateDial.tsx';
import { UnlockButton } from '../UnlockButton.tsx';
import styles from './CaseGraph.module.css';
import type { CaseGraph } from './use-case-graph.ts';

interface GraphNotesProps {
  readonly graph: CaseGraph;
  readonly audience: Audience;
}

/** What the walk does not lead to, and how it would. */
export function GraphNotes({ graph: { centre, groups, words }, audience }: GraphNotesProps): ReactElement {
  const original = centre?.hiddenOriginal ?? null;
  return (
    <div className={styles['notes']}>
      {groups.length === 0 && <p><Trans>You see no other case that has something in common with this one.</Trans></p>}
      {original !== null && (
        <p><Trans>It is a duplicate of <span className="mono">{original.number}</span>, which somebody else reported: <StateDial state={original.state} audience={audience} /></Trans></p>
      )}
      <AlikeNote words={words} hasAlike={groups.some(({ relation }) => relation === 'SIMILAR_TEXT')} />
    </div>
  );
}

/** Which texts are alike is found in this browser alone. */
function AlikeNote({ words: { state, opened, total, start, stop }, hasAlike }: { readonly words: CaseGraph['words']; readonly hasAlike: boolean }): ReactElement | null {
  const { t } = useLingui();
  if (state === 'LOCKED') return <div className={styles['alike']}><p><Trans>Cases of similar text are found in your browser, once your key is open.</Trans></p><UnlockButton /></div>;
  if (state === 'RUNNING') {
    return (
      <div className={styles['alike']}>
        <ProgressBar label={t`Opening cases to find similar text`} value={total === null ? null : opened / Math.max(total, 1)} detail={<Trans>{opened} of {total ?? '…'}</Trans>} />
        <Button onPress={stop}><Trans>Stop</Trans></Button>
      </div>
    );
  }
  if (state === 'DONE') return hasAlike ? null : <p><Plural value={opened} one="No similar text in the # case that was opened." other="No similar text in the # cases that were opened." /></p>;
  return (
    <div className={styles['alike']}>
      <p>{state === 'FAILED' ? <Trans>Not all cases could be opened to find similar text.</Trans> : <Trans>Similar text is found in your browser; the server learns no word.</Trans>}</p>
      <Button onPress={start}><Trans>Find similar text</Trans></Button>
    </div>
  );
}
