import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { useSession } from '../../session/session.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { Part } from '../../ui/Part.tsx';

/** What is owed, and why it cannot be switched off. */
export function AlwaysPart(): ReactElement {
  const { isTeam } = useSession();
  return (
    <Part title={<Trans>What always comes</Trans>}>
      <Prose><ul>
        <li><Trans>The receipt of a report, with the time of the first answer: you can show it.</Trans></li>
        <li><Trans>That an answer waits, and that a case is closed: that is what was promised.</Trans></li>
        <li><Trans>That a case is about to close because we wait for you: else it would close without your knowing.</Trans></li>
        <li><Trans>Whether we may thank you by name: without your yes nothing is published.</Trans></li>
        <li><Trans>Everything about your account and your key: whoever takes them over must not be able to hide it.</Trans></li>
        {isTeam && <li><Trans>Pages when an answer is due, and mails that did not arrive: a reporter waits.</Trans></li>}
      </ul></Prose>
    </Part>
  );
}
