import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useSyncExternalStore } from 'react';
import { HitWords, TitleWords } from '../../session/words/HitWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { DestroyedText, SealedText } from '../../ui/Sealed.tsx';
import type { CaseRow } from './case-queries.ts';
import styles from './Cases.module.css';
import type { TitleOpener } from './title-opener.ts';

interface TitleProps {
  readonly row: CaseRow;
  readonly titles: TitleOpener;
  /** Whether the reader can have the words at all: somebody of the team without the team key cannot. */
  readonly readsWords: boolean;
}

/** The title, or what stands in its place, as the one link of the row. Drawn anew alone when its title opens. */
export function Title({ row, titles, readsWords }: TitleProps): ReactElement {
  const opened = useSyncExternalStore(titles.subscribe, () => titles.of(row));
  const text = typeof opened === 'string' ? opened : undefined;
  const { number, unreadCount, source } = row;
  return (
    <><span className={styles['titled']}>
      <Link to="/cases/$number" params={{ number }} preload={false} data-row-link="">
        {text === undefined && <span className="visually-hidden">{number}: </span>}
        {text === undefined ? <span className={styles['place']}><InItsPlace row={row} fault={opened !== undefined} readsWords={readsWords} /></span> : <TitleWords number={number} text={text} />}
      </Link>
      {source === 'MAIL' && <span className={styles['byMail']}><Trans>by mail</Trans></span>}
      {unreadCount > 0 && <span className={styles['unread']}><Trans>{unreadCount} new</Trans></span>}
    </span><HitWords number={number} /></>
  );
}

function InItsPlace({ row, fault, readsWords }: { readonly row: CaseRow; readonly fault: boolean; readonly readsWords: boolean }): ReactElement {
  if (row.wordsDestroyedAt) return <DestroyedText at={row.wordsDestroyedAt} />;
  if (fault) return <span className={styles['fault']}><Icon name="alert" /> <Trans>Does not open with your key</Trans></span>;
  if (!row.title && readsWords) return <span className={styles['none']}><Trans>Without a title</Trans></span>;
  return <SealedText><span className="visually-hidden"><Trans>Sealed title</Trans></span></SealedText>;
}
