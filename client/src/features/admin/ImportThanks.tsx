import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import { readThanksFile, type ThanksFile } from '../../../../schema/past-thanks/read-file.ts';
import { request } from '../../session/graphql.ts';
import { useDeed } from '../../session/use-deed.ts';
import { accepted } from '../../setup/accepted.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { DropZone } from '../../ui/DropZone.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { importPastThanksMutation } from './admin-queries.ts';
import { entriesOf } from './thanks-entries.ts';
import { type LookedAt, ThanksDryRun } from './ThanksDryRun.tsx';

/** A list becomes lines on the page of thanks, after a look at what each would become. */
export function ImportThanks({ onImported }: { readonly onImported: () => void }): ReactElement {
  const { t } = useLingui();
  const toast = useToast();
  const [fault, setFault] = useState('');
  const [looked, setLooked] = useState<LookedAt | null>(null);
  const [confirmed, setConfirmed] = useState(false);
  const faults: Readonly<Record<NonNullable<ThanksFile['fault']>, string>> = {
    EMPTY: t`There is nobody in this file.`, NOT_JSON: t`This is no JSON list of people. Look at the form below.`,
    NO_HEADINGS: t`The first line has to name the columns, name and year at least.`, OPEN_QUOTE: t`A quotation mark in this file is never closed, or stands inside of a field.`,
  };
  const send = async (rows: ThanksFile['rows'], dryRun: boolean) =>
    accepted((await request(importPastThanksMutation, { input: { entries: [...entriesOf(rows)], dryRun, confirmed: !dryRun && confirmed } })).importPastThanks);
  const look = async ([file]: readonly File[]): Promise<void> => {
    if (file === undefined) return;
    const read = readThanksFile(await file.text());
    setFault(read.fault === null ? '' : faults[read.fault]);
    setConfirmed(false);
    setLooked(read.fault === null ? { fileName: file.name, rows: read.rows, judged: (await send(read.rows, true)).rows ?? [] } : null);
  };
  const [chosen, setChosen] = useState<readonly File[]>([]);
  const choose = (files: readonly File[]): void => {
    setChosen(files);
    setLooked(null);
    setFault('');
  };
  const looking = useDeed(async () => look(chosen));
  const importing = useDeed(async () => {
    if (looked === null) return;
    const { imported } = await send(looked.rows, false);
    setLooked(null);
    setChosen([]);
    toast(t`Listed: ${imported ?? 0}.`);
    onImported();
  });
  const fresh = looked?.judged.filter(({ state }) => state === 'NEW').length ?? 0;
  const trouble = [fault, looking.fault, importing.fault].find((words) => words !== '');
  return (
    <Stack>
      {trouble !== undefined && <Fault words={trouble} />}
      <DropZone button={<Trans>Choose a list</Trans>} accept=".csv,.json,text/csv,application/json" onFiles={choose}><Trans>or drop it here: CSV or JSON, UTF-8</Trans></DropZone>
      {chosen[0] !== undefined && looked === null && <ButtonRow><Button size="form" isPending={looking.isPending} onPress={() => looking.run()}><Trans>Look at {chosen[0].name}</Trans></Button></ButtonRow>}
      <Hint><Trans>Columns or keys: name, url, words, year, month. Name and year have to be there; url is an https address; words say what for, in 200 characters at most; month is a number. Nothing is listed before you have seen what each line becomes.</Trans></Hint>
      {looked !== null && (
        <>
          <ThanksDryRun looked={looked} />
          {fresh > 0 && (
            <>
              <Checkbox label={t`Everybody in this list agreed to be named here`} hint={t`The portal cannot know: you vouch for it. Leave out whoever you are not sure of.`} checked={confirmed} onChange={(event) => setConfirmed(event.target.checked)} />
              <ButtonRow><Button kind="primary" size="form" isDisabled={!confirmed} isPending={importing.isPending} onPress={() => importing.run()}><Plural value={fresh} one="List this person" other="List these # people" /></Button></ButtonRow>
            </>
          )}
        </>
      )}
    </Stack>
  );
}
