import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useRef, useState } from 'react';
import { usePageTitle } from '../../session/use-page-title.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { DropZone } from '../../ui/DropZone.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Columns, PageHead, Wrap } from '../../ui/Layout.tsx';
import { EmptyState } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { troubleWords } from './fault-words.ts';
import { FindingNotice } from './FindingNotice.tsx';
import { useVerify, type Verifying } from './use-verify.ts';
import { VerifySide } from './VerifySide.tsx';
import styles from './Verify.module.css';

/** What kept receipts prove. Computed here: nothing that is dropped leaves the page, and once it is open it needs no network. */
export function VerifyPage(): ReactElement {
  const { t, i18n } = useLingui();
  usePageTitle(t`Check a receipt`);
  const verifying = useVerify();
  const { portalKey, trouble, take, takeText } = verifying;
  return (
    <Wrap>
      <PageHead
        title={<Trans>Check a receipt</Trans>}
        lede={<Trans>Give this page what you kept: receipts, their proofs, checkpoints of the log. Everything is computed in your browser; nothing leaves it.</Trans>}
      />
      <Columns>
        <div className={styles['work']}>
          <DropZone button={t`Choose files`} allowsMany accept=".asc,.txt,.tlog-proof" onFiles={take} onText={takeText}>
            <Trans>or drop them here, several at once: checkpoints among them are held against each other.</Trans>
          </DropZone>
          <PasteField onText={takeText} />
          {trouble !== null && <Fault words={i18n._(troubleWords[trouble])} />}
          <Found verifying={verifying} />
        </div>
        <VerifySide portalKey={portalKey} />
      </Columns>
    </Wrap>
  );
}

function PasteField({ onText }: { readonly onText: (text: string) => void }): ReactElement {
  const { t } = useLingui();
  const [pasted, setPasted] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const check = (): void => {
    onText(pasted);
    setPasted('');
    field.current?.focus();
  };
  return (
    <div className={styles['paste']}>
      <TextArea
        ref={field} label={t`Or paste it`} rows="plain" isMono spellCheck={false} autoComplete="off" value={pasted}
        onChange={({ target }) => setPasted(target.value)} hint={t`The whole file, from its first line to its last.`}
      />
      <Button kind="primary" onPress={check} isDisabled={pasted.trim() === ''}><Trans>Check</Trans></Button>
    </div>
  );
}

function Found({ verifying }: { readonly verifying: Verifying }): ReactElement {
  const { findings, isBusy, holdAgainstNow, clear } = verifying;
  if (findings.length === 0) {
    return (
      <EmptyState title={<Trans>Nothing to check yet</Trans>}>
        <Trans>The case page saves a receipt together with its proof. A receipt alone is checked too, without its place in the log.</Trans>
      </EmptyState>
    );
  }
  const isInLog = findings.some((one) => one.kind === 'CHECKPOINT' || ('place' in one && one.place !== null));
  return (
    <section className={styles['found']} aria-live="polite" aria-busy={isBusy}>
      <h2><Trans>What was found</Trans></h2>
      {findings.map((finding, at) => <FindingNotice key={at} finding={finding} />)}
      <ButtonRow>
        {isInLog && <Button onPress={holdAgainstNow} isDisabled={isBusy}><Trans>Hold against the log as it is now</Trans></Button>}
        <Button kind="quiet" onPress={clear}><Trans>Start again</Trans></Button>
      </ButtonRow>
    </section>
  );
}
