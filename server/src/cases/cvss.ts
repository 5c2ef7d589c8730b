/** The one place that reads CVSS vectors. Versions 3.0, 3.1 and 4.0 (FIRST); the scores are the calculator's. */
import calculator from 'ae-cvss-calculator';
import { UserRefusal } from '../errors.ts';
import type { Severity } from './case-facts.ts';

export interface Cvss {
  /** In the order of the specification, without metrics that are not defined. */
  readonly vector: string;
  /** 3.0, 3.1 or 4.0. */
  readonly version: string;
  /** 0.0 to 10.0. */
  readonly score: number;
  readonly severity: Severity;
}

const form = /^CVSS:(3\.0|3\.1|4\.0)((?:\/[A-Z]{1,3}:[A-Za-z]{1,5})+)$/;
const longest = 300;

/** Reads a vector. Throws INVALID where it is malformed, repeats a metric, or lacks a base metric. */
export function readCvss(text: string, path: readonly string[] = ['input', 'cvssVector']): Cvss {
  const given = text.trim();
  const match = given.length <= longest ? form.exec(given) : null;
  if (match === null) throw new UserRefusal('INVALID', 'Write a CVSS vector of version 3.0, 3.1 or 4.0, as CVSS:3.1/AV:N/….', path);
  const metrics = (match[2] ?? '')
    .slice(1)
    .split('/')
    .map((metric) => metric.split(':')[0]);
  if (new Set(metrics).size !== metrics.length) throw new UserRefusal('INVALID', 'The CVSS vector names a metric twice.', path);
  const vector = calculate(given);
  if (vector?.getVectorName() !== `CVSS:${match[1]}`)
    throw new UserRefusal('INVALID', 'The CVSS vector holds a metric or value that its version does not know.', path);
  if (!vector.isBaseFullyDefined()) throw new UserRefusal('INVALID', 'The CVSS vector lacks some of its base metrics.', path);
  const score = vector.calculateScores().overall;
  return { vector: vector.toStringDefinedParts(), version: match[1] ?? '', score, severity: severityOf(score) };
}

/** The qualitative rating of a score, CVSS v3.1 section 5 and v4.0 section 6. */
export function severityOf(score: number): Severity {
  if (score === 0) return 'NONE';
  if (score < 4) return 'LOW';
  if (score < 7) return 'MEDIUM';
  return score < 9 ? 'HIGH' : 'CRITICAL';
}

/** What we use of the calculator's vectors, whose own types say `any`. */
interface CalculatedVector {
  getVectorName(): string;
  isBaseFullyDefined(): boolean;
  calculateScores(): { readonly overall: number };
  toStringDefinedParts(): string;
}

/** The calculator answers null, throws, or takes another version, for what it does not know. */
function calculate(given: string): CalculatedVector | null {
  try {
    return calculator.fromVector(given);
  } catch {
    return null;
  }
}
