import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { LinkButton } from '../../ui/Button.tsx';
import type { Audience } from '../../ui/names.ts';
import { EmptyState } from '../../ui/Notice.tsx';
import styles from './Cases.module.css';

interface EmptyCasesProps {
  readonly audience: Audience;
  /** Nothing narrows the list: there is no case at all. */
  readonly isAll: boolean;
  readonly hours: number;
}

/** What will stand here, and how to put something here. */
export function EmptyCases({ audience, isAll, hours }: EmptyCasesProps): ReactElement {
  const all = <LinkButton to="/cases" search={{}}><Trans>Show all</Trans></LinkButton>;
  if (!isAll) {
    return (
      <EmptyState title={<Trans>No case answers this</Trans>} action={all}>
        <Trans>
          Take a term away, or widen one: <code>state:verified,fixed</code> takes either, <code>submitted:&gt;2026-01</code> what came later,{' '}
          <code className={styles['term']}>-resolution:duplicate</code> leaves out. Plain words are searched in what this browser has opened.
        </Trans>
      </EmptyState>
    );
  }
  if (audience === 'team') {
    return (
      <EmptyState title={<Trans>No report yet</Trans>}>
        <Trans>Every report stands here from the moment it arrives, with the time by which a person answers: {hours} hours later.</Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={<Trans>Your submissions will stand here</Trans>}
      action={<LinkButton to="/report" kind="primary" size="form"><Trans>Report a vulnerability</Trans></LinkButton>}
    >
      <Trans>Each with its number, how far it is, and when you hear next. A person answers within {hours} hours. One verified report is enough to be thanked in public.</Trans>
    </EmptyState>
  );
}
