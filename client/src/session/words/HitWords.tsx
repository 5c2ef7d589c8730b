import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Caution } from '../../ui/Caution.tsx';
import { useShownHits } from './shown-hits.ts';
import type { HitContext, Piece } from './words-api.ts';
import styles from './Words.module.css';

const Pieces = ({ pieces }: { readonly pieces: readonly Piece[] }): ReactElement => (
  <>{pieces.map(({ text, isHit }, at) => (isHit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))}</>
);

/** A title in a list, with what was found in it marked. */
export function TitleWords({ number, text }: { readonly number: string; readonly text: string }): ReactElement {
  const title = useShownHits(number)?.find(({ part }) => part === 'TITLE');
  return <span className={styles['hit']}><Pieces pieces={title?.pieces ?? [{ text, isHit: false }]} /></span>;
}

/** Under a title in a list: what was found in the report, with its surroundings. */
export function HitWords({ number }: { readonly number: string }): ReactElement | null {
  const hits = useShownHits(number)?.filter(({ part }) => part === 'REPORT') ?? [];
  const [first] = hits;
  if (first === undefined) return null;
  return (
    <span className={styles['around']} dir="auto" data-under-title="">
      <MarkOf hit={first} />
      {hits.map(({ pieces }, at) => <span key={at} className={styles['hit']}><Pieces pieces={pieces} /> </span>)}
    </span>
  );
}

function MarkOf({ hit: { mark } }: { readonly hit: HitContext }): ReactElement | null {
  if (mark === 'NONE') return null;
  return <Caution tone="mild">{mark === 'UNSIGNED' ? <Trans>not signed</Trans> : <Trans>unknown signer</Trans>}</Caution>;
}
