import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { type Audience, severityName, stateName } from '../../ui/names.ts';
import styles from './Print.module.css';
import type { PrintedRow } from './use-printed.ts';

/** 2026-11-24, in UTC: paper has no reader's clock. */
const dayOf = (at: string | null): string => at?.slice(0, 10) ?? '–';

/** One row for each case, its receipt under it; the heading repeats on every sheet of paper. */
export function PrintedTable({ rows, audience }: { readonly rows: readonly PrintedRow[]; readonly audience: Audience }): ReactElement {
  const { t } = useLingui();
  return (
    <>
      <div className={styles['scroll']} role="region" aria-label={t`Cases`} tabIndex={0}>
        <table className={styles['table']}>
          <caption className="visually-hidden"><Trans>Cases, with their days in UTC</Trans></caption>
          <thead>
            <tr>
              <th scope="col"><Trans>Number</Trans></th>
              <th scope="col"><Trans>Title</Trans></th>
              <th scope="col"><Trans>State</Trans></th>
              <th scope="col"><Trans>Severity</Trans></th>
              <th scope="col"><Trans>Received</Trans></th>
              <th scope="col"><Trans>Answered</Trans></th>
              <th scope="col"><Trans>Fixed</Trans></th>
              <th scope="col"><Trans>Closed</Trans></th>
            </tr>
          </thead>
          {rows.map((row) => <CaseRows key={row.facts.number} row={row} audience={audience} />)}
        </table>
      </div>
      <p className={styles['end']}><Plural value={rows.length} one="# case. Days are in UTC." other="# cases. Days are in UTC." /></p>
    </>
  );
}

function CaseRows({ row: { facts, title, receiptSha256 }, audience }: { readonly row: PrintedRow; readonly audience: Audience }): ReactElement {
  const { i18n } = useLingui();
  const { number, state, resolution, severity, onlineService } = facts;
  return (
    <tbody>
      <tr>
        <th scope="row" className="num">{number}</th>
        <td dir="auto">{title ?? (facts.title ? <i><Trans>sealed</Trans></i> : '–')}{onlineService && <span className={styles['service']}>{onlineService.name}</span>}</td>
        <td>{i18n._(stateName(state, resolution, audience))}</td>
        <td>{severity === null ? '–' : i18n._(severityName(severity))}</td>
        <td>{dayOf(facts.submittedAt)}</td>
        <td>{dayOf(facts.firstRespondedAt)}</td>
        <td>{dayOf(facts.fixedAt)}</td>
        <td>{dayOf(facts.closedAt)}</td>
      </tr>
      {receiptSha256 !== null && <tr className={styles['receipt']}><td colSpan={8}><Trans>Receipt, SHA-256:</Trans> <code>{receiptSha256}</code></td></tr>}
    </tbody>
  );
}
