import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { request } from '../../session/graphql.ts';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { HandCases } from '../../setup/HandCases.tsx';
import { Button } from '../../ui/Button.tsx';
import { Behind } from '../../ui/Disclosure.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Fact, Facts, Panel, PanelPart } from '../../ui/Panel.tsx';
import { Time } from '../../ui/Time.tsx';
import { DecidePart } from './DecidePart.tsx';
import { DeclineButton } from './DeclineButton.tsx';
import { type LostKeyOfOther, replaceLostKeyMutation } from './lost-key-queries.ts';
import { declineWords, isOpen, teamTitles } from './lost-key-words.ts';

export interface LostKeySheetProps {
  readonly lost: LostKeyOfOther;
  readonly onChange: () => void;
}

/** One request, with what the viewer can do about it now. */
export function LostKeySheet({ lost, onChange }: LostKeySheetProps): ReactElement {
  const { t, i18n } = useLingui();
  const { state, researcher, askedAt, readyAt, endedAt, fingerprint, declineReason, agreedByViewer } = lost;
  const name = researcher?.displayName ?? researcher?.handle ?? t`Somebody without a name`;
  const isToDecide = (state === 'ASKED' || state === 'APPROVED_ONCE') && agreedByViewer === false;
  return (
    <Panel label={name}>
      <PanelPart title={name}>
        <Facts>
          <Fact term={<Trans>State</Trans>}>{i18n._(teamTitles[state])}</Fact>
          <Fact term={<Trans>New key</Trans>}><Fingerprint fingerprint={fingerprint} /></Fact>
          <Fact term={<Trans>Asked</Trans>}><Time at={askedAt} as="both" /></Fact>
          {readyAt !== null && <Fact term={<Trans>Objection until</Trans>}><Time at={readyAt} as="due" /></Fact>}
          {endedAt !== null && <Fact term={<Trans>Ended</Trans>}><Time at={endedAt} as="both" /></Fact>}
          {declineReason !== null && <Fact term={<Trans>Why</Trans>}>{i18n._(declineWords[declineReason])}</Fact>}
        </Facts>
      </PanelPart>
      {isToDecide && <PanelPart title={<Trans>Decide</Trans>}><DecidePart lost={lost} onChange={onChange} /></PanelPart>}
      {!isToDecide && isOpen(state) && <PanelPart><Agreed lost={lost} onChange={onChange} /></PanelPart>}
      {state === 'DONE' && researcher !== null && (
        <PanelPart title={<Trans>Open the chosen cases to the new key</Trans>}>
          <Hint><Trans>What is written from now on is sealed to the new key in all their cases, those that were not chosen too.</Trans></Hint>
          <Chosen cases={lost.cases ?? []} />
          <HandCases researcherId={researcher.id} only={new Set(lost.cases)} done={<Trans>The new key opens every case that both chose</Trans>} />
        </PanelPart>
      )}
    </Panel>
  );
}

function Chosen({ cases }: { readonly cases: readonly string[] }): ReactElement {
  return (
    <Behind summary={<Plural value={cases.length} one="# case was chosen by both" other="# cases were chosen by both" />}>
      <p>{cases.join(', ')}</p>
    </Behind>
  );
}

function Agreed({ lost, onChange }: LostKeySheetProps): ReactElement {
  const { id, state, fingerprint, cases, agreedByViewer } = lost;
  const replace = useDeed(async () => {
    accepted((await request(replaceLostKeyMutation, { input: { id, fingerprint } })).replaceLostKey);
    onChange();
  });
  return (
    <>
      {replace.fault !== '' && <Fault words={replace.fault} />}
      {agreedByViewer === true && (state === 'ASKED' || state === 'APPROVED_ONCE') && (
        <p><Plural value={cases?.length ?? 0} one="You agreed, and chose # case." other="You agreed, and chose # cases." /> <Trans>A second person has to agree too. What they choose shows once they have.</Trans></p>
      )}
      {(state === 'WAITING' || state === 'READY') && <Chosen cases={cases ?? []} />}
      {state === 'READY' && (
        <>
          <Hint><Trans>The new key becomes theirs, the old ones are retired. Then you open the chosen cases to it. What is written from now on is sealed to the new key in all their cases.</Trans></Hint>
          <Button kind="primary" size="form" isPending={replace.isPending} onPress={replace.run}><Trans>Put the new key in place</Trans></Button>
        </>
      )}
      <DeclineButton id={id} onDone={onChange} />
    </>
  );
}
