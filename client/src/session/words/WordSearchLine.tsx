import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import styles from './Words.module.css';
import { UnlockButton } from '../UnlockButton.tsx';
import type { WordSearch } from './use-word-search.ts';

/** How the search in opened text goes, and what it could not see. */
export function WordSearchLine({ search }: { readonly search: Omit<WordSearch<never>, 'rows'> }): ReactElement | null {
  const { t, i18n } = useLingui();
  const { state, total, unreadable } = search;
  const opened = i18n.number(search.opened);
  if (state === 'RUNNING') {
    const all = total === null ? '…' : i18n.number(total);
    return (
      <div className={styles['searching']}>
        <ProgressBar label={t`Opening cases in this browser to search them`} value={total === null ? null : search.opened / Math.max(total, 1)} detail={<Trans>{opened} of {all}</Trans>} />
        <Button onPress={search.stop}><Trans>Stop</Trans></Button>
      </div>
    );
  }
  if (state === 'FAILED') {
    return (
      <Notice tone="late" role="alert" title={<Trans>The cases could not be fetched</Trans>}>
        <Trans>Only {opened} were searched. Load the page again to search the others.</Trans>
      </Notice>
    );
  }
  if (state === 'STOPPED') {
    return (
      <Notice role="status" title={<Trans>Searched {opened} cases, not all</Trans>}>
        <p><Trans>Those are the newest. Words in older cases were not looked for.</Trans></p>
        <ButtonRow><Button onPress={search.start}><Trans>Go on</Trans></Button></ButtonRow>
      </Notice>
    );
  }
  return (
    <>
      <KeepLine search={search} />
      {unreadable > 0 && <Unreadable unreadable={unreadable} />}
    </>
  );
}

/** What was searched, and whether it stays on this device. */
function KeepLine({ search: { opened, isKept, keep } }: { readonly search: Omit<WordSearch<never>, 'rows'> }): ReactElement {
  const { i18n } = useLingui();
  const count = i18n.number(opened);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const choose = async (isChosen: boolean): Promise<void> => {
    setChosen(isChosen);
    setHasFailed(false);
    await keep(isChosen).catch(async () => {
      setHasFailed(true);
      await keep(false);
    });
    setChosen(null);
  };
  return (
    <div className={styles['keep']}>
      <p><Trans>Searched in the titles and reports of {count} cases, in this browser alone. Messages are not searched.</Trans></p>
      <Checkbox
        label={<Trans>Keep them on this device, sealed with your key</Trans>}
        hint={<Trans>Found again at once after the next unlock. Signing out removes them.</Trans>}
        isDense checked={chosen ?? isKept} disabled={chosen !== null} onChange={(event) => void choose(event.target.checked)}
      />
      {hasFailed && <p role="alert"><Trans>This browser did not take them: it may be full, or a private window. They stay in memory.</Trans></p>}
    </div>
  );
}

function Unreadable({ unreadable }: { readonly unreadable: number }): ReactElement {
  return (
    <Notice role="status" title={<Plural value={unreadable} one="# case does not open whole with your key" other="# cases do not open whole with your key" />}>
      <Trans>What does not open could not be searched.</Trans>
    </Notice>
  );
}

/** While locked: nothing can be searched, and why. */
export function LockedSearch(): ReactElement {
  return (
    <Notice icon="lock" title={<Trans>Words are searched in your browser, once your key is open</Trans>}>
      <p><Trans>The server keeps sealed text and cannot search it. Terms such as is:open work without.</Trans></p>
      <ButtonRow><UnlockButton /></ButtonRow>
    </Notice>
  );
}

/** For somebody of the team without the team key: why words find nothing. */
export function UnreadableSearch(): ReactElement {
  return (
    <Notice icon="lock" title={<Trans>Words are searched in opened text, and you do not hold the team key yet</Trans>}>
      <Trans>A lead can hand it to you. Terms such as is:open work without.</Trans>
    </Notice>
  );
}
