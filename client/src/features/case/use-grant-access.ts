import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { request } from '../../session/graphql.ts';
import { useToast } from '../../ui/Toast.tsx';
import { currentKey } from '../../session/sealing/case-readers.ts';
import { grantCaseAccessMutation } from './case-commands.ts';
import { useCase } from './case-context.ts';
import { wrapAndSend } from './rewrap-texts.ts';
import { type Command, useCommand } from './use-command.ts';

/** Re-wraps the case to the reporter's current key and hands in the packets in one step. */
export function useGrantAccess(): { readonly command: Command; readonly progress: number | null; readonly grant: () => void } {
  const { t } = useLingui();
  const { facts } = useCase();
  const toast = useToast();
  const command = useCommand();
  const [progress, setProgress] = useState<number | null>(null);

  const run = async (): Promise<void> => {
    const { reporter, number } = facts;
    const key = currentKey(reporter?.publicKeys);
    if (reporter === null || key === null) return;
    const isDone = await command.run(() =>
      wrapAndSend(
        { number, role: 'REPORTER', armored: key.armored },
        async (grants) => (await request(grantCaseAccessMutation, { input: { number, reader: reporter.id, grants: [...grants] } })).grantCaseAccess.userErrors,
        setProgress,
      ));
    if (isDone) toast(t`The case is open to this key now.`);
  };
  return { command, progress, grant: () => void run() };
}
