import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Labels } from '../../session/labels/Labels.tsx';
import { type Opened, useOpenedText } from '../../session/opened-text.ts';
import { DestroyedText, SealedText } from '../../ui/Sealed.tsx';
import styles from './Queue.module.css';
import type { QueueRow } from './queue-queries.ts';

interface Titled {
  readonly number: string;
  readonly title: QueueRow['title'];
  readonly reporter: { readonly publicKeys: readonly { readonly armored: string }[] | null } | null;
}

/** The title of a case, as far as this browser can read it. */
export function useTitle({ number, title, reporter }: Titled): { readonly opened: Opened | null; readonly text: string | null } {
  const opened = useOpenedText(title, {
    kind: 'TITLE',
    caseNumber: number,
    signers: reporter?.publicKeys?.map(({ armored }) => armored) ?? [],
  });
  const isReadable = opened?.state === 'OPENED' && opened.text.refused === null && opened.text.signature !== 'INVALID';
  return { opened, text: isReadable ? opened.text.text.replace(/\s+/g, ' ').trim() : null };
}

/** The one link of a row. The keyboard moves from link to link, and the preview follows. */
export function TitleCell({ row, onFocus }: { readonly row: QueueRow; readonly onFocus: () => void }): ReactElement {
  const { opened, text } = useTitle(row);
  const { number } = row;
  return (
    <>
      <Link
        to="/cases/$number"
        params={{ number }}
        preload={false}
        data-row-link={number}
        onFocus={onFocus}
      >
        {text === null && <span className="visually-hidden">{number}: </span>}
        {text ?? <InItsPlace row={row} opened={opened} />}
      </Link>
      <Labels labels={row.labels} most={2} isInRow />
      {row.source === 'MAIL' && <span className={styles['byMail']}> <Trans>by mail</Trans></span>}
    </>
  );
}

function InItsPlace({ row, opened }: { readonly row: QueueRow; readonly opened: Opened | null }): ReactElement {
  if (row.wordsDestroyedAt !== null) return <DestroyedText at={row.wordsDestroyedAt} />;
  if (opened !== null)
    return (
      <span className={styles['fault']}>
        <Trans>Does not open with your key</Trans>
      </span>
    );
  if (row.title === null)
    return (
      <span className={styles['none']}>
        <Trans>Without a title</Trans>
      </span>
    );
  return (
    <SealedText>
      <span className="visually-hidden">
        <Trans>Sealed title</Trans>
      </span>
    </SealedText>
  );
}
