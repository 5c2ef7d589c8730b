import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import type { Place } from '../../../../schema/log/judge-files.ts';
import { CheckYourself } from '../../log/CheckYourself.tsx';
import { keptFile } from '../../../../packages/client/src/kept-file.ts';
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
        <Button icon="download" onPress={() => downloadText(fileName, file)}><Trans>Save receipt</Trans></Button>
        <CopyButton text={file}><Trans>Copy</Trans></CopyButton>
      </ButtonRow>
      {judged !== null && <VerdictNotice judged={judged} />}
      <CheckYourself fileName={fileName} />
    </section>
  );
}

function VerdictNotice({ judged }: { readonly judged: Judged }): ReactElement {
  if (judged.verdict === 'NOT_OURS') {
    return (
      <Notice tone="late" title={<Trans>It does not verify</Trans>}>
        <p><Trans>Keep the file, and tell us: this should not happen.</Trans></p>
      </Notice>
    );
  }
  return (
    <Notice icon="check" title={<Trans>The signature was verified in this browser</Trans>}>
      <p><PlaceWords place={judged.place} /></p>
    </Notice>
  );
}

function PlaceWords({ place }: { readonly place: Place | null }): ReactElement {
  const { i18n } = useLingui();
  if (place === null) return <Trans>Its place in the public log comes a moment later.</Trans>;
  const [entry, size] = [i18n.number(place.index), i18n.number(place.checkpoint.size)];
  return <Trans>So was its place: it is entry {entry} of the public log, which had {size} entries. What you save holds the proof. Nobody can take it out or change it unseen.</Trans>;
}
