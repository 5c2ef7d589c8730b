import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { DestroyedText, SealedText } from '../../ui/Sealed.tsx';
import type { CaseRow } from './case-queries.ts';
import styles from './Cases.module.css';
import type { OpenedTitles } from './use-opened-titles.ts';

interface TitleProps {
  readonly row: CaseRow;
  readonly titles: OpenedTitles;
  /** Whether the reader can have the words at all: somebody of the team without the team key cannot. */
  readonly readsWords: boolean;
}

/** The title, or what stands in its place, as the one link of the row. */
export function Title({ row, titles, readsWords }: TitleProps): ReactElement {
  const words = titles.of(row);
  const text = words && 'text' in words ? words.text : undefined;
  const { number, unreadCount, source } = row;
  return (
    <span className={styles['titled']}>
      <Link to="/cases/$number" params={{ number }} data-row-link="">
        {text === undefined && <span className="visually-hidden">{number}: </span>}
        {text ?? <span className={styles['place']}><InItsPlace row={row} fault={words !== undefined} readsWords={readsWords} /></span>}
      </Link>
      {source === 'MAIL' && <span className={styles['byMail']}><Trans>by mail</Trans></span>}
      {unreadCount > 0 && <span className={styles['unread']}><Trans>{unreadCount} new</Trans></span>}
    </span>
  );
}

function InItsPlace({ row, fault, readsWords }: { readonly row: CaseRow; readonly fault: boolean; readonly readsWords: boolean }): ReactElement {
  if (row.wordsDestroyedAt) return <DestroyedText at={row.wordsDestroyedAt} />;
  if (fault) return <span className={styles['fault']}><Icon name="alert" /> <Trans>Does not open with your key</Trans></span>;
  if (!row.title && readsWords) return <span className={styles['none']}><Trans>Without a title</Trans></span>;
  return <SealedText><span className="visually-hidden"><Trans>Sealed title</Trans></span></SealedText>;
}
