import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { keepOpen, useKeyRing } from '../../session/key-ring.ts';
import { useDeed } from '../../session/use-deed.ts';
import { WithOpenKey } from '../../setup/WithOpenKey.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Part } from '../../ui/Part.tsx';

/** A researcher's convenience: the key opens by itself here. */
export function StayOpenPart(): ReactElement {
  return (
    <Part title={<Trans>This browser</Trans>}>
      <WithOpenKey isShort why={<Trans>Open your key to choose whether it stays open here.</Trans>}><Choice /></WithOpenKey>
    </Part>
  );
}

function Choice(): ReactElement {
  const { t } = useLingui();
  const { staysUnlocked } = useKeyRing();
  const deed = useDeed(async () => {
    await keepOpen(!staysUnlocked);
  });
  return (
    <>
      {deed.fault !== '' && <Fault words={deed.fault} />}
      <Checkbox
        label={t`Keep my key open in this browser`}
        hint={t`A convenience: whoever uses this browser profile reads your cases too. Locking ends it.`}
        checked={staysUnlocked}
        disabled={deed.isPending}
        onChange={() => deed.run()}
      />
    </>
  );
}
