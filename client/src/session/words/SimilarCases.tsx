import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { StateDial } from '../../ui/StateDial.tsx';
import { reasonsOf } from './similar-why.ts';
import { useWordIndex, type WordIndexView } from './use-word-index.ts';
import type { Similar } from './words-api.ts';
import styles from './Words.module.css';

interface SimilarCasesProps {
  readonly number: string;
  /** RFC 3339. */
  readonly submittedAt: string;
  /** Leads to closing it as a duplicate of an earlier one; absent where the viewer cannot close it. */
  readonly onDuplicate?: ((original: string) => void) | undefined;
}

/** Cases whose words are about the same, found in this browser: nobody is told which. */
export function SimilarCases({ number, submittedAt, onDuplicate }: SimilarCasesProps): ReactElement | null {
  const index = useWordIndex();
  const similar = useSimilar(index, number);
  if (index.state === 'LOCKED') return null;
  if (index.state === 'RUNNING') return <Opening index={index} />;
  if (index.state === 'IDLE' || index.state === 'FAILED' || similar === null) {
    return (
      <div className={styles['ask']}>
        {index.state === 'FAILED' && <p><Trans>The cases could not be fetched.</Trans></p>}
        <Button icon="search" onPress={index.start}><Trans>Look for similar cases</Trans></Button>
        <p><Trans>Opens titles and reports in this browser. The server is not told what is looked for.</Trans></p>
      </div>
    );
  }
  if (similar.length === 0) return <p className={styles['quiet']}><Trans>None among the {index.opened} cases opened here.</Trans></p>;
  return (
    <ul className={styles['similar']}>
      {similar.map((one) => <One key={one.number} one={one} isEarlier={one.facts !== null && one.facts.submittedAt < submittedAt} onDuplicate={onDuplicate} />)}
    </ul>
  );
}

function Opening({ index: { opened, total, stop } }: { readonly index: WordIndexView }): ReactElement {
  const { t, i18n } = useLingui();
  const [done, all] = [i18n.number(opened), total === null ? '…' : i18n.number(total)];
  return (
    <div className={styles['searching']}>
      <ProgressBar label={t`Opening cases in this browser to compare them`} value={total === null ? null : opened / Math.max(total, 1)} detail={<Trans>{done} of {all}</Trans>} />
      <Button onPress={stop}><Trans>Stop</Trans></Button>
    </div>
  );
}

interface OneProps {
  readonly one: Similar;
  readonly isEarlier: boolean;
  readonly onDuplicate: ((original: string) => void) | undefined;
}

function One({ one: { number, title, facts, why }, isEarlier, onDuplicate }: OneProps): ReactElement {
  const { t, i18n } = useLingui();
  return (
    <li>
      <p className={styles['of']}>
        <Link to="/cases/$number" params={{ number }} className="mono">{number}</Link>
        {facts !== null && <StateDial state={facts.state} resolution={facts.resolution} audience="team" />}
      </p>
      {title !== null && <p><bdi>{title}</bdi></p>}
      <p className={styles['why']}>{reasonsOf(why).map((reason) => i18n._(reason)).join(' · ')}</p>
      {onDuplicate !== undefined && isEarlier && (
        <Button aria-label={t`Close as duplicate of ${number}`} onPress={() => onDuplicate(number)}><Trans>Close as duplicate of this</Trans></Button>
      )}
    </li>
  );
}

/** Null until there is something to say. A case that came since the index was made has it look once for what is new. */
function useSimilar({ state, version, similarTo, texts, start }: WordIndexView, number: string): readonly Similar[] | null {
  const [found, setFound] = useState<{ readonly number: string; readonly similar: readonly Similar[] } | null>(null);
  const looked = useRef<string | null>(null);
  const isThere = state === 'DONE' || state === 'STOPPED';
  useEffect(() => {
    if (!isThere) return;
    let isCurrent = true;
    const look = async (): Promise<void> => {
      const isIndexed = (await texts([number])).length > 0;
      if (!isIndexed && looked.current !== number && state === 'DONE') {
        looked.current = number;
        start();
        return;
      }
      const similar = await similarTo({ number });
      if (isCurrent) setFound({ number, similar });
    };
    void look().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [isThere, state, version, number, similarTo, texts, start]);
  return found?.number === number ? found.similar : null;
}
