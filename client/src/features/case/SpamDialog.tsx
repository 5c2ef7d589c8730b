import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { faultWords } from '../../session/fault-words.ts';
import { request, useRequest } from '../../session/graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { useCase } from './case-context.ts';
import { CommandTrouble } from './CommandTrouble.tsx';
import { closeAllAsSpamMutation, openCasesOfReporterQuery } from './record-queries.ts';
import { useCommand } from './use-command.ts';

/** Shows what will be closed before anything is; those that a person answered are left out unless they are chosen. */
export function SpamDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t, i18n } = useLingui();
  const { number } = useCase().facts;
  const toast = useToast();
  const command = useCommand();
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [left, setLeft] = useState<readonly { readonly number: string; readonly message: string }[]>([]);
  const { data, error, reload } = useRequest(openCasesOfReporterQuery, { number });
  const reporter = data?.case?.reporter;
  const cases = (reporter?.cases?.edges ?? []).map(({ node }) => node).filter(({ verifiedAt }) => verifiedAt === null);
  const selected = new Set(cases.filter((one) => chosen?.has(one.number) ?? one.firstRespondedAt === null).map((one) => one.number));
  const labelOf = (one: { readonly number: string; readonly submittedAt: string; readonly firstRespondedAt: string | null }): string => {
    const day = i18n.date(new Date(one.submittedAt), { dateStyle: 'medium' });
    return one.firstRespondedAt === null ? t`${one.number}, received ${day}` : t`${one.number}, received ${day}, answered already`;
  };
  const toggle = (one: string): void => setChosen(selected.has(one) ? new Set([...selected].filter((other) => other !== one)) : new Set([...selected, one]));
  const close = async (): Promise<void> => {
    if (reporter === null || reporter === undefined || selected.size === 0) return;
    const numbers = [...selected];
    const isDone = await command.run(async () => {
      const { closeAllAsSpam } = await request(closeAllAsSpamMutation, { input: { researcher: reporter.id, numbers } });
      setLeft(closeAllAsSpam.left);
      if (closeAllAsSpam.closed.length > 0) toast(t`${closeAllAsSpam.closed.length} closed as spam. Each can be reopened on its page.`);
      if (closeAllAsSpam.left.length === 0 && closeAllAsSpam.userErrors.length === 0) onClose();
      return closeAllAsSpam.userErrors;
    });
    if (isDone) reload();
  };
  return (
    <Dialog
      title={<Trans>Close their spam?</Trans>}
      isOpen
      onClose={onClose}
      onSubmit={() => void close()}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}><Trans>Leave them open</Trans></Button>
          <Button type="submit" kind="grave" isPending={command.isPending} isDisabled={selected.size === 0}><Plural value={selected.size} one="Close # case" other="Close # cases" /></Button>
        </>
      }
    >
      <CommandTrouble trouble={command.trouble} />
      {left.length > 0 && <Notice tone="soon" title={<Trans>These stay open</Trans>}>{left.map((one) => <p key={one.number}><span className="mono">{one.number}</span> {one.message}</p>)}</Notice>}
      {data === undefined && (error === undefined ? <Loading /> : <Fault words={faultWords(error)} onRetry={reload} />)}
      {data !== undefined && cases.length === 0 && <p><Trans>No open case of theirs is left that was not verified.</Trans></p>}
      {cases.map((one) => (
        <Checkbox key={one.number} label={labelOf(one)} checked={selected.has(one.number)} onChange={() => toggle(one.number)} />
      ))}
      {reporter?.cases?.pageInfo.hasNextPage === true && <Hint><Trans>A hundred of their open cases are looked at here. Close these, then open this again for the rest.</Trans></Hint>}
      <Hint><Trans>Spam is closed without a word to the reporter, and each case can be reopened. What was verified is not in this list.</Trans></Hint>
    </Dialog>
  );
}
