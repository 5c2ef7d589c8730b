import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import type { ReplyBy } from '../../generated/graphql.ts';
import { request } from '../../session/graphql.ts';
import { RadioGroup } from '../../ui/Choice.tsx';
import { PanelPart } from '../../ui/Panel.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { currentKey } from '../../session/sealing/case-readers.ts';
import { chooseReplyByMutation } from './case-commands.ts';
import { useCase } from './case-context.ts';
import { CommandTrouble } from './CommandTrouble.tsx';
import { useCommand } from './use-command.ts';

/** How a reporter without a key hears of answers: asked of them, and of nobody else. */
export function ReplyByPart(): ReactElement | null {
  const { t } = useLingui();
  const { facts, audience } = useCase();
  const toast = useToast();
  const command = useCommand();
  const kept = facts.replyBy ?? 'PAGE';
  const [chosen, setChosen] = useState(kept);
  if (audience !== 'reporter' || currentKey(facts.reporter?.publicKeys) !== null) return null;
  const choose = async (replyBy: ReplyBy): Promise<void> => {
    setChosen(replyBy);
    const isDone = await command.run(async () => (await request(chooseReplyByMutation, { input: { number: facts.number, replyBy } })).chooseReplyBy.userErrors);
    if (!isDone) return setChosen(kept);
    toast(replyBy === 'PLAIN_MAIL' ? t`Answers in this case come by plain mail from now on.` : t`Answers in this case wait on this page from now on.`);
  };
  return (
    <PanelPart title={<Trans>How you hear</Trans>}>
      <CommandTrouble trouble={command.trouble} />
      <RadioGroup
        label={t`You have no key, so answers cannot be sealed to you. They come`}
        isDense
        value={chosen}
        onChange={(way) => void choose(way)}
        options={[
          { value: 'PAGE', label: <Trans>on this page</Trans>, hint: <Trans>A mail says that something waits here.</Trans> },
          { value: 'PLAIN_MAIL', label: <Trans>by plain mail</Trans>, hint: <Trans>Every mail server on the way can read it.</Trans> },
        ]}
      />
      <p><Link to="/settings/$section" params={{ section: 'key' }}><Trans>Make a key instead</Trans></Link></p>
    </PanelPart>
  );
}
