import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import type { PublicKeyInfo } from '../../crypto/key-api.ts';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { useInvitedPins } from '../../session/invited-pins.ts';
import { MakeKey } from '../../setup/MakeKey.tsx';
import { tellPortal } from '../../setup/own-key.ts';
import { useOwner } from '../../setup/use-owner.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { BringKey } from './BringKey.tsx';
import { BringPublicKey } from './BringPublicKey.tsx';

interface FirstKeyProps {
  /** There was a key, and it is revoked or retired. */
  readonly hadOne: boolean;
  readonly onDone: () => void;
}

/** Makes a key, or takes one from gpg. */
export function FirstKey({ hadOne, onDone }: FirstKeyProps): ReactElement {
  const [brought, setBrought] = useState<PublicKeyInfo | null>(null);
  const owner = useOwner();
  const pins = useInvitedPins();
  const bring = async (armored: string, passphrase: string | undefined, nameless: boolean): Promise<void> => {
    if (owner === null) return;
    await tellPortal(owner.portalId);
    setBrought(await cryptoWorker.importKey(armored, passphrase, nameless));
  };
  return (
    <Stack>
      {hadOne && (
        <Notice tone="soon" icon="info" title={<Trans>Your key is no longer in use</Trans>}>
          <p><Trans>A new one can sign what you write. Answers are sealed to it only once two people of the team have put it in place. <Link to="/lost-key">Make it there, and ask them</Link></Trans></p>
        </Notice>
      )}
      <p><Trans>Answers are sealed to your key. It is made in this browser, and nobody else ever has its private half.</Trans></p>
      {brought === null ? (
        <>
          <MakeKey pins={pins} isUnvouched={hadOne} onDone={onDone} />
          <Disclosure summary={<Trans>Bring a key from gpg instead</Trans>}><BringKey onKey={bring} /></Disclosure>
          <Disclosure summary={<Trans>Leave the private key in gpg</Trans>}><BringPublicKey onDone={onDone} /></Disclosure>
        </>
      ) : (
        <>
          <Hint><Trans>Your key was read. It is kept on the server as made ones are: sealed under twelve words that only you have.</Trans></Hint>
          <MakeKey pins={pins} brought={brought} isUnvouched={hadOne} onDone={onDone} />
        </>
      )}
    </Stack>
  );
}
