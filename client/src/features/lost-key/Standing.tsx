import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { request } from '../../session/graphql.ts';
import { useKeyRing } from '../../session/key-ring.ts';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Fact, Facts, Panel, PanelPart } from '../../ui/Panel.tsx';
import { Time } from '../../ui/Time.tsx';
import { cancelLostKeyMutation, objectLostKeyMutation, type OwnLostKey } from './lost-key-queries.ts';
import { declineWords, isOpen, ownTitles } from './lost-key-words.ts';

interface StandingProps {
  readonly lost: OwnLostKey;
  readonly onChange: () => void;
}

/** How far it is, and the ways to end it. */
export function Standing({ lost, onChange }: StandingProps): ReactElement {
  const { i18n } = useLingui();
  const { state, fingerprint, askedAt, readyAt, endedAt, declineReason } = lost;
  return (
    <Panel>
      <PanelPart title={i18n._(ownTitles[state])}>
        <Facts>
          <Fact term={<Trans>New key</Trans>} sub={isOpen(state) && <Trans>Read it to whoever of the team calls you.</Trans>}><Fingerprint fingerprint={fingerprint} /></Fact>
          <Fact term={<Trans>Asked</Trans>}><Time at={askedAt} as="both" /></Fact>
          {readyAt !== null && <Fact term={<Trans>Replaced after</Trans>}><Time at={readyAt} as="due" /></Fact>}
          {endedAt !== null && <Fact term={<Trans>Ended</Trans>}><Time at={endedAt} as="both" /></Fact>}
          {declineReason !== null && <Fact term={<Trans>Why</Trans>}>{i18n._(declineWords[declineReason])}</Fact>}
        </Facts>
      </PanelPart>
      {isOpen(state) && <PanelPart><Ends lost={lost} onChange={onChange} /></PanelPart>}
      {state === 'DONE' && (
        <PanelPart>
          <p><Trans>Whatever is written to you from now on is sealed to the new key, in all your cases. Of what was before, the team opens to it the cases that both people chose.</Trans></p>
          <p><Trans>Unlock with the words of the new key, then set new words under Settings: the ones before still sign you in.</Trans></p>
          <LinkButton to="/settings/$section" params={{ section: 'key' }}><Trans>To your key</Trans></LinkButton>
        </PanelPart>
      )}
    </Panel>
  );
}

/** By the old key's signature where it is open here, else by the session alone. */
async function object({ id, fingerprint }: OwnLostKey, isOldKeyOpen: boolean): Promise<void> {
  const signedText = isOldKeyOpen ? await cryptoWorker.signObjection({ lostKeyId: id, newFingerprint: fingerprint }) : null;
  accepted((await request(objectLostKeyMutation, { input: { id, signedText } })).objectLostKey);
}

function Ends({ lost, onChange }: StandingProps): ReactElement {
  const { id } = lost;
  const { state: keyState } = useKeyRing();
  const [ending, setEnding] = useState<'OBJECT' | 'CANCEL' | null>(null);
  const close = (): void => setEnding(null);
  const deed = useDeed(async () => {
    if (ending === 'OBJECT') await object(lost, keyState === 'OPEN');
    if (ending === 'CANCEL') accepted((await request(cancelLostKeyMutation, { input: { id } })).cancelLostKey);
    close();
    onChange();
  });
  return (
    <>
      <ButtonRow>
        <Button kind="grave" onPress={() => setEnding('OBJECT')}><Trans>It was not me: object</Trans></Button>
        <Button kind="quiet" onPress={() => setEnding('CANCEL')}><Trans>I found my key</Trans></Button>
      </ButtonRow>
      <Dialog
        title={ending === 'OBJECT' ? <Trans>Object to the new key?</Trans> : <Trans>Take the request back?</Trans>}
        isOpen={ending !== null}
        onClose={close}
        onSubmit={deed.run}
        actions={
          <>
            <Button kind="quiet" onPress={close}><Trans>Not now</Trans></Button>
            <Button type="submit" kind={ending === 'OBJECT' ? 'grave' : 'primary'} isPending={deed.isPending}>
              {ending === 'OBJECT' ? <Trans>Object</Trans> : <Trans>Take it back</Trans>}
            </Button>
          </>
        }
      >
        {deed.fault !== '' && <Fault words={deed.fault} />}
        {ending === 'OBJECT' ? (
          <p><Trans>The key stays as it is, the team is told that somebody else may be in your account, and nobody can ask again for 30 days. Set a new password next.</Trans></p>
        ) : (
          <p><Trans>The key stays as it is. You can ask again at any time.</Trans></p>
        )}
      </Dialog>
    </>
  );
}
