import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Code } from '../ui/Code.tsx';
import { Behind } from '../ui/Disclosure.tsx';

/** How to check a saved receipt without believing this page. */
export function CheckYourself({ fileName }: { readonly fileName: string }): ReactElement {
  const { t } = useLingui();
  const { origin } = globalThis.location;
  return (
    <Behind summary={<Trans>Check it yourself</Trans>}>
      <Code label={t`Commands to check the receipt`} wraps>
        {`curl -s ${origin}/portal-key.asc | gpg --import\ngpg --verify ${fileName}\nnpm run verify -- receipt ${fileName} ${origin}`}
      </Code>
      <p>
        <Trans>
          The first two check the signature, the third the place in the log too. Or <Link to="/verify">check it in a page</Link> that works
          without a network.
        </Trans>
      </p>
    </Behind>
  );
}
