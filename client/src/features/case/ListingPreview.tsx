import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import type { ListingChoice } from '../../generated/graphql.ts';
import { serverNow } from '../../ui/now.ts';
import styles from './Case.module.css';
import { useCase } from './case-context.ts';

interface ListingPreviewProps {
  readonly choice: ListingChoice;
  readonly name: string;
  readonly url: string;
  readonly organization: string;
}

/** The line as the page of thanked people shows it. */
export function ListingPreview({ choice, name, url, organization }: ListingPreviewProps): ReactElement {
  const { i18n, t } = useLingui();
  const { facts } = useCase();
  const { acknowledgment, consent } = facts;
  const since =
    acknowledgment === null
      ? new Date(consent?.askedAt ?? serverNow())
      : new Date(Date.UTC(acknowledgment.year, acknowledgment.month - 1, 1));
  const month = new Intl.DateTimeFormat(i18n.locale === 'en' ? 'en-GB' : i18n.locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(since);
  const isNamed = choice === 'NAME';
  const shown = name.trim() === '' ? t`(your name)` : name.trim();
  const details = [isNamed ? organization.trim() : '', facts.onlineService?.name ?? '', month].filter((part) => part !== '');
  return (
    <div className={styles['preview']} role="status" aria-label={t`What will be published`}>
      {choice === 'DO_NOT_LIST' ? (
        <Trans>Nothing will be published.</Trans>
      ) : (
        <>
          <strong>{choice === 'ANONYMOUS' ? <Trans>An anonymous researcher</Trans> : choice === 'ALIAS' ? `‘${shown}’` : shown}</strong>
          <br />
          {details.join(' · ')}
          {isNamed && url.trim() !== '' && (
            <>
              <br />
              <span className="mono">{url.trim()}</span>
            </>
          )}
        </>
      )}
    </div>
  );
}
