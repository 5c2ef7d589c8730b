import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import type { PublicKeyInfo } from '../crypto/key-api.ts';
import { cryptoWorker } from '../crypto/worker-client.ts';
import { loadKeyRing } from '../session/key-ring.ts';
import { useSession } from '../session/session.tsx';
import { useConfirmed } from '../session/use-confirmed.ts';
import { useDeed } from '../session/use-deed.ts';
import { Button } from '../ui/Button.tsx';
import { Fault } from '../ui/Fault.tsx';
import { Fingerprint } from '../ui/Fingerprint.tsx';
import { Hint, Stack } from '../ui/Layout.tsx';
import { WordsToKeep } from '../ui/WordsToKeep.tsx';
import { keepKey, makeKey } from './own-key.ts';
import { useOwner } from './use-owner.ts';

interface MakeKeyProps {
  /** Leads' fingerprints from an invitation: whom this key's browsers believe. */
  readonly pins?: readonly string[];
  /** A key that is open in the worker already, brought from gpg. Absent: one is made. */
  readonly brought?: PublicKeyInfo;
  /** No earlier key vouches for it: until the team has put it in place, its words open it and sign nobody in. */
  readonly isUnvouched?: boolean;
  /** @param words of the key, which are kept from now on */
  readonly onDone?: (words: readonly string[]) => void;
}

interface Made {
  readonly key: PublicKeyInfo;
  readonly words: readonly string[];
}

/** Makes a key here, shows its twelve words, and registers it once they were kept. Before that nothing is kept anywhere. */
export function MakeKey({ pins = [], brought, isUnvouched = false, onDone }: MakeKeyProps): ReactElement {
  const { t } = useLingui();
  const session = useSession();
  const owner = useOwner();
  const confirmed = useConfirmed();
  const [made, setMade] = useState<Made | null>(null);
  const make = useDeed(async () => {
    if (owner === null) return;
    const key = await makeKey(owner, brought);
    setMade({ key, words: await cryptoWorker.newRecoveryWords() });
  });
  const keep = useDeed(async () => {
    if (made === null || owner === null) return;
    await confirmed(() => keepKey(owner, made.key, { words: made.words, pins }));
    await loadKeyRing({ session: await session.refresh(), isTeam: session.isTeam });
    onDone?.(made.words);
  });
  if (made === null) {
    return (
      <Stack>
        {make.fault !== '' && <Fault words={make.fault} />}
        <Button kind="primary" size="form" isPending={make.isPending} onPress={make.run}>
          {brought === undefined ? <Trans>Make my key</Trans> : <Trans>Go on with this key</Trans>}
        </Button>
      </Stack>
    );
  }
  return (
    <Stack>
      <p><b><Trans>Twelve words open your key, on any device. They are shown this once.</Trans></b></p>
      <Hint>
        {isUnvouched ? (
          <Trans>Write them down, or keep them in a password manager. They do not sign you in before this key is in use. Without them nobody opens the key, and no administrator can bring it back.</Trans>
        ) : (
          <Trans>Write them down, or keep them in a password manager. They sign you in too. Without them nobody opens the key, and no administrator can bring it back.</Trans>
        )}
      </Hint>
      {keep.fault !== '' && <Fault words={keep.fault} />}
      <WordsToKeep
        words={made.words}
        fileName="laurel-recovery-words"
        fileTitle={t`Recovery words of the key ${made.key.fingerprint}`}
        done={<Trans>They are right. Register my key</Trans>}
        isPending={keep.isPending}
        onKept={keep.run}
      />
      <Hint><Trans>Your key: <Fingerprint fingerprint={made.key.fingerprint} size="short" /></Trans></Hint>
    </Stack>
  );
}
