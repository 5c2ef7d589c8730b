import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { CheckYourself } from '../../log/CheckYourself.tsx';
import { keptFile } from '../../../../packages/client/src/kept-file.ts';
import { type Judged, useJudgedReceipt } from '../../log/use-judged-receipt.ts';
import { Button } from '../../ui/Button.tsx';
import { Clock } from '../../ui/Clock.tsx';
import { downloadText } from '../../ui/download.ts';
import { Hint } from '../../ui/Layout.tsx';
import { PanelPart } from '../../ui/Panel.tsx';
import { Time } from '../../ui/Time.tsx';
import { useCase } from './case-context.ts';

/** The portal's signed word on what it took, and its place in the log: checked here, and to check without it. */
export function ReceiptPart(): ReactElement | null {
  const { facts } = useCase();
  const { receipt, number } = facts;
  const logged = receipt === null ? null : { ...receipt, text: receipt.signedText };
  const judged = useJudgedReceipt(logged);
  if (logged === null) return null;
  const fileName = `${number}.receipt.asc`;
  return (
    <PanelPart title={<Trans>Receipt</Trans>}>
      <Hint><VerdictWords judged={judged} receivedAt={logged.receivedAt} /></Hint>
      <Hint><PlaceWords judged={judged} logIndex={logged.logIndex} /></Hint>
      <Button icon="download" onPress={() => downloadText(fileName, keptFile(logged))}>
        {logged.logIndex === null ? <Trans>Save receipt</Trans> : <Trans>Save receipt and proof</Trans>}
      </Button>
      <CheckYourself fileName={fileName} />
    </PanelPart>
  );
}

function VerdictWords({ judged, receivedAt }: { readonly judged: Judged | null; readonly receivedAt: string }): ReactElement {
  if (judged === null) return <Trans>Signed <Time at={receivedAt} as="utc" /></Trans>;
  return judged.verdict === 'HOLDS'
    ? <Clock tone="done">{judged.place === null ? <Trans>signature checked here</Trans> : <Trans>signature and place in the log checked here</Trans>}</Clock>
    : <Clock tone="late"><Trans>it does not hold: keep it and tell us</Trans></Clock>;
}

function PlaceWords({ judged, logIndex }: { readonly judged: Judged | null; readonly logIndex: number | null }): ReactElement {
  const { i18n } = useLingui();
  if (logIndex === null) return <Trans>Not in the public log yet; a moment later it is.</Trans>;
  const size = judged?.verdict === 'HOLDS' ? judged.place?.checkpoint.size : undefined;
  const [entry, of] = [i18n.number(logIndex), size === undefined ? undefined : i18n.number(size)];
  return of === undefined ? <Trans>Entry {entry} of the public log.</Trans> : <Trans>Entry {entry} of the public log, which had {of} entries.</Trans>;
}
