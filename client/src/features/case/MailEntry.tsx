import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Caution } from '../../ui/Caution.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Time } from '../../ui/Time.tsx';
import type { MailData } from './call-queries.ts';
import { mailReaderWords, mailWords } from './call-words.ts';

/** One mail: what it was, to whom, and what became of it. */
export function MailEntry({ mail }: { readonly mail: MailData }): ReactElement {
  const { i18n } = useLingui();
  return (
    <li>
      <span>{i18n._(mailWords(mail.kind))}, {i18n._(mailReaderWords(mail.recipientRole))}</span>
      <Hint><Outcome mail={mail} /></Hint>
    </li>
  );
}

function Outcome({ mail: { state, status, queuedAt, at } }: { readonly mail: MailData }): ReactElement {
  const when = <Time at={at ?? queuedAt} />;
  const code = status === null ? '' : ` (${status})`;
  switch (state) {
    case 'SENT':
      return <Trans>sent {when}</Trans>;
    case 'BOUNCED':
      return <Caution tone="grave"><Trans>came back {when}{code}: nobody read it. Reach them another way, if you can.</Trans></Caution>;
    case 'FAILED':
      return <Caution tone="grave"><Trans>refused {when}{code}: nobody read it.</Trans></Caution>;
    default:
      return <Trans>waits since {when}</Trans>;
  }
}
