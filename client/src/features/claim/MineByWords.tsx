import { Trans } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { enterAccount, makeNewKey, type NewKey } from '../../session/enter-account.ts';
import { loadKeyRing } from '../../session/key-ring.ts';
import { useSession } from '../../session/session.tsx';
import { useDeed } from '../../session/use-deed.ts';
import { Button } from '../../ui/Button.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Lede, Stack } from '../../ui/Layout.tsx';
import { WordsToKeep } from '../../ui/WordsToKeep.tsx';
import { makeMine } from './claim-requests.ts';

interface MineProps {
  readonly token: string;
  readonly onClaimed: () => void;
}

/** A key and twelve words are made here and kept first; only then is the account opened and the link used, so nothing is lost on the way. */
export function MineByWords({ token, onClaimed }: MineProps): ReactElement {
  const session = useSession();
  const [made, setMade] = useState<NewKey | null>(null);
  const begin = useDeed(async () => {
    await loadKeyRing(session);
    if (session.session !== null) setMade(await makeNewKey(session.session.portalId));
  });
  const claim = useDeed(async () => {
    if (made === null) return;
    await enterAccount(made, session);
    await makeMine(token);
    await loadKeyRing({ session: await session.refresh(), isTeam: session.isTeam });
    onClaimed();
  });
  return (
    <section><Stack>
      <h2><Trans>With twelve words</Trans></h2>
      {made === null ? (
        <>
          <Lede><Trans>Your browser makes a key and twelve words that open it on any device. Answers are sealed to it, and nobody else reads them, not even the portal.</Trans></Lede>
          {begin.fault !== '' && <Fault words={begin.fault} />}
          <Button kind="primary" size="form" isPending={begin.isPending} onPress={() => begin.run()}><Trans>Make my twelve words</Trans></Button>
        </>
      ) : (
        <>
          <Lede><Trans>They are shown this once. With them, any device opens this report and reads our answers. Without them nobody can, we included.</Trans></Lede>
          {claim.fault !== '' && <Fault words={claim.fault} />}
          <WordsToKeep
            words={made.words}
            fileName="laurel.words"
            fileTitle={location.host}
            onKept={() => claim.run()}
            isPending={claim.isPending}
            done={<Trans>They are right. Claim the report</Trans>}
          />
        </>
      )}
    </Stack></section>
  );
}
