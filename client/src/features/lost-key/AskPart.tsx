import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { request } from '../../session/graphql.ts';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { MakeKey } from '../../setup/MakeKey.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { askLostKeyMutation } from './lost-key-queries.ts';

/** A new key first, then the question to the team. */
export function AskPart({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { t } = useLingui();
  const [isLost, setIsLost] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const ask = useDeed(async () => {
    if (made === null) return;
    accepted((await request(askLostKeyMutation, { input: { fingerprint: made } })).askLostKey);
    onDone();
  });
  const keep = (): void => void cryptoWorker.status().then(({ fingerprint }) => setMade(fingerprint));
  return (
    <Stack>
      <p><Trans>If you still have the twelve words, or a browser in which your key is open, use them: replace the key under Settings. Only without both the team can help, like this:</Trans></p>
      <Prose>
        <ol>
          <li><Trans>You make a new key here. Nothing is sealed to it yet.</Trans></li>
          <li><Trans>Every address that you ever confirmed here is told, in case it is not you who asks.</Trans></li>
          <li><Trans>Two people of the team reach you by another way, compare the new key’s fingerprint with you, and choose the cases.</Trans></li>
          <li><Trans>72 hours pass in which the old key, or anybody signed in as you, can object. Then the new key takes its place.</Trans></li>
        </ol>
      </Prose>
      {made === null ? (
        <>
          <Checkbox label={t`My key and its recovery words are lost, or I revoked the key`} checked={isLost} onChange={(event) => setIsLost(event.target.checked)} />
          {isLost && <MakeKey isUnvouched onDone={keep} />}
        </>
      ) : (
        <>
          {ask.fault !== '' && <Fault words={ask.fault} />}
          <Hint><Trans>Your new key is registered. Keep its words: they open it once the team has put it in place. Until then your old words, or your password, sign you in.</Trans></Hint>
          <Button kind="primary" size="form" isPending={ask.isPending} onPress={ask.run}><Trans>Ask the team to replace my lost key</Trans></Button>
        </>
      )}
    </Stack>
  );
}
