import { useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import styles from './Case.module.css';
import { type CvssMetric, cvssMetrics } from './cvss-metrics.ts';
import { readCvssVector, writeCvssVector } from './cvss-vector.ts';

interface CvssCalculatorProps {
  /** The vector as far as it is chosen: metrics may be missing. */
  readonly vector: string;
  readonly onChange: (vector: string) => void;
}

/** The base metrics as groups of radios; arrows move within one. What is typed above shows here, and the other way round. */
export function CvssCalculator({ vector, onChange }: CvssCalculatorProps): ReactElement {
  const choices = readCvssVector(vector);
  const choose = (id: string, value: string): void => {
    const next = { ...choices, [id]: value };
    const partial = [
      'CVSS:3.1',
      ...cvssMetrics.filter((metric) => next[metric.id] !== undefined).map((metric) => `${metric.id}:${next[metric.id]}`),
    ].join('/');
    onChange(writeCvssVector(next) ?? partial);
  };
  return (
    <div className={styles['metrics']}>
      {cvssMetrics.map((metric) => (
        <Metric key={metric.id} metric={metric} chosen={choices[metric.id]} onChoose={(value) => choose(metric.id, value)} />
      ))}
    </div>
  );
}

interface MetricProps {
  readonly metric: CvssMetric;
  readonly chosen: string | undefined;
  readonly onChoose: (value: string) => void;
}

function Metric({ metric, chosen, onChoose }: MetricProps): ReactElement {
  const { i18n } = useLingui();
  return (
    <fieldset className={styles['metric']}>
      <legend>{i18n._(metric.name)}</legend>
      <div className={styles['metricValues']}>
        {metric.values.map(({ id, name }) => (
          <label key={id}>
            <input type="radio" name={`cvss-${metric.id}`} value={id} checked={chosen === id} onChange={() => onChoose(id)} />
            {i18n._(name)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
