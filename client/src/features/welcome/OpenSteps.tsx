import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { InviteForm } from '../../setup/InviteForm.tsx';
import { ServiceForm } from '../../setup/ServiceForm.tsx';
import { ServiceList } from '../../setup/ServiceList.tsx';
import type { ServiceData } from '../../setup/service-values.ts';
import { WithOpenKey } from '../../setup/WithOpenKey.tsx';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { StepPart } from './StepPart.tsx';

interface ServicesStepProps {
  readonly services: readonly ServiceData[];
  readonly onChanged: () => void;
  readonly onDone: () => void;
}

/** What researchers may report about, by name. */
export function ServicesStep({ services, onChanged, onDone }: ServicesStepProps): ReactElement {
  const { t } = useLingui();
  return (
    <StepPart
      title={t`Your online services`}
      lede={<Trans>The portal is open. Name the services that people may test, so that a report finds its place. More can follow later.</Trans>}
    >
      {services.length > 0 && <ServiceList services={services} onChanged={onChanged} />}
      <ServiceForm service={null} onSaved={onChanged} />
      <ButtonRow>
        <Button kind="primary" size="form" onPress={onDone}>
          {services.length > 0 ? <Trans>Go on</Trans> : <Trans>Later</Trans>}
        </Button>
      </ButtonRow>
    </StepPart>
  );
}

/** The end: who else is of the team, and where to go from here. */
export function PeopleStep(): ReactElement {
  const { t } = useLingui();
  return (
    <StepPart
      title={t`The portal is open`}
      lede={<Trans>Reports are taken from now on. Invite those who answer them with you; a promise of a day needs more than one person.</Trans>}
    >
      <Notice icon="check" title={<Trans>Where to go from here</Trans>}>
        <ButtonRow>
          <LinkButton to="/"><Trans>The front page</Trans></LinkButton>
          <LinkButton to="/policy"><Trans>The policy</Trans></LinkButton>
          <LinkButton to="/key"><Trans>The team’s key</Trans></LinkButton>
          <LinkButton to="/queue"><Trans>Your queue</Trans></LinkButton>
        </ButtonRow>
      </Notice>
      <h2><Trans>Invite others</Trans></h2>
      <WithOpenKey why={<Trans>The link of an invitation carries your key’s fingerprint, so that the browser of who comes knows you.</Trans>}>
        <InviteForm />
      </WithOpenKey>
    </StepPart>
  );
}
