import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactElement, useState } from 'react';
import { readGpgInput } from '../../../../packages/client/src/sealing/gpg-input.ts';
import type { PostMessageInput } from '../../generated/graphql.ts';
import { request } from '../../session/graphql.ts';
import { useKeyRing } from '../../session/key-ring.ts';
import { useAttempt } from '../../session/use-attempt.ts';
import { Button } from '../../ui/Button.tsx';
import { Code } from '../../ui/Code.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { useToast } from '../../ui/Toast.tsx';
import styles from './Case.module.css';
import { postMessageMutation } from './case-commands.ts';
import { useCase } from './case-context.ts';
import { CommandTrouble } from './CommandTrouble.tsx';
import { useCommand } from './use-command.ts';

/** For a reporter whose private key is in gpg: an answer that was sealed there. */
export function PasteReply(): ReactElement {
  const { t } = useLingui();
  const { facts, team } = useCase();
  const { fingerprint } = useKeyRing();
  const toast = useToast();
  const [pasted, setPasted] = useState('');
  const command = useCommand(['body']);
  const attempt = useAttempt<PostMessageInput>();
  const send = async (): Promise<void> => {
    const input = readGpgInput(pasted);
    if (input.state === 'REFUSED') {
      if (input.fault === 'PRIVATE_KEY') setPasted('');
      return command.refuse('body', input.fault === 'PRIVATE_KEY' ? t`This was a private key. It was not sent, and is gone from the field: never paste it anywhere.` : t`There is no sealed text in this. Paste what gpg wrote, from its first line to its last.`);
    }
    const isSent = await command.run(async () => {
      const message = await attempt.inputFor(input.armored, async (idempotencyKey) => ({ idempotencyKey, number: facts.number, internal: false, body: input.armored }));
      const { postMessage } = await request(postMessageMutation, { input: message });
      attempt.forget();
      return postMessage.userErrors;
    });
    if (!isSent) return;
    setPasted('');
    toast(t`Sent as it was sealed.`);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!command.isPending) void send();
  };
  return (
    <form className={styles['compose']} onSubmit={submit} noValidate>
      <CommandTrouble trouble={command.trouble} />
      <Hint><Trans>Your private key is in gpg, so your answer is sealed there: to the team, and to yourself if you want to read it again.</Trans></Hint>
      <Code label={t`Command`} wraps>{`gpg --armor --sign --encrypt --local-user ${fingerprint ?? ''} --recipient ${team?.fingerprint ?? ''} --recipient ${fingerprint ?? ''} answer.txt`}</Code>
      <TextArea
        label={t`The sealed answer`}
        error={command.trouble.fields['body']}
        isMono
        spellCheck={false}
        autoComplete="off"
        value={pasted}
        onChange={(event) => setPasted(event.target.value)}
      />
      <div className={styles['composeFoot']}>
        <Hint><Trans>Only the sealed block is sent; what stands around it is left out.</Trans></Hint>
        <Button type="submit" kind="primary" isPending={command.isPending}><Trans>Send it</Trans></Button>
      </div>
    </form>
  );
}
