import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { severityName } from '../../ui/names.ts';
import { plotScale } from '../../ui/plot-scale.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { PictureFrame } from './PictureFrame.tsx';
import type { Fixes } from './picture-query.ts';
import styles from './Pictures.module.css';

interface FixPictureProps {
  readonly fixTimes: readonly Fixes[];
  readonly queryOf: (terms: string) => string;
}

const termsOf = (severity: Fixes['severity']): string => `severity:${severity?.toLowerCase() ?? 'unset'}`;

/** Days from a report to its fix: a dot for each where they are few, else the middle half and the median. */
export function FixPicture({ fixTimes, queryOf }: FixPictureProps): ReactElement {
  const { t, i18n } = useLingui();
  const { top } = plotScale(Math.max(...fixTimes.flatMap(({ days, upperQuartileDays }) => [upperQuartileDays, ...days]), 1));
  const nameOf = (severity: Fixes['severity']): string => (severity === null ? t`Not set` : i18n._(severityName(severity)));
  return (
    <PictureFrame
      title={<Trans>Time to the fix</Trans>}
      words={<p><Trans>Days from a report to its fix, by severity. Each dot is one fix; where they are many, the bar holds the middle half and its mark is the median.</Trans></p>}
      table={{
        caption: t`Days to the fix by severity`,
        head: [t`Severity`, t`Fixed`, t`A quarter within, days`, t`Half within, days`, t`Three quarters within, days`],
        rows: fixTimes.map((one) => ({
          id: one.severity ?? 'unset', terms: termsOf(one.severity),
          cells: [nameOf(one.severity), one.cases, one.lowerQuartileDays, one.medianDays, one.upperQuartileDays],
        })),
      }}
      fileName="laurel-time-to-fix"
      queryOf={queryOf}
    >
      <ul className={styles['fixes']}>
        {fixTimes.map((one) => <FixRow key={one.severity} fixes={one} name={nameOf(one.severity)} top={top} q={queryOf(termsOf(one.severity))} />)}
      </ul>
      <p className={styles['days']} aria-hidden="true"><span>0</span><span><Plural value={top} one="# day" other="# days" /></span></p>
    </PictureFrame>
  );
}

interface FixRowProps {
  readonly fixes: Fixes;
  readonly name: string;
  /** Days at the end of the scale. */
  readonly top: number;
  readonly q: string;
}

function FixRow({ fixes: { severity, cases, days, lowerQuartileDays, medianDays, upperQuartileDays }, name, top, q }: FixRowProps): ReactElement {
  const { t, i18n } = useLingui();
  const at = (value: number): string => `${(100 * value) / top}%`;
  const median = i18n.number(medianDays, { maximumFractionDigits: 1 });
  return (
    <li>
      <Link to="/cases" search={{ q }}><SeverityMark severity={severity} /></Link>
      <svg role="img" aria-label={t`${name}: ${cases} fixed, half of them within ${median} days`}>
        <line className={styles['rail']} x1="0" x2="100%" y1="50%" y2="50%" />
        {days.length === 0 ? (
          <>
            <rect className={styles['half']} x={at(lowerQuartileDays)} width={at(upperQuartileDays - lowerQuartileDays)} y="25%" height="50%" />
            <line className={styles['median']} x1={at(medianDays)} x2={at(medianDays)} y1="10%" y2="90%" />
          </>
        ) : days.map((day, index) => <circle key={`${index} ${day}`} className={styles['dot']} cx={at(day)} cy="50%" r="5" />)}
      </svg>
      <span className="num"><Trans>half within {median} d</Trans></span>
    </li>
  );
}
