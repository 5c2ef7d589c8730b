import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useEffect, useState } from 'react';
import { Code } from '../ui/Code.tsx';
import { Hint } from '../ui/Layout.tsx';

/** The key of the public log, as programs for such logs want it. */
export function LogKey(): ReactElement {
  const { t } = useLingui();
  const [verifierKey, setVerifierKey] = useState<string | null>(null);
  useEffect(() => {
    fetch('/log/vkey').then(async (answer) => (answer.ok ? setVerifierKey((await answer.text()).trim()) : undefined)).catch(() => undefined);
  }, []);
  return (
    <>
      <Hint>
        <Trans>
          It also signs the public log of receipts and key states: <a href="/log/checkpoint">checkpoint</a>, <a href="/log/history">history</a>.{' '}
          <Link to="/verify">Check a receipt</Link>.
        </Trans>
      </Hint>
      {verifierKey !== null && <Code label={t`Verifier key of the log`} wraps>{verifierKey}</Code>}
    </>
  );
}
