import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { request } from '../../session/graphql.ts';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { WithOpenKey } from '../../setup/WithOpenKey.tsx';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ChooseCases } from './ChooseCases.tsx';
import { DeclineButton } from './DeclineButton.tsx';
import { approveLostKeyMutation, type LostKeyOfOther } from './lost-key-queries.ts';

interface DecidePartProps {
  readonly lost: LostKeyOfOther;
  readonly onChange: () => void;
}

/** Agree, for this key and these cases. What somebody else chose is not shown before. */
export function DecidePart({ lost, onChange }: DecidePartProps): ReactElement {
  const { t } = useLingui();
  const { id, fingerprint, researcher } = lost;
  const [isReached, setIsReached] = useState(false);
  const [isCompared, setIsCompared] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const agree = useDeed(async () => {
    accepted((await request(approveLostKeyMutation, { input: { id, fingerprint, cases: [...chosen] } })).approveLostKey);
    onChange();
  });
  return (
    <Stack>
      {agree.fault !== '' && <Fault words={agree.fault} />}
      <Checkbox label={t`I reached this person by another way than this portal, and it is them`} checked={isReached} onChange={(event) => setIsReached(event.target.checked)} />
      <Checkbox label={t`They read me the new key’s fingerprint, and every group is the same`} checked={isCompared} onChange={(event) => setIsCompared(event.target.checked)} />
      <WithOpenKey why={<Trans>Open your key to see the titles of the cases among which you choose.</Trans>}>
        {researcher !== null && <ChooseCases researcherId={researcher.id} keys={researcher.publicKeys ?? []} chosen={chosen} onChoose={setChosen} />}
      </WithOpenKey>
      <Hint><Trans>Choose what this person told you about. Cases that you both choose are opened. You cannot agree twice, or take it back; until the end anybody of the team can decline.</Trans></Hint>
      {chosen.size === 0 && isReached && isCompared && (
        <Notice tone="soon" icon="info" title={<Trans>No case is chosen: if you agree now, none is opened to the new key</Trans>} />
      )}
      <ButtonRow>
        <Button kind="primary" size="form" isDisabled={!isReached || !isCompared} isPending={agree.isPending} onPress={agree.run}><Trans>Agree</Trans></Button>
        <DeclineButton id={id} onDone={onChange} />
      </ButtonRow>
    </Stack>
  );
}
