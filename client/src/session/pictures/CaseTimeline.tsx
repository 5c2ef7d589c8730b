import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Behind } from '../../ui/Disclosure.tsx';
import { Button } from '../../ui/Button.tsx';
import { downloadText } from '../../ui/download.ts';
import { Fault } from '../../ui/Fault.tsx';
import type { Audience } from '../../ui/names.ts';
import { stateName } from '../../ui/names.ts';
import { serverNow } from '../../ui/now.ts';
import { Loading } from '../../ui/ProgressBar.tsx';
import { faultWords } from '../fault-words.ts';
import { useRequest } from '../graphql.ts';
import { caseLine, type CaseLine, hoursAfter, type Mark } from './case-line.ts';
import { caseClocksQuery } from './clocks-query.ts';
import { FigureTable } from './FigureTable.tsx';
import { csvOf, type PictureTable } from './picture-table.ts';
import styles from './CaseTimeline.module.css';

interface CaseTimelineProps {
  readonly number: string;
  readonly audience: Audience;
}

/** From receipt to closing: states, messages, and the clocks that ran. */
export function CaseTimeline({ number, audience }: CaseTimelineProps): ReactElement | null {
  const { data, error, isLoading, reload } = useRequest(caseClocksQuery, { number });
  if (error !== undefined) return <Fault words={faultWords(error)} onRetry={reload} />;
  if (isLoading && data === undefined) return <Loading />;
  if (!data?.case) return null;
  return <Drawn number={number} line={caseLine(data.case, serverNow().toISOString())} audience={audience} />;
}

function Drawn({ number, line, audience }: { readonly number: string; readonly line: CaseLine; readonly audience: Audience }): ReactElement {
  const { t, i18n } = useLingui();
  const words = useMarkWords(audience);
  const table: PictureTable = {
    caption: t`Timeline of ${number}`,
    head: [t`When (UTC)`, t`What`, t`Hours after receipt`],
    rows: line.marks.map((mark) => ({ id: mark.id, cells: [`${mark.at.slice(0, 16).replace('T', ' ')}`, words(mark), hoursAfter(line.from, mark.at)] })),
  };
  const answer = line.marks.find(({ kind }) => kind === 'FIRST_ANSWER');
  const hours = answer === undefined ? null : i18n.number(hoursAfter(line.from, answer.at));
  const stretches = line.stretches.map(({ state, resolution }) => i18n._(stateName(state, resolution, audience))).join(', ');
  const label = hours === null ? t`${stretches}. Not answered yet. The table below has the moments.` : t`${stretches}. First answer after ${hours} hours. The table below has the moments.`;
  return (
    <div className={styles['timeline']}>
      <TimeDrawing line={line} label={label} />
      <ol className={styles['states']}>
        {line.stretches.map(({ state, resolution, from }, index) => (
          <li key={`${from}${state}`}><span className={styles['key']} data-kind={index % 4} aria-hidden="true" />{i18n._(stateName(state, resolution, audience))}</li>
        ))}
      </ol>
      <p className={styles['legend']}>
        <span><b className={styles['promise']} aria-hidden="true" /> <Trans>answer due</Trans></span>
        <span><b className={styles['update']} aria-hidden="true" /> <Trans>update due</Trans></span>
        <span><b className={styles['team']} aria-hidden="true" /> <Trans>from the team</Trans></span>
        <span><b className={styles['reporter']} aria-hidden="true" /> <Trans>from the reporter</Trans></span>
      </p>
      {line.isCut && <p className={styles['legend']}><Trans>The last 100 events are drawn.</Trans></p>}
      <Behind summary={<Trans>Show as a table</Trans>}>
        <FigureTable table={table} />
        <Button icon="download" onPress={() => downloadText(`${number}-timeline.csv`, csvOf(table), 'text/csv')}><Trans>Save as CSV</Trans></Button>
      </Behind>
    </div>
  );
}

function useMarkWords(audience: Audience): (mark: Mark) => string {
  const { t, i18n } = useLingui();
  return ({ kind, name, resolution }) => {
    switch (kind) {
      case 'RECEIVED': return t`Received`;
      case 'RESPONSE_DUE': return t`First answer due`;
      case 'FIRST_ANSWER': return t`First answer`;
      case 'STATE': return i18n._(stateName(name ?? '', resolution, audience));
      case 'FROM_TEAM': return t`Message from the team`;
      case 'FROM_REPORTER': return t`Message from the reporter`;
      case 'UPDATE_DUE': return t`Next update due`;
      case 'CLOCK': return name === 'NEXT_UPDATE' ? t`An update was missed` : t`A clock passed`;
    }
  };
}

const percent = (line: CaseLine, at: string): number => {
  const length = Math.max(Date.parse(line.to) - Date.parse(line.from), 1);
  return Math.min(Math.max((100 * (Date.parse(at) - Date.parse(line.from))) / length, 0), 100);
};

function TimeDrawing({ line, label }: { readonly line: CaseLine; readonly label: string }): ReactElement {
  const x = (at: string): string => `${percent(line, at)}%`;
  return (
    <svg className={styles['drawing']} role="img" aria-label={label}>
      {line.stretches.map(({ state, from, to }, index) => (
        <rect key={`${from}${state}`} className={styles['stretch']} data-kind={index % 4} x={x(from)} width={`${Math.max(percent(line, to) - percent(line, from), 0.6)}%`} y="26" height="16" />
      ))}
      <line className={styles['rail']} x1="0" x2="100%" y1="34" y2="34" />
      {line.marks.map(({ id, at, kind }) => <MarkShape key={id} x={x(at)} kind={kind} />)}
    </svg>
  );
}

/** The team's marks stand above the line, the reporter's below; what is due reaches across. */
function MarkShape({ x, kind }: { readonly x: string; readonly kind: Mark['kind'] }): ReactElement | null {
  switch (kind) {
    case 'RESPONSE_DUE': return <line className={styles['due']} x1={x} x2={x} y1="4" y2="64" />;
    case 'UPDATE_DUE': return <line className={styles['due']} data-kind="update" x1={x} x2={x} y1="4" y2="64" />;
    case 'FIRST_ANSWER': case 'FROM_TEAM': return <circle className={styles['mark']} data-kind={kind} cx={x} cy="16" r={kind === 'FIRST_ANSWER' ? 6 : 4} />;
    case 'RECEIVED': case 'FROM_REPORTER': return <circle className={styles['mark']} data-kind={kind} cx={x} cy="53" r="4" />;
    case 'CLOCK': return <line className={styles['missed']} x1={x} x2={x} y1="20" y2="48" />;
    case 'STATE': return null;
  }
}
