/** What stands in each column of the list, and how wide. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement, ReactNode } from 'react';
import type { SortKey } from '../../../../schema/case-query/vocabulary.ts';
import { Labels } from '../../session/labels/Labels.tsx';
import { type Audience, issueTypeName } from '../../ui/names.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { StateDial } from '../../ui/StateDial.tsx';
import { Time } from '../../ui/Time.tsx';
import type { WideColumn } from '../../ui/VirtualTable.tsx';
import type { CaseRow } from './case-queries.ts';
import styles from './Cases.module.css';
import type { ColumnId } from './column-choice.ts';
import { Due } from './DueCell.tsx';
import { Title } from './TitleCell.tsx';
import type { TitleOpener } from './title-opener.ts';

export interface ListLook {
  readonly audience: Audience;
  /** Whether the reader can have the words at all: somebody of the team without the team key cannot. */
  readonly readsWords: boolean;
  /** The promise, in hours. */
  readonly hours: number;
}

export const columnNames: Readonly<Record<ColumnId, MessageDescriptor>> = {
  number: msg`Number`, title: msg`Title`, service: msg`Service`, state: msg`State`, severity: msg`Severity`, cvss: msg`CVSS`, weakness: msg`Weakness`,
  type: msg`Type`, assignee: msg`Assignee`, reporter: msg`Reporter`, labels: msg`Labels`, submitted: msg`Submitted`, due: msg`Due`,
  verified: msg`Verified`, fixed: msg`Fixed`, closed: msg`Closed`, updated: msg`Last change`,
};

/** Columns whose head sorts. */
export const sortOf: Partial<Readonly<Record<ColumnId, SortKey>>> = {
  number: 'number', severity: 'severity', submitted: 'submitted', due: 'due', updated: 'updated',
};

type Drawn = Omit<WideColumn<CaseRow>, 'id' | 'header'>;

/** How each is drawn. Rows are drawn anew when this is made anew. */
export function drawColumns(look: ListLook, titles: TitleOpener): Readonly<Record<ColumnId, Drawn>> {
  const { audience, readsWords, hours } = look;
  const text = (rem: number, of: (row: CaseRow) => ReactNode): Drawn => ({ rem, card: 'hidden', cell: (row) => of(row) ?? <None /> });
  const date = (of: (row: CaseRow) => string | null | undefined): Drawn => text(7, (row) => {
    const at = of(row);
    return at ? <Time at={at} as="short" /> : null;
  });
  return {
    number: { rem: 7.25, kind: 'number', cell: ({ number }) => number.replace(/^LRL-/, '') },
    title: { rem: 12, kind: 'title', cell: (row) => <Title row={row} titles={titles} readsWords={readsWords} /> },
    service: text(6.5, (row) => row.onlineService?.name),
    state: { rem: 10.25, card: 'state', cell: ({ state, resolution }) => <StateDial state={state} resolution={resolution} audience={audience} /> },
    severity: text(6.25, ({ severity }) => <SeverityMark severity={severity} />),
    cvss: text(4, ({ cvss }) => cvss && <span className="num">{cvss.score.toFixed(1)}</span>),
    weakness: text(6, ({ weakness }) => weakness),
    type: text(11, ({ issueType }) => issueType && <IssueType name={issueType} />),
    assignee: text(7, ({ assignee }) => assignee?.displayName),
    reporter: text(9, ({ reporter }) => reporter?.displayName ?? reporter?.handle),
    labels: text(11, ({ labels }) => (labels?.length ? <Labels labels={labels} most={2} isInRow /> : null)),
    submitted: date(({ submittedAt }) => submittedAt),
    due: { rem: 10.5, card: 'due', cell: (row) => <Due row={row} audience={audience} hours={hours} /> },
    verified: date(({ verifiedAt }) => verifiedAt),
    fixed: date(({ fixedAt }) => fixedAt),
    closed: date(({ closedAt }) => closedAt),
    updated: { rem: 8.25, card: 'last', align: 'end', cell: ({ updatedAt }) => <Time at={updatedAt} as="relative" /> },
  };
}

function None(): ReactElement {
  return <span className={styles['none']}><span aria-hidden="true">–</span><span className="visually-hidden"><Trans>Not set</Trans></span></span>;
}

function IssueType({ name }: { readonly name: string }): ReactElement {
  const { i18n } = useLingui();
  const words = i18n._(issueTypeName(name));
  return <span title={words}>{words}</span>;
}
