import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { objectionText } from '../../../../schema/objection-text.ts';
import { request } from '../../session/graphql.ts';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Code } from '../../ui/Code.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel, PanelPart } from '../../ui/Panel.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { objectLostKeyMutation } from './lost-key-queries.ts';

interface ObjectBySignatureProps {
  readonly id: string;
  /** Of the new key. */
  readonly fingerprint: string;
}

/** The old key objects, by gpg: nobody has to be signed in, because somebody else may hold the account. */
export function ObjectBySignature({ id, fingerprint }: ObjectBySignatureProps): ReactElement | null {
  const { t } = useLingui();
  const { session } = useSession();
  const [signedText, setSignedText] = useState('');
  const [isDone, setIsDone] = useState(false);
  const deed = useDeed(async () => {
    accepted((await request(objectLostKeyMutation, { input: { id, signedText } })).objectLostKey);
    setIsDone(true);
  });
  if (session === null) return null;
  const text = objectionText({ portalId: session.portalId, lostKeyId: id, fingerprint });
  if (isDone) return <Notice icon="check" role="status" title={<Trans>Your old key objected, and stays</Trans>}><Trans>The team is told that somebody else may be in your account. Set a new password.</Trans></Notice>;
  return (
    <Panel>
      <PanelPart title={<Trans>Object with the old key, without signing in</Trans>}>
        <Stack>
          <p><Trans>Sign this text with gpg and the old key, and paste what comes out. It ends the request at once.</Trans></p>
          <Code label={t`Text to sign`} wraps>{text}</Code>
          <ButtonRow><CopyButton text={text}><Trans>Copy the text</Trans></CopyButton></ButtonRow>
          <Code label={t`Command`}>gpg --clearsign</Code>
          <form onSubmit={deed.run} noValidate>
            <Stack>
              {deed.fault !== '' && <Fault words={deed.fault} />}
              <TextArea label={t`The signed text`} isMono spellCheck={false} autoComplete="off" value={signedText} onChange={(event) => setSignedText(event.target.value)} />
              <Button type="submit" kind="grave" size="form" isDisabled={signedText.trim() === ''} isPending={deed.isPending}><Trans>Object</Trans></Button>
            </Stack>
          </form>
        </Stack>
      </PanelPart>
    </Panel>
  );
}
