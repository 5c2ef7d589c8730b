import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import styles from './CaseMarks.module.css';
import { severityName } from './names.ts';

interface SeverityMarkProps {
  /** Severity, as the API names it; null where nobody has set it. */
  readonly severity: string | null;
  /** CVSS, shown behind the word. */
  readonly score?: number | null;
  /** glyph: the bars alone, in a dense list. */
  readonly size?: 'plain' | 'glyph';
}

const levels = ['NONE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];

/** How grave: four bars, as many filled, and the word. */
export function SeverityMark({ severity, score = null, size = 'plain' }: SeverityMarkProps): ReactElement {
  const { i18n } = useLingui();
  const filled = severity === null ? 0 : levels.indexOf(severity);
  return (
    <span className={`${styles['severity']} ${size === 'glyph' ? styles['glyph'] : ''}`} data-level={severity ?? 'unset'} title={severity ?? undefined}>
      <svg viewBox="0 0 15 12" aria-hidden="true" focusable="false">
        {severity === null ? (
          <rect y="10" width="15" height="2" />
        ) : (
          [1, 2, 3, 4].map((bar) => (
            <rect key={bar} x={4 * bar - 4} y={12 - 3 * bar} width="3" height={3 * bar} data-on={bar <= filled || undefined} />
          ))
        )}
      </svg>
      <span className={styles['word']}>{severity === null ? <Trans>Not set</Trans> : i18n._(severityName(severity))}</span>
      {score !== null && <span className="num">{score.toFixed(1)}</span>}
    </span>
  );
}
