import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { useDeed } from '../../session/use-deed.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { chooseReply, type Claim, type ReplyBy } from './claim-requests.ts';

interface ReplyPartProps {
  readonly token: string;
  readonly claim: Claim;
  readonly onChange: (claim: Claim) => void;
}

/** For who wants neither account nor words: how answers come until then. */
export function ReplyPart({ token, claim, onChange }: ReplyPartProps): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const [replyBy, setReplyBy] = useState<ReplyBy>(claim.replyBy);
  const deed = useDeed(async () => {
    await chooseReply(token, replyBy);
    onChange({ ...claim, replyBy });
    toast(replyBy === 'PLAIN_MAIL' ? t`Our answers come by plain mail.` : t`Our mails say when something waits, and nothing else.`);
  });
  return (
    <section><Stack>
      <h2><Trans>Without either</Trans></h2>
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <RadioGroup<ReplyBy>
        label={t`Until you claim it, our answers`}
        value={replyBy}
        onChange={setReplyBy}
        options={[
          { value: 'PAGE', label: t`wait here`, hint: t`A mail says that something waits. To read it you need twelve words or an account, by this link.` },
          { value: 'PLAIN_MAIL', label: t`come by plain mail`, hint: t`They travel unsealed: every mail server on their way can read them, and so can whoever reads your mailbox.` },
        ]}
      />
      <Button isPending={deed.isPending} isDisabled={replyBy === claim.replyBy} onPress={() => deed.run()}><Trans>Keep this choice</Trans></Button>
    </Stack></section>
  );
}
