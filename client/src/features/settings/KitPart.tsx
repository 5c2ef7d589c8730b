import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { RecoveryKit } from '../../setup/RecoveryKit.tsx';
import { WithOpenKey } from '../../setup/WithOpenKey.tsx';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { Part } from '../../ui/Part.tsx';

interface KitPartProps {
  readonly teamKey: { readonly id: string; readonly fingerprint: string };
  /** It was never restored: no report is taken until then. */
  readonly isDue?: boolean;
  readonly onDone: () => Promise<void>;
}

/** The recovery kit of the team key: due after each new key, and again whenever somebody wants a fresh one. */
export function KitPart({ teamKey, isDue = false, onDone }: KitPartProps): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const [isWanted, setIsWanted] = useState(isDue);
  const restored = (): void => {
    setIsWanted(false);
    toast(t`The kit gives the team key back.`);
    void onDone();
  };
  return (
    <Part title={<Trans>Recovery kit</Trans>}>
      {isDue ? (
        <Notice tone="late" title={<Trans>No report is taken until the kit of this key was restored once</Trans>} />
      ) : (
        <p><Trans>If everybody who holds the team key loses theirs, only the kit brings it back. A new one can be made at any time; older ones of the same key go on working.</Trans></p>
      )}
      {isWanted ? (
        <WithOpenKey why={<Trans>The kit is made from the team key, which is sealed to your key.</Trans>}>
          <RecoveryKit teamKey={teamKey} onRestored={restored} />
        </WithOpenKey>
      ) : (
        <ButtonRow><Button size="form" onPress={() => setIsWanted(true)}><Trans>Make or try a kit</Trans></Button></ButtonRow>
      )}
    </Part>
  );
}
