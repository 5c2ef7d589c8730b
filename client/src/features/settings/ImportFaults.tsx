import { Plural, Trans } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { saveFile } from '../../attachments/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { ImportFault } from './import-run.ts';

const MAX_SHOWN = 20;

/** Mails of which no case could be made, each with why; the others were made. */
export function ImportFaults({ faults }: { readonly faults: readonly ImportFault[] }): ReactElement {
  const save = (): void => {
    const lines = faults.map(({ date, from, subject, words }) => [date ?? '', from ?? '', subject ?? '', words].join('\t'));
    saveFile(new Blob([`${lines.join('\n')}\n`]), 'not-imported.tsv');
  };
  return (
    <Notice tone="late" role="alert" title={<Plural value={faults.length} one="One case could not be made" other="# cases could not be made" />}>
      <ul>{faults.slice(0, MAX_SHOWN).map(({ key, subject, from, words }) => <li key={key}><b>{subject ?? from}</b>: {words}</li>)}</ul>
      <Button icon="download" onPress={save}><Trans>Save the list</Trans></Button>
    </Notice>
  );
}
