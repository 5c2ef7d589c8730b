import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { request } from '../../session/graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Lede } from '../../ui/Layout.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { withdrawConsentMutation } from './case-commands.ts';
import { useCase } from './case-context.ts';
import { CommandTrouble } from './CommandTrouble.tsx';
import { useCommand } from './use-command.ts';

/** Says in one sentence what happens; the button says it again. */
export function WithdrawConsentDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useLingui();
  const { facts } = useCase();
  const toast = useToast();
  const command = useCommand();
  const submit = async (): Promise<void> => {
    const input = { number: facts.number };
    if (!(await command.run(async () => (await request(withdrawConsentMutation, { input })).withdrawConsent.userErrors))) return;
    toast(t`Your name is gone from every page and feed.`);
    onClose();
  };
  return (
    <Dialog
      title={<Trans>Take my name off</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            <Trans>Keep it</Trans>
          </Button>
          <Button type="submit" kind="grave" isPending={command.isPending}>
            <Trans>Take my name off</Trans>
          </Button>
        </>
      }
    >
      <Lede>
        <Trans>
          The line for {facts.number} goes at once from page, archive, feeds, API and exports, and the name with it. You may be listed again
          later.
        </Trans>
      </Lede>
      <CommandTrouble trouble={command.trouble} />
    </Dialog>
  );
}
