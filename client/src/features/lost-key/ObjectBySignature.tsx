import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { objectionText } from '../../../../schema/objection-text.ts';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { request } from '../../session/graphql.ts';
import { type Session, useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { tellPortal } from '../../setup/own-key.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Code } from '../../ui/Code.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel, PanelPart } from '../../ui/Panel.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { objectionBackupsQuery, objectLostKeyMutation } from './lost-key-queries.ts';

interface Objection {
  readonly id: string;
  /** Of the new key. */
  readonly fingerprint: string;
}

/** The old key objects, by its words or by gpg: nobody has to be signed in, because somebody else may hold the account. */
export function ObjectBySignature(objection: Objection): ReactElement | null {
  const { session } = useSession();
  const [isDone, setIsDone] = useState(false);
  const done = (): void => setIsDone(true);
  if (session === null) return null;
  if (isDone) {
    return (
      <Notice icon="check" role="status" title={<Trans>Your old key objected, and stays</Trans>}>
        <Trans>The team is told that somebody else may be in your account. Set a new password.</Trans>
      </Notice>
    );
  }
  return (
    <Panel>
      <PanelPart title={<Trans>Object with the old key, without signing in</Trans>}>
        <p><Trans>It ends the request at once, whoever is signed in to your account now.</Trans></p>
        <ByWords {...objection} session={session} onDone={done} />
      </PanelPart>
      <Disclosure summary={<Trans>Or with gpg</Trans>}><ByGpg {...objection} session={session} onDone={done} /></Disclosure>
    </Panel>
  );
}

interface WayProps extends Objection {
  readonly session: Session;
  readonly onDone: () => void;
}

const send = async (id: string, signedText: string): Promise<unknown> => accepted((await request(objectLostKeyMutation, { input: { id, signedText } })).objectLostKey);

function ByWords({ id, fingerprint, session, onDone }: WayProps): ReactElement {
  const { t } = useLingui();
  const [words, setWords] = useState('');
  const deed = useDeed(async () => {
    await tellPortal(session.portalId);
    const { objectionBackups: backups } = await request(objectionBackupsQuery, { id });
    await send(id, await cryptoWorker.signObjection({ lostKeyId: id, newFingerprint: fingerprint, byWords: { words, backups } }));
    onDone();
  });
  return (
    <form onSubmit={deed.run} noValidate>
      <Stack>
        <TextArea
          label={t`The twelve words of the old key`}
          hint={t`They open it here, for this one signature. They are not sent anywhere.`}
          error={deed.fault}
          rows="line"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button type="submit" kind="grave" size="form" isDisabled={words.trim() === ''} isPending={deed.isPending}><Trans>Object with the old key</Trans></Button>
      </Stack>
    </form>
  );
}

function ByGpg({ id, fingerprint, session, onDone }: WayProps): ReactElement {
  const { t } = useLingui();
  const [signedText, setSignedText] = useState('');
  const text = objectionText({ portalId: session.portalId, lostKeyId: id, fingerprint });
  const deed = useDeed(async () => {
    await send(id, signedText);
    onDone();
  });
  return (
    <form onSubmit={deed.run} noValidate>
      <Stack>
        <p><Trans>Sign this text with the old key, and paste what comes out.</Trans></p>
        <Code label={t`Text to sign`} wraps>{text}</Code>
        <ButtonRow><CopyButton text={text}><Trans>Copy the text</Trans></CopyButton></ButtonRow>
        <Code label={t`Command`}>gpg --clearsign</Code>
        {deed.fault !== '' && <Fault words={deed.fault} />}
        <TextArea label={t`The signed text`} isMono spellCheck={false} autoComplete="off" value={signedText} onChange={(event) => setSignedText(event.target.value)} />
        <Button type="submit" kind="grave" size="form" isDisabled={signedText.trim() === ''} isPending={deed.isPending}><Trans>Send the objection</Trans></Button>
      </Stack>
    </form>
  );
}
