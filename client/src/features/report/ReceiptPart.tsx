import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useEffect, useState } from 'react';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Code } from '../../ui/Code.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Behind } from '../../ui/Disclosure.tsx';
import { downloadText } from '../../ui/download.ts';
import { Hash } from '../../ui/Fingerprint.tsx';
import { Lede } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';

interface Verdict {
  readonly valid: boolean;
  readonly sha256: string;
}

/** Asks the worker whether the portal's key signed it. Null until known. */
function useVerdict(receipt: string): Verdict | null {
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  useEffect(() => {
    let isShown = true;
    const judge = async (): Promise<void> => {
      const response = await fetch('/portal-key.asc');
      const { valid, sha256 } = await cryptoWorker.verifyReceipt(receipt, await response.text());
      if (isShown) setVerdict({ valid, sha256 });
    };
    judge().catch(() => undefined);
    return () => {
      isShown = false;
    };
  }, [receipt]);
  return verdict;
}

/** The portal's signed word on what it took, to keep. */
export function ReceiptPart({ receipt, number }: { readonly receipt: string; readonly number: string }): ReactElement {
  const { t } = useLingui();
  const verdict = useVerdict(receipt);
  const fileName = `${number}.receipt.asc`;
  const { origin } = globalThis.location;
  return (
    <section aria-labelledby="receipt-heading">
      <h2 id="receipt-heading"><Trans>Your receipt</Trans></h2>
      <Lede><Trans>Signed by the portal’s key. It proves what we took and when; it does not open anything.</Trans></Lede>
      <Code label={t`Signed receipt`} isSigned>{receipt}</Code>
      <ButtonRow>
        <Button icon="download" onPress={() => downloadText(fileName, receipt)}><Trans>Save receipt</Trans></Button>
        <CopyButton text={receipt}><Trans>Copy</Trans></CopyButton>
      </ButtonRow>
      {verdict !== null && <VerdictNotice {...verdict} />}
      <Behind summary={<Trans>Check it yourself</Trans>}>
        <Code label={t`Commands to check the receipt`} wraps>{`curl -s ${origin}/portal-key.asc | gpg --import\ngpg --verify ${fileName}`}</Code>
      </Behind>
    </section>
  );
}

function VerdictNotice({ valid, sha256 }: Verdict): ReactElement {
  if (!valid) {
    return (
      <Notice tone="late" title={<Trans>Its signature does not verify</Trans>}>
        <p><Trans>Keep the file, and tell us: this should not happen.</Trans></p>
      </Notice>
    );
  }
  return (
    <Notice icon="check" title={<Trans>The signature was verified in this browser</Trans>}>
      <p><Trans>SHA-256 of this receipt:</Trans><br /><Hash hex={sha256} /></p>
    </Notice>
  );
}
