import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import type { DisclosureAnswer } from '../../generated/graphql.ts';
import { request } from '../../session/graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Lede } from '../../ui/Layout.tsx';
import { Time } from '../../ui/Time.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { planDisclosureMutation } from './case-commands.ts';
import { useCase } from './case-context.ts';
import { CommandTrouble } from './CommandTrouble.tsx';
import { dayAt, partsOf } from './day-at.ts';
import { useCommand } from './use-command.ts';

export function DisclosureAnswerDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useLingui();
  const { facts, act } = useCase();
  const toast = useToast();
  const command = useCommand(['answer', 'until']);
  const { plannedAt = null, answer: said = null, until = null } = facts.disclosurePlan ?? {};
  const [answer, setAnswer] = useState<DisclosureAnswer>(said ?? 'FINE_FROM');
  const [date, setDate] = useState(partsOf(until ?? plannedAt));

  const submit = async (): Promise<void> => {
    const day = dayAt(date, 12);
    if (day === 'UNREADABLE') return command.refuse('until', t`There is no such day. Write it as 31, 12, 2027.`);
    const input = { number: facts.number, answer, until: day };
    if (!(await command.run(async () => (await request(planDisclosureMutation, { input })).planDisclosure.userErrors))) return;
    toast(t`Saved. Say why in a reply.`);
    onClose();
    if (answer === 'PLEASE_WAIT_UNTIL') act('REPLY');
  };
  return (
    <Dialog
      title={<Trans>What does the team say?</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            <Trans>Keep it as it is</Trans>
          </Button>
          <Button type="submit" kind="primary" isPending={command.isPending}>
            <Trans>Answer</Trans>
          </Button>
        </>
      }
    >
      <Lede>
        {plannedAt === null ? (
          <Trans>The reporter has named no date. The policy’s default holds: once fixed, or after 90 days.</Trans>
        ) : (
          <Trans>
            The reporter means to publish on <Time at={plannedAt} as="day" />.
          </Trans>
        )}
      </Lede>
      <CommandTrouble trouble={command.trouble} />
      <RadioGroup<DisclosureAnswer>
        label={<Trans>Answer</Trans>}
        error={command.trouble.fields['answer']}
        value={answer}
        onChange={setAnswer}
        options={[
          { value: 'FINE_FROM', label: <Trans>Fine from that day</Trans> },
          {
            value: 'PLEASE_WAIT_UNTIL',
            label: <Trans>Please wait until then</Trans>,
            hint: <Trans>The because goes into a reply, sealed: the box opens next.</Trans>,
          },
        ]}
      />
      <DateField label={<Trans>Day</Trans>} error={command.trouble.fields['until']} value={date} onChange={setDate} />
    </Dialog>
  );
}
