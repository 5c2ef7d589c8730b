import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import styles from './Consent.module.css';
import type { Choice, ConsentQuestion } from './consent-queries.ts';

interface PreviewLineProps {
  readonly question: ConsentQuestion;
  readonly choice: Choice;
  readonly name: string;
  readonly organization: string;
}

/** The line as it would be published. */
export function PreviewLine({ question, choice, name, organization }: PreviewLineProps): ReactElement {
  const { i18n } = useLingui();
  const month = i18n.date(new Date(Date.UTC(question.year, question.month - 1, 15)), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  if (choice === 'DO_NOT_LIST') {
    return <div className={styles['preview']} aria-live="polite"><p className={styles['words']}><Trans>No line is published.</Trans></p></div>;
  }
  const isAnonymous = choice === 'ANONYMOUS';
  const shown = name.trim() === '' ? '…' : name.trim();
  return (
    <div className={styles['preview']} aria-live="polite">
      <p className={styles['words']}><Trans>As it will stand on the page:</Trans></p>
      <p className={styles['name']}>{isAnonymous ? <i><Trans>one anonymous researcher</Trans></i> : shown}</p>
      <p className={styles['words']}>{[month, ...(isAnonymous || organization.trim() === '' ? [] : [organization.trim()])].join(' · ')}</p>
    </div>
  );
}
