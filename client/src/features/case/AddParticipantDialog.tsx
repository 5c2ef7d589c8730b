import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { request } from '../../session/graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup, type RadioOption } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useCase } from './case-context.ts';
import { type InvitationData, type ParticipantData, type Person, researcherByHandleQuery } from './case-queries.ts';
import { CommandTrouble } from './CommandTrouble.tsx';
import { CompareKey } from './CompareKey.tsx';
import { participantRoles, roleWords } from './participants.ts';
import { type Adding, useAddParticipant } from './use-add-participant.ts';

type Role = ParticipantData['role'];
interface AddParticipantProps {
  /** Whose invitation it follows; null: somebody new. */
  readonly invitation: InvitationData | null;
  /** Who takes part already, and lacks texts. */
  readonly participant: ParticipantData | null;
  readonly onClose: () => void;
}

/** Lets somebody read this case: who, as what, and by which key. Without an account they are invited first. */
export function AddParticipantDialog({ invitation, participant, onClose }: AddParticipantProps): ReactElement {
  const { facts } = useCase();
  const known = invitation ?? participant;
  const [role, setRole] = useState<Role>(known?.role ?? 'CO_FINDER');
  const [way, setWay] = useState<'HANDLE' | 'MAIL'>('HANDLE');
  const [person, setPerson] = useState<Person | null>(known?.researcher ?? null);
  const adding = useAddParticipant({ isNew: participant === null, role, onDone: onClose });
  const isMail = known === null && way === 'MAIL';
  return (
    <Dialog
      title={participant === null ? <Trans>Let somebody read {facts.number}</Trans> : <Trans>Open what is missing in {facts.number}</Trans>}
      isOpen
      onClose={adding.command.isPending ? () => undefined : onClose}
      onSubmit={() => void (isMail ? adding.invite() : adding.add(person))}
      actions={
        <>
          <Button kind="quiet" isDisabled={adding.command.isPending} onPress={onClose}><Trans>Not now</Trans></Button>
          <Button type="submit" kind="primary" isPending={adding.command.isPending} isDisabled={!isMail && (person === null || !adding.isCompared)}>
            {isMail ? <Trans>Send the invitation</Trans> : participant === null ? <Trans>Open the case to them</Trans> : <Trans>Open them</Trans>}
          </Button>
        </>
      }
    >
      <CommandTrouble trouble={adding.command.trouble} />
      {known === null && <WhoAndAsWhat role={role} onRole={setRole} way={way} onWay={setWay} adding={adding} onPerson={setPerson} />}
      {!isMail && person !== null && <CompareKey person={person} adding={adding} />}
    </Dialog>
  );
}

interface WhoProps {
  readonly role: Role;
  readonly onRole: (role: Role) => void;
  readonly way: 'HANDLE' | 'MAIL';
  readonly onWay: (way: 'HANDLE' | 'MAIL') => void;
  readonly adding: Adding;
  readonly onPerson: (person: Person | null) => void;
}

function WhoAndAsWhat({ role, onRole, way, onWay, adding, onPerson }: WhoProps): ReactElement {
  const { t, i18n } = useLingui();
  const roles = participantRoles.map((value): RadioOption<Role> => ({ value, label: i18n._(roleWords[value].name), hint: i18n._(roleWords[value].reads) }));
  return (
    <>
      <RadioGroup label={<Trans>As what?</Trans>} isDense value={role} options={roles} onChange={onRole} />
      <RadioGroup
        label={<Trans>Who?</Trans>}
        isDense
        value={way}
        options={[{ value: 'HANDLE', label: <Trans>A researcher whose handle you know</Trans> }, { value: 'MAIL', label: <Trans>Somebody else, by mail</Trans> }]}
        onChange={(next) => {
          onWay(next);
          onPerson(null);
        }}
      />
      {way === 'MAIL' ? (
        <TextField
          label={t`Their address`}
          hint={t`They get a link to make a key here. It opens nothing: you add them once you compared the key.`}
          type="email"
          autoComplete="off"
          error={adding.command.trouble.fields['email']}
          value={adding.email}
          onChange={(event) => adding.setEmail(event.target.value)}
        />
      ) : (
        <ByHandle adding={adding} onPerson={onPerson} />
      )}
    </>
  );
}

function ByHandle({ adding, onPerson }: Pick<WhoProps, 'adding' | 'onPerson'>): ReactElement {
  const { t } = useLingui();
  const [handle, setHandle] = useState('');
  const [fault, setFault] = useState<string>();
  const find = async (): Promise<void> => {
    try {
      const { researcher } = await request(researcherByHandleQuery, { handle: handle.trim().replace(/^@/, '') });
      setFault(researcher === null ? t`There is nobody of that handle. Invite them by mail instead.` : undefined);
      onPerson(researcher);
    } catch (error) {
      setFault(faultWords(error));
    }
  };
  return (
    <>
      <TextField
        label={t`Their handle`}
        hint={t`As it stands in the address of their page.`}
        autoComplete="off"
        error={fault ?? adding.command.trouble.fields['researcher']}
        value={handle}
        onChange={(event) => {
          setHandle(event.target.value);
          onPerson(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void find();
        }}
      />
      <p><Button onPress={() => void find()} isDisabled={handle.trim() === ''}><Trans>Look them up</Trans></Button></p>
    </>
  );
}
