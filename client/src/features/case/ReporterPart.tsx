import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useRequest } from '../../session/graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { resolutionName } from '../../ui/names.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Fact, Facts, Panel, PanelPart } from '../../ui/Panel.tsx';
import { Time } from '../../ui/Time.tsx';
import styles from './Case.module.css';
import { useCase } from './case-context.ts';
import { type Reporter, reporterRecordQuery } from './record-queries.ts';

const SpamDialog = lazy(async () => ({ default: (await import('./SpamDialog.tsx')).SpamDialog }));

const endings = [
  ['RESOLVED', 'resolved'], ['ACCEPTED_RISK', 'acceptedRisk'], ['DUPLICATE', 'duplicate'], ['NOT_REPRODUCIBLE', 'notReproducible'], ['BY_DESIGN', 'byDesign'],
  ['INFORMATIVE', 'informative'], ['OUT_OF_SCOPE', 'outOfScope'], ['NO_RESPONSE', 'noResponse'], ['WITHDRAWN', 'withdrawn'], ['SPAM', 'spam'],
] as const;

const marks: Readonly<Record<string, MessageDescriptor>> = {
  MIXED_SCRIPTS: msg`It mixes letters of several alphabets in one word.`,
  LOOKS_LIKE_TEAM: msg`It looks like the name of somebody of the team, who this is not.`,
  LOOKS_LIKE_PORTAL: msg`It looks like a name of the portal’s own.`,
  UNUSUAL_CHARACTERS: msg`It holds letters that no keyboard writes.`,
};

/** While it is read: nothing below moves when it is there. */
function ReporterRoom(): ReactElement {
  return <div className={styles['reporterRoom']} />;
}

/** What the reporter’s earlier reports came to, for whoever decides about this one. */
export function ReporterPart(): ReactElement | null {
  const { facts: { number } } = useCase();
  const { data, error } = useRequest(reporterRecordQuery, { number });
  if (data === undefined && error === undefined) return <ReporterRoom />;
  const reporter = data?.case?.reporter ?? null;
  if (reporter === null || reporter.record === null || reporter.record === undefined) return null;
  return (
    <>
      <NameMarks reporter={reporter} />
      <Disclosure summary={<Trans>The reporter so far</Trans>} onlyNarrow>
        <Panel>
          <PanelPart title={<Trans>The reporter so far</Trans>}><Record record={reporter.record} /></PanelPart>
        </Panel>
      </Disclosure>
    </>
  );
}

function NameMarks({ reporter: { displayName, nameMarks } }: { readonly reporter: Reporter }): ReactElement | null {
  const { i18n } = useLingui();
  const known = (nameMarks ?? []).flatMap((mark) => marks[mark] ?? []);
  if (known.length === 0) return null;
  return (
    <Notice tone="soon" title={<Trans>Look twice at the name <bdi>{displayName}</bdi></Trans>}>
      {known.map((words) => <p key={words.id}>{i18n._(words)}</p>)}
    </Notice>
  );
}

function Record({ record }: { readonly record: NonNullable<Reporter['record']> }): ReactElement {
  const { i18n } = useLingui();
  // Whoever had something verified sends no spam; a lead closes a single case as any other.
  const isSuspect = record.open > 0 && (record.verified === 0 || record.spam > 0);
  const closed = endings.filter(([, field]) => record[field] > 0);
  return (
    <Facts>
      <Fact term={<Trans>Here since</Trans>}><Time at={record.since} as="day" /></Fact>
      <Fact term={<Trans>Reports</Trans>} sub={<Trans>{record.open} open, {record.unanswered} without a first answer</Trans>} below={isSuspect && <Spam />}>{record.reports}</Fact>
      <Fact term={<Trans>Verified</Trans>}>{record.verified}</Fact>
      {closed.length > 0 && (
        <Fact term={<Trans>Closed as</Trans>}>{closed.map(([resolution, field]) => `${i18n._(resolutionName(resolution))}\u00a0${record[field]}`).join(' · ')}</Fact>
      )}
    </Facts>
  );
}

function Spam(): ReactElement | null {
  const { isLead } = useCase();
  const [isOpen, setIsOpen] = useState(false);
  if (!isLead) return null;
  return (
    <>
      <Button onPress={() => setIsOpen(true)}><Trans>Close their spam</Trans></Button>
      {isOpen && <Suspense><SpamDialog onClose={() => setIsOpen(false)} /></Suspense>}
    </>
  );
}
