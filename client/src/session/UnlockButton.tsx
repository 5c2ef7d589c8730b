import { Trans } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { UnlockKey } from './UnlockKey.tsx';

/** The one unlock button of a page. */
export function UnlockButton({ kind = 'plain' }: { readonly kind?: 'plain' | 'primary' }): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  const close = (): void => setIsOpen(false);
  return (
    <div>
      <Button kind={kind} icon="unlock" onPress={() => setIsOpen(true)}>
        <Trans>Unlock</Trans>
      </Button>
      <Dialog
        title={<Trans>Unlock your key</Trans>}
        isOpen={isOpen}
        onClose={close}
        actions={
          <Button kind="quiet" onPress={close}>
            <Trans>Not now</Trans>
          </Button>
        }
      >
        <UnlockKey onOpen={close} />
      </Dialog>
    </div>
  );
}
