import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useRef } from 'react';
import { useKeyRing } from '../../session/key-ring.ts';
import { UnlockButton } from '../../session/UnlockButton.tsx';
import type { FolderFile } from '../../mime/mail-folder.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { DropZone } from '../../ui/DropZone.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { spanWords } from '../../ui/span-words.ts';
import { DryRun } from './DryRun.tsx';
import { ImportFaults } from './ImportFaults.tsx';
import { Part } from '../../ui/Part.tsx';
import { type Import, useImport } from './use-import.ts';

/** For leads: an old mailbox, or what another portal exported, becomes sealed cases, after a look at what would be made. */
export function ImportSection(): ReactElement {
  const { state } = useKeyRing();
  const run = useImport();
  return (
    <Part title={<Trans>Import what was before</Trans>} isWide>
      <Stack>
        <Hint>
          <Trans>Reports of before Laurel: an mbox file, single mails or a Maildir folder; HackerOne’s reports and GitHub’s advisories as JSON; a CSV or JSON of your own. docs/moving-here.md says how to export them, and what becomes of each field. They are read and sealed in this browser, to the team key alone; nothing leaves it in clear. What is made of them owes no answer and stands in no statistics.</Trans>
        </Hint>
        {run.fault !== '' && <Fault words={run.fault} />}
        {state !== 'OPEN' ? <Locked isLocked={state === 'LOCKED'} /> : <Steps run={run} />}
      </Stack>
    </Part>
  );
}

function Locked({ isLocked }: { readonly isLocked: boolean }): ReactElement {
  return (
    <Notice tone="yours" icon="lock" title={<Trans>What you import is signed with your key, which is not open here</Trans>}>
      {isLocked && <UnlockButton kind="primary" />}
    </Notice>
  );
}

function Steps({ run }: { readonly run: Import }): ReactElement {
  const { t } = useLingui();
  if (run.step === 'LOOKING') return <Running label={t`Looking through it; nothing is made yet`} run={run} />;
  if (run.step === 'MAKING') return <Running label={t`Sealing and making cases`} run={run} />;
  if (run.step === 'CHOOSE' || run.found === null) return <Choose onFiles={run.look} />;
  const { plan, imported } = run.found;
  const left = plan.cases.filter(({ key }) => !imported.has(key)).length;
  return (
    <>
      {run.faults.length > 0 && <ImportFaults faults={run.faults} />}
      <DryRun found={run.found}>
        <ButtonRow>
          {left > 0 && <Button kind="primary" size="form" onPress={run.make}><Plural value={left} one="Make this case" other="Make these # cases" /></Button>}
          <Button kind="quiet" size="form" onPress={run.startOver}><Trans>Choose something else</Trans></Button>
        </ButtonRow>
      </DryRun>
    </>
  );
}

function Running({ label, run }: { readonly label: string; readonly run: Import }): ReactElement {
  const { t } = useLingui();
  const { share, leftMs } = run.progress;
  const percent = Math.floor(share * 100);
  const left = leftMs === null ? '' : spanWords(leftMs);
  return (
    <>
      <ProgressBar label={label} value={share} detail={left === '' ? t`${percent} %` : t`${percent} %, about ${left} left`} />
      <ButtonRow><Button onPress={run.stop}><Trans>Stop</Trans></Button></ButtonRow>
      <Hint><Trans>You can stop and go on later: what was made is known again, and made once.</Trans></Hint>
    </>
  );
}

const asFolder = (files: readonly File[]): FolderFile[] =>
  files.map((file) => ({ name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, blob: file }));

function Choose({ onFiles }: { readonly onFiles: (files: readonly FolderFile[]) => void }): ReactElement {
  const { t } = useLingui();
  const folder = useRef<HTMLInputElement>(null);
  const take = (files: readonly File[]): void => {
    if (files.length > 0) onFiles(asFolder(files));
  };
  return (
    <>
      <DropZone button={<Trans>Choose files</Trans>} allowsMany onFiles={take}>
        <Trans>or drop an mbox, mails (.eml) or an export (.json, .csv) here</Trans>
      </DropZone>
      <ButtonRow>
        <Button icon="clip" onPress={() => folder.current?.click()}><Trans>Choose a Maildir folder</Trans></Button>
      </ButtonRow>
      <input
        ref={(input) => {
          folder.current = input;
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        multiple
        aria-label={t`Maildir folder`}
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}
