import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useEffect, useState } from 'react';
import { cryptoWorker } from '../../crypto/worker-client.ts';
import { Button } from '../../ui/Button.tsx';
import { Clock } from '../../ui/Clock.tsx';
import { Code } from '../../ui/Code.tsx';
import { Behind } from '../../ui/Disclosure.tsx';
import { downloadText } from '../../ui/download.ts';
import { Hint } from '../../ui/Layout.tsx';
import { PanelPart } from '../../ui/Panel.tsx';
import { Time } from '../../ui/Time.tsx';
import { useCase } from './case-context.ts';

/** NOT_OURS: another text than the portal's key signed. Null: not known, or not asked. */
type Verdict = 'HOLDS' | 'NOT_OURS' | null;

function useVerdict(receipt: string | null): Verdict {
  const [verdict, setVerdict] = useState<Verdict>(null);
  useEffect(() => {
    if (receipt === null) return;
    let isShown = true;
    const judge = async (): Promise<void> => {
      const response = await fetch('/portal-key.asc');
      const { valid } = await cryptoWorker.verifyReceipt(receipt, await response.text());
      if (isShown) setVerdict(valid ? 'HOLDS' : 'NOT_OURS');
    };
    judge().catch(() => undefined);
    return () => {
      isShown = false;
    };
  }, [receipt]);
  return verdict;
}

/** The portal's signed word on what it took: checked here, and to check without it. */
export function ReceiptPart(): ReactElement | null {
  const { t, i18n } = useLingui();
  const { facts } = useCase();
  const { receipt, number } = facts;
  const verdict = useVerdict(receipt?.signedText ?? null);
  if (receipt === null) return null;
  const fileName = `${number}.receipt.asc`;
  const { logIndex, signedText } = receipt;
  const { origin } = globalThis.location;
  return (
    <PanelPart title={<Trans>Receipt</Trans>}>
      <Hint>
        {verdict === 'HOLDS' && (
          <Clock tone="done">
            <Trans>signature checked here</Trans>
          </Clock>
        )}
        {verdict === 'NOT_OURS' && (
          <Clock tone="late">
            <Trans>its signature does not hold: keep it and tell us</Trans>
          </Clock>
        )}
        {verdict === null && (
          <Trans>
            Signed <Time at={receipt.receivedAt} as="utc" />
          </Trans>
        )}
      </Hint>
      <Hint>
        {logIndex === null ? (
          <Trans>Not in the log yet.</Trans>
        ) : (
          <Trans>
            Log number {i18n.number(logIndex)}, policy version {receipt.policyVersion}.
          </Trans>
        )}
      </Hint>
      <Button icon="download" onPress={() => downloadText(fileName, signedText)}>
        <Trans>Save receipt</Trans>
      </Button>
      <Behind summary={<Trans>Check it yourself</Trans>}>
        <Code
          label={t`Commands to check the receipt`}
          wraps
        >{`curl -s ${origin}/portal-key.asc | gpg --import\ngpg --verify ${fileName}`}</Code>
      </Behind>
    </PanelPart>
  );
}
