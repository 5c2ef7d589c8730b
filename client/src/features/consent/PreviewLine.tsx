import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import styles from './Consent.module.css';
import type { ConsentQuestion } from './consent-queries.ts';
import type { Draft } from './consent-draft.ts';

/** The line as it would be published, whole. */
export function PreviewLine({ question, draft }: { readonly question: ConsentQuestion; readonly draft: Draft }): ReactElement {
  const { i18n } = useLingui();
  const { choice, organization, url } = draft;
  const month = i18n.date(new Date(Date.UTC(question.year, question.month - 1, 15)), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  if (choice === 'DO_NOT_LIST') {
    return <div className={styles['preview']} aria-live="polite"><p className={styles['words']}><Trans>No line is published.</Trans></p></div>;
  }
  const name = (choice === 'ALIAS' ? draft.alias : draft.name).trim();
  const details = [question.serviceName ?? '', choice === 'NAME' ? organization.trim() : '', month].filter((part) => part !== '');
  return (
    <div className={styles['preview']} aria-live="polite">
      <p className={styles['words']}><Trans>As it will stand on the page:</Trans></p>
      <p className={styles['name']}>{choice === 'ANONYMOUS' ? <i><Trans>one anonymous researcher</Trans></i> : name === '' ? '…' : name}</p>
      <p className={styles['words']}>{details.join(' · ')}</p>
      {choice === 'NAME' && url.trim() !== '' && <p className={styles['words']}>{url.trim()}</p>}
    </div>
  );
}
