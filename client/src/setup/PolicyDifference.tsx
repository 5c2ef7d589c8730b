import { Trans } from '@lingui/react/macro';
import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { Loading } from '../ui/ProgressBar.tsx';
import styles from './PolicyEditor.module.css';
import { type Piece, shorten } from './policy-pieces.ts';

interface PolicyDifferenceProps {
  readonly earlier: string;
  readonly later: string;
}

/** Word by word. What is added and removed is said as well as drawn. */
export function PolicyDifference({ earlier, later }: PolicyDifferenceProps): ReactElement {
  const [pieces, setPieces] = useState<readonly Piece[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void import('diff').then(({ diffWordsWithSpace }) => {
      if (isCurrent) setPieces(shorten(diffWordsWithSpace(earlier, later)));
    });
    return () => { isCurrent = false; };
  }, [earlier, later]);
  if (pieces === null) return <Loading />;
  if (pieces.every(({ kind }) => kind === 'SAME' || kind === 'GAP')) return <p><Trans>Nothing yet: the text is the one that holds.</Trans></p>;
  return <div className={styles['difference']}>{pieces.map((piece, at) => <PieceWords key={at} piece={piece} />)}</div>;
}

function PieceWords({ piece: { kind, text } }: { readonly piece: Piece }): ReactNode {
  switch (kind) {
    case 'ADDED': return <ins><span className="visually-hidden"><Trans>Added:</Trans> </span>{text}<span className="visually-hidden"> <Trans>(end of what is added)</Trans></span></ins>;
    case 'REMOVED': return <del><span className="visually-hidden"><Trans>Removed:</Trans> </span>{text}<span className="visually-hidden"> <Trans>(end of what is removed)</Trans></span></del>;
    case 'GAP': return <span className={styles['gap']}><Trans>… unchanged …</Trans></span>;
    case 'SAME': return text;
  }
}
