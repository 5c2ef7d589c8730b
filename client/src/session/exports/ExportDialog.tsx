import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { CountWords } from '../../ui/Table.tsx';
import { useKeyRing } from '../key-ring.ts';
import { UnlockButton } from '../UnlockButton.tsx';
import type { FormatName } from './export-formats.ts';
import type { ExportProgress } from './export-run.ts';
import { type ExportState, useExport } from './use-export.ts';

interface ExportDialogProps {
  /** The structured terms of the page's query. */
  readonly query: string | undefined;
  /** Whether plain words stand beside them, which the export leaves out of account. */
  readonly hasSearch: boolean;
  /** Whether this person reads words of cases at all. */
  readonly readsWords: boolean;
  readonly onClose: () => void;
}

/** The cases of the page's query as a file, made in this browser. */
export function ExportDialog({ query, hasSearch, readsWords, onClose }: ExportDialogProps): ReactElement {
  const { t } = useLingui();
  const [format, setFormat] = useState<FormatName>('csv');
  const [content, setContent] = useState<'FACTS' | 'WORDS'>('FACTS');
  const { state, start, stop } = useExport(query);
  const { state: key } = useKeyRing();
  const isRunning = state.kind === 'RUNNING';
  const isLocked = content === 'WORDS' && key !== 'OPEN';
  return (
    <Dialog
      title={<Trans>Export these cases</Trans>}
      isOpen
      onClose={isRunning ? stop : onClose}
      onSubmit={() => start(format, content === 'WORDS')}
      actions={isRunning ? <Button onPress={stop}><Trans>Stop</Trans></Button> : (
        <>
          <Button onPress={onClose}>{state.kind === 'DONE' ? <Trans>Close</Trans> : <Trans>Cancel</Trans>}</Button>
          {!isLocked && <Button type="submit" kind="primary" icon="download">{content === 'WORDS' ? <Trans>Open and save</Trans> : <Trans>Save</Trans>}</Button>}
        </>
      )}
    >
      <p>{query === undefined ? <Trans>All cases that you see.</Trans> : <Trans>The cases of <code>{query}</code>, as many as there are.</Trans>}</p>
      {hasSearch && <p><Trans>The words of the search are left out of account: the file has all cases that the other terms find.</Trans></p>}
      {!isRunning && (
        <>
          <RadioGroup<FormatName>
            label={t`Format`} isDense value={format} onChange={setFormat}
            options={[
              { value: 'csv', label: t`CSV`, hint: t`For spreadsheets; no cell of it runs as a formula.` },
              { value: 'json', label: t`JSON`, hint: t`For programs: one object for each case.` },
              { value: 'markdown', label: t`Markdown`, hint: t`For people: one section for each case.` },
            ]}
          />
          {readsWords && (
            <RadioGroup<'FACTS' | 'WORDS'>
              label={t`Content`} isDense value={content} onChange={setContent}
              options={[
                { value: 'FACTS', label: t`Facts alone`, hint: t`Numbers, states, times, severities: what the portal knows.` },
                { value: 'WORDS', label: t`Facts and words`, hint: t`Titles and reports too, opened in this browser.` },
              ]}
            />
          )}
        </>
      )}
      {content === 'WORDS' && !isRunning && (
        <Notice tone="soon" icon="unlock" title={<Trans>The file holds words in clear</Trans>}>
          <p><Trans>Whoever gets the file can read them. Keep it where only you can, and delete it when you are done.</Trans></p>
        </Notice>
      )}
      {isLocked && <Notice icon="lock" title={<Trans>Your key has to be open for the words</Trans>}><UnlockButton /></Notice>}
      <Outcome state={state} />
    </Dialog>
  );
}

function Outcome({ state }: { readonly state: ExportState }): ReactElement | null {
  switch (state.kind) {
    case 'CHOOSING': return null;
    case 'RUNNING': return <Running progress={state.progress} />;
    case 'STOPPED': return <Notice role="status" title={<Trans>Stopped</Trans>}><p><Trans>Nothing was saved. The cases are as they were.</Trans></p></Notice>;
    case 'FAILED': return <Fault words={state.words} />;
    case 'DONE': return <Done progress={state.progress} fileName={state.fileName} />;
  }
}

function Running({ progress }: { readonly progress: ExportProgress | null }): ReactElement {
  const { t, i18n } = useLingui();
  if (progress === null) return <ProgressBar label={t`Fetching cases`} value={null} />;
  const { cases, total } = progress;
  const written = i18n.number(cases);
  return (
    <ProgressBar
      label={t`Writing cases`}
      value={total.hasMore ? null : cases / Math.max(total.value, 1)}
      detail={<Trans>{written} of <CountWords count={total} /></Trans>}
    />
  );
}

function Done({ progress: { cases, unopened }, fileName }: { readonly progress: ExportProgress; readonly fileName: string }): ReactElement {
  return (
    <Notice tone="yours" icon="check" role="status" title={<Plural value={cases} one="# case saved" other="# cases saved" />}>
      <p><Trans>The file is whole: {fileName}, or what you called it.</Trans></p>
      {unopened > 0 && <p><Plural value={unopened} one="The words of # case did not open here; the file says which." other="The words of # cases did not open here; the file says which." /></p>}
    </Notice>
  );
}
