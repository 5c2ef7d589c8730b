import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useSession } from '../../session/session.tsx';
import { ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { StepPart } from './StepPart.tsx';

/** In an example installation everything is there; this says what, and as whom to look at it. */
export function ExampleWelcome(): ReactElement {
  const { t } = useLingui();
  const { account } = useSession();
  return (
    <StepPart
      title={t`Everything is here already`}
      lede={<Trans>This is an example installation. In a real one, this page makes the lead’s key, the team key with its recovery kit, the policy and the services.</Trans>}
    >
      <Prose>
        <p>
          <Trans>
            The first start printed the accounts, and keeps them in <code>demo-accounts.json</code> in the data folder, each with password and
            twelve recovery words. Sign in as the lead, unlock with the lead’s words, and hand the team key to the new triager.
          </Trans>
        </p>
        <p><Trans>For a real installation run <code>npm run admin -- init</code> on an empty database, then come back to this page.</Trans></p>
      </Prose>
      <ButtonRow>
        {account === null && <LinkButton kind="primary" size="form" to="/sign-in"><Trans>Sign in</Trans></LinkButton>}
        <LinkButton size="form" to="/settings/$section" params={{ section: 'team' }}><Trans>The team and its key</Trans></LinkButton>
      </ButtonRow>
    </StepPart>
  );
}

export function OpenWelcome(): ReactElement {
  const { t } = useLingui();
  return (
    <StepPart title={t`This portal is set up`} lede={<Trans>Nothing is left to do here. Whoever leads the team changes services and policy under Administration, and keys in their settings.</Trans>}>
      <ButtonRow>
        <LinkButton kind="primary" size="form" to="/"><Trans>The front page</Trans></LinkButton>
        <LinkButton size="form" to="/sign-in"><Trans>Sign in</Trans></LinkButton>
      </ButtonRow>
    </StepPart>
  );
}

export function StrangerWelcome(): ReactElement {
  const { t } = useLingui();
  return (
    <StepPart title={t`A lead has to do this`} lede={<Trans>This portal is not open yet. You are signed in, but not as a lead, and only a lead can make the team’s key.</Trans>}>
      <p><Trans>Are you one under another account? Sign out above, then <Link to="/sign-in" search={{ then: '/welcome' }}>sign in again</Link>.</Trans></p>
    </StepPart>
  );
}
