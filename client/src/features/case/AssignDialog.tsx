import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useMemo, useState } from 'react';
import { request } from '../../session/graphql.ts';
import { useSession } from '../../session/session.tsx';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup, type RadioOption } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { assignCaseMutation } from './case-commands.ts';
import { useCase } from './case-context.ts';
import { caseColleaguesQuery } from './case-queries.ts';
import { CommandTrouble } from './CommandTrouble.tsx';
import { useCommand } from './use-command.ts';

const nobody = 'nobody';

interface Colleague {
  readonly id: string;
  readonly displayName: string;
}

/** Who can be given the case, beside oneself: the team, and whoever has it now. */
function useColleagues(): readonly Colleague[] {
  const { facts, me } = useCase();
  const { data } = useQuery(caseColleaguesQuery);
  return useMemo(() => {
    const current = facts.assignee === null ? [] : [facts.assignee];
    const byId = new Map([...(data?.viewer?.team ?? []), ...current].map(({ id, displayName }) => [id, { id, displayName }]));
    return [...byId.values()].filter(({ id }) => id !== me.triagerId).sort((a, b) => a.displayName.localeCompare(b.displayName));
  }, [facts.assignee, me, data]);
}

export function AssignDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useLingui();
  const { facts, me } = useCase();
  const { account } = useSession();
  const toast = useToast();
  const command = useCommand(['assignee']);
  const colleagues = useColleagues();
  const before = facts.assignee?.id ?? nobody;
  const [chosen, setChosen] = useState<string>(facts.assignee === null && me.triagerId !== null ? me.triagerId : before);

  const assign = async (assignee: string, version: number): Promise<number | null> => {
    const input = { number: facts.number, version, assignee: assignee === nobody ? null : assignee };
    const answer: { version: number | null } = { version: null };
    const isDone = await command.run(async () => {
      const { assignCase } = await request(assignCaseMutation, { input });
      answer.version = assignCase.case?.version ?? null;
      return assignCase.userErrors;
    });
    return isDone ? answer.version : null;
  };
  const submit = async (): Promise<void> => {
    const version = await assign(chosen, command.seenVersion);
    if (version === null) return;
    toast(t`${facts.number} is assigned.`, () => void assign(before, version));
    onClose();
  };
  const options: readonly RadioOption<string>[] = [
    ...(me.triagerId === null
      ? []
      : [{ value: me.triagerId, label: <Trans>Me{account?.displayName ? `, ${account.displayName}` : ''}</Trans> }]),
    ...colleagues.map(({ id, displayName }) => ({ value: id, label: displayName })),
    { value: nobody, label: <Trans>Nobody</Trans> },
  ];
  return (
    <Dialog
      title={<Trans>Who works on {facts.number}?</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            <Trans>Keep it as it is</Trans>
          </Button>
          <Button type="submit" kind="primary" isPending={command.isPending}>
            <Trans>Assign</Trans>
          </Button>
        </>
      }
    >
      <CommandTrouble trouble={command.trouble} />
      <RadioGroup
        label={<Trans>Assign to</Trans>}
        error={command.trouble.fields['assignee']}
        isDense
        value={chosen}
        options={options}
        onChange={setChosen}
      />
    </Dialog>
  );
}
