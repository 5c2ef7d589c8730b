import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import type { Scope } from '../../generated/graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { Code } from '../../ui/Code.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { curlExample } from './partner-words.ts';

export interface ShownToken {
  /** Null where the answer that had it did not arrive. */
  readonly secret: string | null;
  readonly scopes: readonly Scope[];
}

interface TokenSecretDialogProps {
  /** Null: nothing to show. */
  readonly token: ShownToken | null;
  readonly onClose: () => void;
}

/** Shows a token, this once, and how to try it. */
export function TokenSecretDialog({ token, onClose }: TokenSecretDialogProps): ReactElement | null {
  const { t } = useLingui();
  if (token === null) return null;
  const { secret, scopes } = token;
  const title = secret === null ? <Trans>The token is there, its secret is not</Trans> : <Trans>The token, shown this once</Trans>;
  return (
    <Dialog title={title} isOpen width="wide" onClose={onClose} actions={<Button kind="primary" onPress={onClose}>{secret === null ? <Trans>Close</Trans> : <Trans>I have kept it</Trans>}</Button>}>
      {secret === null ? (
        <p><Trans>The answer with the secret did not arrive, and it is shown once. Replace the token: that makes another secret.</Trans></p>
      ) : (
        <Stack>
          <p><Trans>Put it where the tool keeps its secrets, and nowhere else: not into an address, not into code. Lost, it is replaced by a new one.</Trans></p>
          <Code label={t`The token`} wraps>{secret}</Code>
          <div><CopyButton text={secret}><Trans>Copy</Trans></CopyButton></div>
          {!scopes.includes('FEDERATION') && (
            <>
              <p><Trans>To try it, in a shell; the first line waits for the token:</Trans></p>
              <Code label={t`An example`} wraps>{curlExample(location.origin, scopes)}</Code>
            </>
          )}
        </Stack>
      )}
    </Dialog>
  );
}
