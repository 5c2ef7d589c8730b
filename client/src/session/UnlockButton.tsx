import { Trans } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { UnlockKey } from './UnlockKey.tsx';

/** The one unlock button of a page. */
export function UnlockButton({ kind = 'plain' }: { readonly kind?: 'plain' | 'primary' }): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div>
      <Button kind={kind} icon="unlock" onPress={() => setIsOpen(true)}>
        <Trans>Unlock</Trans>
      </Button>
      <UnlockDialog isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </div>
  );
}

/** The same without the button, where somebody came to do what needs the key. */
export function UnlockDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }): ReactElement {
  return (
    <Dialog
      title={<Trans>Unlock your key</Trans>}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button kind="quiet" onPress={onClose}>
          <Trans>Not now</Trans>
        </Button>
      }
    >
      <UnlockKey onOpen={onClose} />
    </Dialog>
  );
}
