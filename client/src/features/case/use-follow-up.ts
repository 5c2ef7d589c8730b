import { useLingui } from '@lingui/react/macro';
import { request } from '../../session/graphql.ts';
import { useToast } from '../../ui/Toast.tsx';
import { followUpMutation } from './case-commands.ts';
import { useCase } from './case-context.ts';
import { type Command, useCommand } from './use-command.ts';

/** Needs no dialog: it says one thing, resets nothing and may be said twice. */
export function useFollowUp(): { readonly command: Command; readonly followUp: () => void } {
  const { t } = useLingui();
  const { facts } = useCase();
  const toast = useToast();
  const command = useCommand();
  const send = async (): Promise<void> => {
    const isDone = await command.run(
      async () => (await request(followUpMutation, { input: { number: facts.number } })).followUp.userErrors,
    );
    if (isDone) toast(t`The leads of the team were called.`);
  };
  return { command, followUp: () => void send() };
}
