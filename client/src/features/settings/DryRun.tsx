import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement, ReactNode } from 'react';
import { saveFile } from '../../attachments/save-file.ts';
import type { PlannedCase } from '../../mime/mail-folder.ts';
import { Button } from '../../ui/Button.tsx';
import { Hint } from '../../ui/Layout.tsx';
import { EmptyState, Notice } from '../../ui/Notice.tsx';
import { Fact, Facts } from '../../ui/Panel.tsx';
import { resolutionName } from '../../ui/names.ts';
import { type Column, Table } from '../../ui/Table.tsx';
import { Time } from '../../ui/Time.tsx';
import type { LeftOut } from './import-plan.ts';
import { skipWords } from './skip-words.ts';
import type { LookedThrough } from './use-import.ts';

const MAX_SHOWN = 100;

/** What would be made, of what, and what not, and why. Nothing was sent yet. */
export function DryRun({ found: { plan, imported }, children }: { readonly found: LookedThrough; readonly children: ReactNode }): ReactElement {
  const left = plan.cases.filter(({ key }) => !imported.has(key));
  const done = plan.cases.length - left.length;
  const mails = left.reduce((sum, each) => sum + each.mails.length, 0);
  const senders = new Set(left.map(({ first: { head } }) => head.fromAddress ?? head.from)).size;
  const closed = left.filter(({ closedAs }) => closedAs !== null).length;
  const [first, last] = [left[0], left.at(-1)];
  return (
    <>
      {left.length === 0 && done > 0 && <Notice title={<Trans>All of it is imported</Trans>}><p><Trans>A second run makes nothing twice. The cases stand under All cases.</Trans></p></Notice>}
      {left.length === 0 && done === 0 && <EmptyState title={<Trans>There is no report in it</Trans>}><Trans>Below stands what was found instead. An mbox begins with a line “From …”; a single mail with its header fields; docs/moving-here.md describes the exports of other portals.</Trans></EmptyState>}
      <Facts>
        <Fact term={<Trans>To be made</Trans>}><Plural value={left.length} one="# case" other="# cases" />, <Plural value={mails} one="of # mail" other="of # mails" />, <Plural value={senders} one="by # sender" other="by # senders" /></Fact>
        {first && last && <Fact term={<Trans>Written</Trans>}><DatesOf first={first} last={last} /></Fact>}
        {closed > 0 && <Fact term={<Trans>Closed at once</Trans>}><Plural value={closed} one="# case, as it was there" other="# cases, as they were there" /></Fact>}
        {done > 0 && <Fact term={<Trans>Imported before</Trans>}><Plural value={done} one="# case" other="# cases" /></Fact>}
        {plan.skipped.length > 0 && <Fact term={<Trans>Left out</Trans>}><Reasons skipped={plan.skipped} /></Fact>}
      </Facts>
      {children}
      {left.length > 0 && <PlannedTable cases={left} />}
    </>
  );
}

function DatesOf({ first, last }: { readonly first: PlannedCase; readonly last: PlannedCase }): ReactElement {
  const [from, to] = [first.first.head.date, last.first.head.date];
  return <>{from !== null && <Time at={from} as="day" />} – {to !== null && <Time at={to} as="day" />}</>;
}

function Reasons({ skipped }: { readonly skipped: readonly LeftOut[] }): ReactElement {
  const { t, i18n } = useLingui();
  const counts = [...Map.groupBy(skipped, ({ reason }) => reason)];
  const save = (): void => {
    const lines = skipped.map(({ where, reason, from, subject }) => [i18n._(skipWords(reason)), where, from ?? '', subject ?? ''].join('\t'));
    saveFile(new Blob([`${lines.join('\n')}\n`]), 'left-out.tsv');
  };
  return (
    <>
      <ul>{counts.map(([reason, { length }]) => <li key={reason}>{i18n._(skipWords(reason))}: {length}</li>)}</ul>
      <Button kind="quiet" icon="download" onPress={save}>{t`Save the list`}</Button>
    </>
  );
}

function PlannedTable({ cases }: { readonly cases: readonly PlannedCase[] }): ReactElement {
  const { t, i18n } = useLingui();
  const columns: readonly Column<PlannedCase>[] = [
    { id: 'date', header: <Trans>Written</Trans>, card: 'due', cell: ({ first }) => (first.head.date === null ? '' : <Time at={first.head.date} as="day" />) },
    { id: 'subject', header: <Trans>Subject</Trans>, kind: 'title', cell: ({ first }) => first.head.subject ?? <Trans>No subject</Trans> },
    { id: 'from', header: <Trans>From</Trans>, card: 'last', cell: ({ first }) => first.head.from ?? '' },
    { id: 'becomes', header: <Trans>Becomes</Trans>, cell: ({ closedAs }) => (closedAs === null ? <Trans>Received</Trans> : i18n._(resolutionName(closedAs))) },
    { id: 'mails', header: <Trans>Mails</Trans>, card: 'hidden', cell: ({ mails }) => mails.length },
  ];
  return (
    <>
      <Table caption={t`Cases to be made`} columns={columns} rows={cases.slice(0, MAX_SHOWN)} rowKey={({ key }) => key} asCards />
      {cases.length > MAX_SHOWN && <Hint><Plural value={cases.length - MAX_SHOWN} one="And # more." other="And # more." /></Hint>}
    </>
  );
}
