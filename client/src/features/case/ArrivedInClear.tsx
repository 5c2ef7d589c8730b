import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import type { Opened } from '../../session/opened-text.ts';
import { Hint } from '../../ui/Layout.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { useCase } from './case-context.ts';

/** A whole mail that nobody signed: what a mail program seals brings no Message-ID of its own along. */
function isWholeMail(opened: Opened | null): boolean {
  if (opened?.state !== 'OPENED' || opened.mail === undefined) return false;
  return opened.text.signature === 'UNSIGNED' && opened.mail.within !== 'OPENED' && (opened.mail.head?.messageId ?? null) !== null;
}

/** Over words that the server sealed when they arrived, for the team. What was sealed within the mail arrived sealed. */
export function ArrivedInClear({ opened }: { readonly opened: Opened | null }): ReactElement | null {
  const { facts } = useCase();
  if (facts.inboundMails.length === 0 || !isWholeMail(opened)) return null;
  return (
    <Prose inset>
      <Hint>
        <Trans>Arrived unsealed, by mail; sealed to the team key on arrival. Mail servers on its way could read it, and nobody signed it.</Trans>
      </Hint>
    </Prose>
  );
}
