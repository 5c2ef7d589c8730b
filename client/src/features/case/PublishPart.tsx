import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Fact, Facts, PanelPart } from '../../ui/Panel.tsx';
import { Time } from '../../ui/Time.tsx';
import { useCase } from './case-context.ts';

/** "A case asks nothing of customers" unless the team thinks otherwise: for the exception, once there is something to tell. */
export function AdvisoryPart(): ReactElement | null {
  const { facts, audience } = useCase();
  if (audience !== 'team' || facts.verifiedAt === null) return null;
  return (
    <PanelPart title={<Trans>Advisory</Trans>}>
      <Hint><Trans>A service that you fixed needs none. For the exception, a text of its own becomes CSAF and CVE files.</Trans></Hint>
      <LinkButton to="/cases/$number/advisory" params={{ number: facts.number }}><Trans>Write an advisory</Trans></LinkButton>
    </PanelPart>
  );
}

/** Rule 10: when the reporter means to publish, and what the team says to it. */
export function PublishPart(): ReactElement | null {
  const { facts, audience, act } = useCase();
  const { disclosurePlan: plan, viewerCan } = facts;
  const isMine = audience === 'reporter';
  const mayPlan = viewerCan.includes('PLAN_DISCLOSURE');
  if (plan === null && !isMine) return null;
  return (
    <PanelPart title={<Trans>Disclosure</Trans>}>
      {plan === null ? (
        <Hint>
          <Trans>Once it is fixed, or after 90 days, you may publish without asking. If you mean to publish earlier, name the date.</Trans>
        </Hint>
      ) : (
        <Facts>
          <Fact term={isMine ? <Trans>You publish</Trans> : <Trans>Reporter publishes</Trans>}>
            {plan.plannedAt === null ? <Trans>No date yet</Trans> : <Time at={plan.plannedAt} as="day" />}
          </Fact>
          <Fact term={<Trans>The team</Trans>}>
            <TeamAnswer />
          </Fact>
          {plan.writeUpUrl !== null && (
            <Fact term={<Trans>Write-up</Trans>}>
              <a href={plan.writeUpUrl} rel="noopener noreferrer nofollow ugc">
                {plan.writeUpUrl}
              </a>
            </Fact>
          )}
        </Facts>
      )}
      {mayPlan && (
        <Button onPress={() => act('PLAN_DISCLOSURE')}>
          {!isMine ? <Trans>Answer</Trans> : plan === null ? <Trans>Name a date</Trans> : <Trans>Change</Trans>}
        </Button>
      )}
    </PanelPart>
  );
}

function TeamAnswer(): ReactElement {
  const { disclosurePlan } = useCase().facts;
  const { answer = null, until = null } = disclosurePlan ?? {};
  if (answer === null || until === null) return <Trans>Has not answered yet</Trans>;
  const date = <Time at={until} as="day" />;
  return answer === 'FINE_FROM' ? <Trans>Fine from {date}</Trans> : <Trans>Please wait until {date}</Trans>;
}
