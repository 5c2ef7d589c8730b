/** Between the vector as text and the metrics as chosen. The score is the calculator's, and the server judges again. Pure. */
import { cvssMetrics } from './cvss-metrics.ts';

export type CvssChoices = Readonly<Record<string, string>>;

const prefix = 'CVSS:3.1';

/** What of a vector the radio groups can show; empty for another version or nonsense. */
export function readCvssVector(vector: string): CvssChoices {
  const [version, ...parts] = vector.trim().split('/');
  if (version !== prefix) return {};
  const pairs = parts.map((part) => part.split(':') as [string, string | undefined]);
  const known = pairs.filter(([id, value]) =>
    cvssMetrics.some((metric) => metric.id === id && metric.values.some((each) => each.id === value)),
  );
  return Object.fromEntries(known.map(([id, value]) => [id, value ?? '']));
}

/** The vector, once every base metric is chosen; else null. */
export function writeCvssVector(choices: CvssChoices): string | null {
  if (cvssMetrics.some(({ id }) => choices[id] === undefined)) return null;
  return [prefix, ...cvssMetrics.map(({ id }) => `${id}:${choices[id]}`)].join('/');
}
