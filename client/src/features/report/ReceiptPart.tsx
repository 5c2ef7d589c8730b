import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { CheckYourself } from '../../log/CheckYourself.tsx';
import { keptFile } from '../../log/kept-file.ts';
import { type Judged, useJudgedReceipt } from '../../log/use-judged-receipt.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Code } from '../../ui/Code.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { downloadText } from '../../ui/download.ts';
import { Lede } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useLoggedReceipt } from './use-logged-receipt.ts';

/** The portal's signed word on what it took, to keep, with its place in the public log a moment later. */
export function ReceiptPart({ receipt, number }: { readonly receipt: string; readonly number: string }): ReactElement {
  const { t } = useLingui();
  const logged = useLoggedReceipt(number, receipt);
  const judged = useJudgedReceipt(logged);
  const fileName = `${number}.receipt.asc`;
  const file = keptFile(logged);
  return (
    <section aria-labelledby="receipt-heading">
      <h2 id="receipt-heading"><Trans>Your receipt</Trans></h2>
      <Lede><Trans>Signed by the portal’s key. It proves what we took and when; it does not open anything.</Trans></Lede>
      <Code label={t`Signed receipt`} isSigned>{receipt}</Code>
      <ButtonRow>
        <Button icon="download" onPress={() => downloadText(fileName, file)}>
          {logged.logIndex === null ? <Trans>Save receipt</Trans> : <Trans>Save receipt and proof</Trans>}
        </Button>
        <CopyButton text={file}><Trans>Copy</Trans></CopyButton>
      </ButtonRow>
      {judged !== null && <VerdictNotice judged={judged} />}
      <CheckYourself fileName={fileName} />
    </section>
  );
}

function VerdictNotice({ judged }: { readonly judged: Judged }): ReactElement {
  const { i18n } = useLingui();
  if (judged.verdict === 'NOT_OURS') {
    return (
      <Notice tone="late" title={<Trans>It does not verify</Trans>}>
        <p><Trans>Keep the file, and tell us: this should not happen.</Trans></p>
      </Notice>
    );
  }
  if (judged.place === null) {
    return (
      <Notice icon="check" title={<Trans>The signature was verified in this browser</Trans>}>
        <p><Trans>Its place in the public log comes a moment later.</Trans></p>
      </Notice>
    );
  }
  const [entry, size] = [i18n.number(judged.place.index), i18n.number(judged.place.checkpoint.size)];
  return (
    <Notice icon="check" title={<Trans>Signature and place in the log were verified in this browser</Trans>}>
      <p><Trans>It is entry {entry} of the public log, which had {size} entries. Nobody can take it out or change it unseen.</Trans></p>
    </Notice>
  );
}
