import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { HttpRefusal } from '../../session/http.ts';
import { useSession } from '../../session/session.tsx';
import { usePageTitle } from '../../session/use-page-title.ts';
import { Fault } from '../../ui/Fault.tsx';
import { PageHead, Wrap } from '../../ui/Layout.tsx';
import { EmptyState } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Select } from '../../ui/Select.tsx';
import { Letter } from './Letter.tsx';
import styles from './Mailbox.module.css';
import { useMails } from './use-mails.ts';

/** Mails of the example installation. A real one sends them and has no such page. */
export function MailboxPage(): ReactElement {
  const { t } = useLingui();
  usePageTitle(t`Mailbox`);
  const { session } = useSession();
  const { mails, error } = useMails();
  const [recipient, setRecipient] = useState('');
  const isReal = session?.mode === 'REAL' || (error instanceof HttpRefusal && error.status === 404);
  const recipients = [...new Set(mails?.map(({ to }) => to))].sort();
  const shown = mails?.filter(({ to }) => recipient === '' || to === recipient) ?? [];
  return (
    <Wrap>
      <PageHead title={<Trans>Mailbox</Trans>} lede={<Trans>Every mail that this example would have sent, newest first. They go nowhere else.</Trans>}>
        {recipients.length > 1 && (
          <Select label={t`To`} isDense value={recipient} onChange={(event) => setRecipient(event.target.value)}>
            <option value="">{t`Everybody`}</option>
            {recipients.map((address) => <option key={address} value={address}>{address}</option>)}
          </Select>
        )}
      </PageHead>
      {isReal && <EmptyState title={<Trans>Not here</Trans>}><Trans>This installation sends its mails. Only the example shows them on a page.</Trans></EmptyState>}
      {!isReal && error !== undefined && <Fault words={faultWords(error)} />}
      {!isReal && mails === null && error === undefined && <Loading />}
      {mails !== null && shown.length === 0 && (
        <EmptyState title={<Trans>No mail yet</Trans>}><Trans>Register, send a report or answer one: the mail appears here within seconds.</Trans></EmptyState>
      )}
      <div className={styles['list']}>{shown.map((mail) => <Letter key={mail.id} mail={mail} />)}</div>
    </Wrap>
  );
}
