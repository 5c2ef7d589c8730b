import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { postJson } from '../../session/http.ts';
import { deedWords, useDeed } from '../../session/use-deed.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { isolated } from '../../ui/isolated.ts';
import { Hint } from '../../ui/Layout.tsx';
import { Time } from '../../ui/Time.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { type GivenRole, givenRoles, type PersonFacts, rolesToChange } from './people.ts';
import { useRoleNames } from './use-role-names.ts';

interface PersonDialogProps {
  readonly person: PersonFacts;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** One account: its roles, its sessions, whether it may be used at all. */
export function PersonDialog({ person, onClose, onDone }: PersonDialogProps): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const name = person.displayName ?? person.email ?? person.handle ?? t`without a name`;
  const [roles, setRoles] = useState<readonly GivenRole[]>(givenRoles.filter((role) => person.roles.includes(role)));
  const change = rolesToChange(person.roles, roles);
  const done = async (words: string, undo?: () => void): Promise<void> => {
    await onDone();
    toast(words, undo);
    onClose();
  };
  const saving = useDeed(async () => {
    await postJson('/auth/roles', { accountId: person.id, ...change });
    await done(t`${isolated(name)} has other roles now, was signed out, and is told by mail.`);
  });
  const fault = saving.fault;
  return (
    <Dialog
      title={<bdi>{name}</bdi>}
      isOpen
      onClose={onClose}
      onSubmit={saving.run}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Leave it as it is</Trans></Button>
          <Button type="submit" kind="primary" isPending={saving.isPending} isDisabled={change.give.length + change.take.length === 0 || person.disabledAt !== null}><Trans>Save the roles</Trans></Button>
        </>
      }
    >
      {fault !== '' && <Fault words={fault} />}
      <p><Trans>Account since <Time at={person.createdAt} as="day" />.</Trans> {person.handle !== null && <Trans>Handle: <bdi>{person.handle}</bdi>.</Trans>}</p>
      <Roles person={person} roles={roles} onChange={setRoles} />
      <AccountDeeds person={person} onDone={done} />
    </Dialog>
  );
}

interface RolesProps {
  readonly person: PersonFacts;
  readonly roles: readonly GivenRole[];
  readonly onChange: (roles: readonly GivenRole[]) => void;
}

function Roles({ person, roles, onChange }: RolesProps): ReactElement {
  const { t } = useLingui();
  const nameOf = useRoleNames();
  const isOfTeam = person.roles.includes('TRIAGER') || person.roles.includes('LEAD');
  const hints: Readonly<Record<GivenRole, string>> = {
    TRIAGER: t`Answers and works cases.`,
    LEAD: t`Also closes as resolved, certifies keys and hands on the team key. The role alone opens nothing and is believed by no browser.`,
    ADMINISTRATOR: t`Runs the installation and invites people. Reads no case.`,
  };
  return (
    <fieldset disabled={person.disabledAt !== null}>
      <legend><Trans>Roles</Trans></legend>
      {givenRoles.map((role) => (
        <Checkbox
          key={role}
          label={nameOf([role])}
          hint={role !== 'ADMINISTRATOR' && !isOfTeam ? t`By invitation: the link of the mail tells their browser which leads to trust.` : hints[role]}
          disabled={role !== 'ADMINISTRATOR' && !isOfTeam}
          checked={roles.includes(role)}
          onChange={(event) => onChange(event.target.checked ? [...roles, role] : roles.filter((each) => each !== role))}
        />
      ))}
    </fieldset>
  );
}

interface AccountDeedsProps {
  readonly person: PersonFacts;
  readonly onDone: (words: string, undo?: () => void) => Promise<void>;
}

/** Who has a role loses it first, with what that means for the team's key. */
function AccountDeeds({ person, onDone }: AccountDeedsProps): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const body = { accountId: person.id };
  const isDisabled = person.disabledAt !== null;
  const hasRole = person.roles.some((role) => role !== 'RESEARCHER');
  const signOut = useDeed(async () => {
    const answer = await postJson<{ readonly ended: number }>('/auth/sign-out-account', body);
    await onDone(answer?.ended === 0 ? t`They were signed in nowhere.` : t`Signed out everywhere, within five seconds.`);
  });
  const toggle = useDeed(async () => {
    await postJson(isDisabled ? '/auth/enable-account' : '/auth/disable-account', body);
    const undo = (): void => void postJson('/auth/enable-account', body).then(async () => onDone(t`They may sign in again.`)).catch((error: unknown) => toast(deedWords(error)));
    if (isDisabled) await onDone(t`They may sign in again, as a researcher.`);
    else await onDone(t`Nobody signs in with this account any more. Its reports and thank-yous stay.`, undo);
  });
  const fault = [signOut.fault, toggle.fault].find((words) => words !== '');
  return (
    <>
      {fault !== undefined && <Fault words={fault} />}
      <ButtonRow>
        {!isDisabled && <Button isPending={signOut.isPending} onPress={() => signOut.run()}><Trans>Sign out everywhere</Trans></Button>}
        {(isDisabled || !hasRole) && (
          <Button kind={isDisabled ? 'plain' : 'grave'} isPending={toggle.isPending} onPress={() => toggle.run()}>{isDisabled ? <Trans>Let them sign in again</Trans> : <Trans>Disable the account</Trans>}</Button>
        )}
      </ButtonRow>
      {!isDisabled && hasRole && <Hint><Trans>To disable it, end their rights first.</Trans></Hint>}
    </>
  );
}
