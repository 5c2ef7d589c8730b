import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Code } from '../../ui/Code.tsx';
import { Prose } from '../../ui/Prose.tsx';

interface GpgStepsProps {
  readonly address: string;
  readonly fingerprint: string;
}

/** From fetching the key to checking the receipt, with commands to copy. */
export function GpgSteps({ address, fingerprint }: GpgStepsProps): ReactElement {
  const { t } = useLingui();
  const origin = window.location.origin;
  return (
    <Prose>
      <h2><Trans>With gpg</Trans></h2>
      <p><Trans>Fetch the key, and compare its fingerprint with one that you got another way: a mail signature, a business card, a colleague.</Trans></p>
      <Code label={t`Commands to fetch the key and show its fingerprint`} wraps>{`curl -s ${origin}/pgp-key.asc | gpg --import\ngpg --fingerprint ${fingerprint}`}</Code>
      <p><Trans>Write the report as plain text. No form is needed: say what, where, how to see it, and what an attacker could do with it. Then seal and sign it.</Trans></p>
      <Code label={t`Command to seal a report`} wraps>{`gpg --armor --sign --encrypt --recipient ${fingerprint} report.txt`}</Code>
      <p>
        <Trans>
          Paste <code>report.txt.asc</code> into the <Link to="/report">report form</Link>, or mail it to <a href={`mailto:${address}`}>{address}</a>. Sealing
          it to your own key as well is fine; hidden recipients are fine too.
        </Trans>
      </p>
      <h2><Trans>Check a receipt</Trans></h2>
      <p><Trans>A receipt states which sealed bytes we took, and when. It is clearsigned by the portal’s key.</Trans></p>
      <Code label={t`Commands to check a receipt`} wraps>{`curl -s ${origin}/portal-key.asc | gpg --import\ngpg --verify LRL-2026-000001.receipt.asc`}</Code>
    </Prose>
  );
}
