import { Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { useKeyRing } from '../../session/key-ring.ts';
import { ownRewrapSource } from '../../setup/own-rewrap.ts';
import { RewrapPanel } from '../../setup/RewrapPanel.tsx';
import { useRewrap } from '../../setup/use-rewrap.ts';
import { WithOpenKey } from '../../setup/WithOpenKey.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { Loading } from '../../ui/ProgressBar.tsx';
import { Part } from '../../ui/Part.tsx';
import type { OwnKeyData } from './settings-queries.ts';

interface RewrapPartProps {
  /** Global id of oneself. */
  readonly researcherId: string | null;
  readonly current: OwnKeyData;
  readonly earlier: readonly OwnKeyData[];
}

/** After a change of key: every case that the earlier one opens is opened to the new one too. */
export function RewrapPart(props: RewrapPartProps): ReactElement | null {
  if (props.earlier.length === 0 || props.researcherId === null) return null;
  return (
    <Part title={<Trans>Your cases and your new key</Trans>}>
      <Hint>
        <Trans>What was sealed to an earlier key opens with that key alone, until it is opened to this one as well. This browser does it; the texts themselves are not touched.</Trans>
      </Hint>
      <WithOpenKey why={<Trans>Open your key to see what is left.</Trans>}><Rewrapping {...props} /></WithOpenKey>
    </Part>
  );
}

function Rewrapping({ researcherId, current, earlier }: RewrapPartProps): ReactElement {
  const { fingerprint } = useKeyRing();
  const run = useRewrap(fingerprint === current.fingerprint ? fingerprint : null, () =>
    ownRewrapSource({ researcherId: researcherId ?? '', currentArmored: current.armored, earlierArmored: earlier.map(({ armored }) => armored) }));
  if (run === null) return <Loading />;
  return <RewrapPanel run={run} deed={<Trans>Open them to my new key</Trans>} done={<Trans>Your key opens all your cases</Trans>} />;
}
