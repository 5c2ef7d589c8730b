import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { proofText } from '../../../../schema/proof-text.ts';
import type { PublicKeyInfo } from '../../crypto/key-api.ts';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { request } from '../../session/graphql.ts';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { keyChallenge, type Owner, tellPortal } from '../../setup/own-key.ts';
import { registerOwnKeyMutation } from '../../setup/setup-queries.ts';
import { useOwner } from '../../setup/use-owner.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Code } from '../../ui/Code.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Fingerprint } from '../../ui/Fingerprint.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { TextArea } from '../../ui/TextField.tsx';

interface Asked {
  readonly key: PublicKeyInfo;
  readonly text: string;
}

async function ask({ accountId, portalId }: Owner, armored: string): Promise<Asked> {
  await tellPortal(portalId);
  const key = await cryptoWorker.readBroughtKey(armored);
  return { key, text: proofText({ portalId, accountId, fingerprint: key.fingerprint, challenge: await keyChallenge() }) };
}

/** The public half alone: gpg proves that the private one is there, and keeps it. */
export function BringPublicKey({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { t } = useLingui();
  const owner = useOwner();
  const [armored, setArmored] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const read = useDeed(async () => {
    if (owner !== null) setAsked(await ask(owner, armored));
  });
  if (asked !== null) return <SignProof asked={asked} onAgain={read.run} onDone={onDone} />;
  return (
    <form onSubmit={read.run} noValidate>
      <Stack>
        {read.fault !== '' && <Fault words={read.fault} />}
        <Hint><Trans>Your private key stays in gpg or on its card. This page cannot open anything for you then: you read with gpg what you download here, and write with gpg what you paste here.</Trans></Hint>
        <Code label={t`Command that exports the public half`}>gpg --armor --export you@example.org</Code>
        <TextArea label={t`Public key`} isMono spellCheck={false} autoComplete="off" value={armored} onChange={(event) => setArmored(event.target.value)} />
        <Button type="submit" size="form" isPending={read.isPending}><Trans>Read the public key</Trans></Button>
      </Stack>
    </form>
  );
}

interface SignProofProps {
  readonly asked: Asked;
  readonly onAgain: () => void;
  readonly onDone: () => void;
}

function SignProof({ asked: { key, text }, onAgain, onDone }: SignProofProps): ReactElement {
  const { t } = useLingui();
  const [proof, setProof] = useState('');
  const deed = useDeed(async () => {
    accepted((await request(registerOwnKeyMutation, { input: { publicKey: key.publicKeyArmored, proof } })).registerKey);
    onDone();
  });
  const command = `printf '%s\\n' ${text.split('\n').map((line) => `'${line}'`).join(' ')} | gpg --local-user ${key.fingerprint} --clearsign`;
  return (
    <form onSubmit={deed.run} noValidate>
      <Stack>
        <p><Fingerprint fingerprint={key.fingerprint} /></p>
        <p><Trans>Sign this text with the key, within ten minutes, and paste what gpg prints.</Trans></p>
        <Code label={t`The text to sign`} wraps>{text}</Code>
        <Code label={t`Command that signs it`} wraps>{command}</Code>
        <ButtonRow><CopyButton text={command}><Trans>Copy the command</Trans></CopyButton></ButtonRow>
        {deed.fault !== '' && <Fault words={deed.fault} onRetry={onAgain} />}
        <TextArea label={t`The signed text`} isMono spellCheck={false} autoComplete="off" value={proof} onChange={(event) => setProof(event.target.value)} />
        <ButtonRow>
          <Button type="submit" kind="primary" size="form" isPending={deed.isPending}><Trans>Register my key</Trans></Button>
          <Button kind="quiet" size="form" onPress={onAgain}><Trans>Ask for a new text</Trans></Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}
