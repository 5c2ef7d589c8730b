import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useKeyRing } from '../../session/key-ring.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Fact, Facts, PanelPart } from '../../ui/Panel.tsx';
import { Time } from '../../ui/Time.tsx';
import { currentKey } from '../../session/sealing/case-readers.ts';
import styles from './Case.module.css';
import { useCase } from './case-context.ts';
import type { InvitationData, ParticipantData, Person } from './case-queries.ts';
import { roleWords } from './participants.ts';
import { isMe, personName } from './people.ts';

const AddParticipantDialog = lazy(async () => ({ default: (await import('./AddParticipantDialog.tsx')).AddParticipantDialog }));
const RemoveParticipantDialog = lazy(async () => ({ default: (await import('./RemoveParticipantDialog.tsx')).RemoveParticipantDialog }));

type Deed =
  | { readonly kind: 'ADD'; readonly invitation: InvitationData | null }
  | { readonly kind: 'OPEN'; readonly participant: ParticipantData }
  | { readonly kind: 'REMOVE'; readonly participant: ParticipantData }
  | { readonly kind: 'WITHDRAW'; readonly invitation: InvitationData };

/** Who else reads this case, as what and since when; for the team, how they get in and out. */
export function ParticipantsPart(): ReactElement | null {
  const { facts } = useCase();
  const { state } = useKeyRing();
  const [deed, setDeed] = useState<Deed | null>(null);
  const close = (): void => setDeed(null);
  const mayAdd = facts.viewerCan.includes('ADD_PARTICIPANT');
  const { participants, participantInvitations: invitations } = facts;
  if (participants.length === 0 && invitations.length === 0 && !mayAdd) return null;
  return (
    <PanelPart title={<Trans>Who takes part</Trans>}>
      {participants.length === 0 && <Hint><Trans>Nobody beside the reporter and the team. A co-finder, a service’s owner or an outside party can read this case with a key of their own.</Trans></Hint>}
      <Facts>
        {participants.map((participant) => (
          <ParticipantFact key={participant.researcher?.id ?? participant.addedAt} participant={participant} mayAct={mayAdd && state === 'OPEN'} onAct={setDeed} />
        ))}
        {invitations.map((invitation) => (
          <InvitationFact key={invitation.id} invitation={invitation} mayAct={mayAdd && state === 'OPEN'} onAct={setDeed} />
        ))}
      </Facts>
      {mayAdd && state === 'OPEN' && (
        <div className={styles['less']}>
          <Button icon="plus" onPress={() => setDeed({ kind: 'ADD', invitation: null })}><Trans>Add somebody</Trans></Button>
        </div>
      )}
      <Suspense>
        {deed?.kind === 'ADD' && <AddParticipantDialog invitation={deed.invitation} participant={null} onClose={close} />}
        {deed?.kind === 'OPEN' && <AddParticipantDialog invitation={null} participant={deed.participant} onClose={close} />}
        {deed?.kind === 'REMOVE' && <RemoveParticipantDialog participant={deed.participant} invitation={null} onClose={close} />}
        {deed?.kind === 'WITHDRAW' && <RemoveParticipantDialog participant={null} invitation={deed.invitation} onClose={close} />}
      </Suspense>
    </PanelPart>
  );
}

interface FactProps {
  /** The team, with its key open. */
  readonly mayAct: boolean;
  readonly onAct: (deed: Deed) => void;
}

function ParticipantFact({ participant, mayAct, onAct }: FactProps & { readonly participant: ParticipantData }): ReactElement {
  const { i18n } = useLingui();
  const { me } = useCase();
  const { researcher, role, addedAt, missingTexts } = participant;
  const isBehind = missingTexts !== null && missingTexts > 0;
  return (
    <Fact
      term={i18n._(roleWords[role].name)}
      sub={<Trans>since <Time at={addedAt} as="both" /></Trans>}
      below={
        <>
          <PersonKey person={researcher} />
          {mayAct && isBehind && (
            <Hint><Plural value={missingTexts} one="# text does not name their key of today." other="# texts do not name their key of today." /></Hint>
          )}
          {mayAct && (
            <ButtonRow>
              {isBehind && <Button icon="unlock" onPress={() => onAct({ kind: 'OPEN', participant })}><Trans>Open them</Trans></Button>}
              <Button onPress={() => onAct({ kind: 'REMOVE', participant })}><Trans>Remove</Trans></Button>
            </ButtonRow>
          )}
        </>
      }
    >
      <PersonName person={researcher} />{isMe(researcher, me) && <> <Trans>(you)</Trans></>}
    </Fact>
  );
}

function InvitationFact({ invitation, mayAct, onAct }: FactProps & { readonly invitation: InvitationData }): ReactElement {
  const { i18n } = useLingui();
  const { email, role, invitedAt, researcher } = invitation;
  const isReady = currentKey(researcher?.publicKeys) !== null;
  return (
    <Fact
      term={i18n._(roleWords[role].name)}
      sub={<Trans>invited <Time at={invitedAt} as="both" /></Trans>}
      below={
        <>
          <Hint>
            {researcher === null ? <Trans>has not opened the link yet</Trans> : isReady ? <Trans>has a key; reads nothing before you add them</Trans> : <Trans>has an account, and no key yet</Trans>}
          </Hint>
          {mayAct && (
            <ButtonRow>
              {isReady && <Button onPress={() => onAct({ kind: 'ADD', invitation })}><Trans>Compare and add</Trans></Button>}
              <Button onPress={() => onAct({ kind: 'WITHDRAW', invitation })}><Trans>Withdraw</Trans></Button>
            </ButtonRow>
          )}
        </>
      }
    >
      {email}
    </Fact>
  );
}

function PersonName({ person }: { readonly person: Person | null }): ReactElement {
  const { i18n } = useLingui();
  const name = personName(person);
  return <>{typeof name === 'string' ? name : i18n._(name)}</>;
}

function PersonKey({ person }: { readonly person: Person | null }): ReactElement | null {
  const key = currentKey(person?.publicKeys);
  return key === null ? null : <Fingerprint fingerprint={key.fingerprint} />;
}
