import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Code } from '../../ui/Code.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Stack } from '../../ui/Layout.tsx';

interface SecretDialogProps {
  /** Null: nothing to show. */
  readonly secret: string | null;
  readonly onClose: () => void;
}

/** Shows a secret, this once. */
export function SecretDialog({ secret, onClose }: SecretDialogProps): ReactElement {
  const { t } = useLingui();
  return (
    <Dialog
      title={<Trans>The secret, shown this once</Trans>}
      isOpen={secret !== null}
      onClose={onClose}
      actions={<Button kind="primary" onPress={onClose}><Trans>I have kept it</Trans></Button>}
    >
      <Stack>
        <p><Trans>The program checks with it that a message comes from here. Put it where the program keeps its secrets, and nowhere else. Lost, it is replaced by a new one.</Trans></p>
        <Code label={t`The secret`} wraps>{secret ?? ''}</Code>
        <div><CopyButton text={secret ?? ''}><Trans>Copy</Trans></CopyButton></div>
      </Stack>
    </Dialog>
  );
}
