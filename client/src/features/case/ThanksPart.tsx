import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { PanelPart } from '../../ui/Panel.tsx';
import { Time } from '../../ui/Time.tsx';
import { useCase } from './case-context.ts';

/** Rule 5, on the case page: what was asked, what was said, and the way to change it. */
export function ThanksPart(): ReactElement | null {
  const { facts, audience, act } = useCase();
  if (facts.source === 'INTERNAL') return null;
  const mayAnswer = facts.viewerCan.includes('ANSWER_CONSENT');
  const isListed = facts.consent?.state === 'GRANTED';
  return (
    <PanelPart title={<Trans>Thanks</Trans>}>
      <Hint>{audience === 'reporter' ? <ToReporter /> : <ToTeam />}</Hint>
      {mayAnswer && (
        <ButtonRow>
          <Button onPress={() => act('ANSWER_CONSENT')}>
            {facts.consent?.state === 'ASKED' ? <Trans>Say how</Trans> : <Trans>Change</Trans>}
          </Button>
          {isListed && (
            <Button kind="grave" onPress={() => act('WITHDRAW_CONSENT')}>
              <Trans>Take my name off</Trans>
            </Button>
          )}
        </ButtonRow>
      )}
    </PanelPart>
  );
}

function ToReporter(): ReactElement {
  const { facts } = useCase();
  const { consent, acknowledgment, state, verifiedAt } = facts;
  switch (consent?.state) {
    case 'ASKED':
      return <Trans>We asked you how to name you. Silence publishes nothing.</Trans>;
    case 'GRANTED': {
      const page = (
        <Link to="/acknowledgments">
          <Trans>the page of thanked people</Trans>
        </Link>
      );
      if (acknowledgment === null) return <Trans>You agreed to be listed. It shows as soon as the case rests on it.</Trans>;
      const { publishedName } = acknowledgment;
      return publishedName === null ? (
        <Trans>You stand on {page} as an anonymous researcher.</Trans>
      ) : (
        <Trans>
          You stand on {page} as <b><bdi>{publishedName}</bdi></b>.
        </Trans>
      );
    }
    case 'DECLINED':
      return <Trans>You chose not to be listed. You can still change that.</Trans>;
    case 'LAPSED':
      return <Trans>No answer came within 30 days, so nothing is published. You can still be listed.</Trans>;
    case 'WITHDRAWN':
      return <Trans>Your name was taken off everywhere. You can still be listed again.</Trans>;
    default:
      if (state === 'CLOSED') return <Trans>This case earned no listing.</Trans>;
      return verifiedAt === null ? (
        <Trans>One confirmed report is enough to be thanked in public. When the case closes we ask whether and how to name you.</Trans>
      ) : (
        <Trans>Confirmed, so one closing step away. When the case closes we ask whether and how to name you.</Trans>
      );
  }
}

function ToTeam(): ReactElement {
  const { consent, acknowledgment } = useCase().facts;
  switch (consent?.state) {
    case 'ASKED':
      return consent.askedAt === null ? (
        <Trans>The reporter was asked.</Trans>
      ) : (
        <Trans>
          The reporter was asked <Time at={consent.askedAt} as="relative" />.
        </Trans>
      );
    case 'GRANTED':
      return acknowledgment?.publishedName ? (
        <Trans>
          Listed as <b><bdi>{acknowledgment.publishedName}</bdi></b>.
        </Trans>
      ) : (
        <Trans>Listed as an anonymous researcher.</Trans>
      );
    case 'DECLINED':
    case 'WITHDRAWN':
      return <Trans>The reporter does not want to be listed.</Trans>;
    case 'LAPSED':
      return <Trans>The reporter did not answer; nothing is published.</Trans>;
    default:
      return <Trans>The reporter is asked once the case earns a listing.</Trans>;
  }
}
