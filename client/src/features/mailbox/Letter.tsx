import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Button, ButtonAnchor, ButtonRow } from '../../ui/Button.tsx';
import { Behind } from '../../ui/Disclosure.tsx';
import { downloadText } from '../../ui/download.ts';
import { Hint } from '../../ui/Layout.tsx';
import { PlainText } from '../../ui/Prose.tsx';
import { Time } from '../../ui/Time.tsx';
import styles from './Mailbox.module.css';
import type { Mail } from './use-mails.ts';

export function Letter({ mail }: { readonly mail: Mail }): ReactElement {
  return (
    <article className={styles['letter']} aria-label={mail.subject}>
      <header>
        <h2>{mail.subject}</h2>
        <p className={styles['line']}><span><Trans>to {mail.to}</Trans></span> <Time at={mail.at} as="both" /></p>
      </header>
      {mail.links.length > 0 && (
        <ButtonRow>{mail.links.map(({ label, url }) => <ButtonAnchor key={url} href={url}>{label}</ButtonAnchor>)}</ButtonRow>
      )}
      {mail.attachments.length > 0 && (
        <ButtonRow>
          {mail.attachments.map(({ filename, content }) => (
            <Button key={filename} icon="download" onPress={() => downloadText(filename, content, 'application/pgp-encrypted')}>{filename}</Button>
          ))}
        </ButtonRow>
      )}
      {mail.sealed !== null && (
        <Hint>
          {mail.sealed === 'BY_SENDER'
            ? <Trans>Sealed to its reader by whoever wrote it. On its way, mail servers read the subject <b>{mail.clearSubject}</b> and nothing else; nor can this portal.</Trans>
            : <Trans>Sealed to its reader by the portal. On its way, mail servers read the subject <b>{mail.clearSubject}</b> and nothing else; the example shows what it wrote.</Trans>}
        </Hint>
      )}
      {mail.text !== null && <Behind summary={<Trans>Read the mail</Trans>}><div className={styles['text']}><PlainText>{mail.text}</PlainText></div></Behind>}
    </article>
  );
}
