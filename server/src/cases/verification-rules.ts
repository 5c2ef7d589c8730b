import { UserRefusal } from '../errors.ts';
import type { Severity } from './case-facts.ts';

/**
 * "Needs a weakness, and a CVSS vector or a severity with a sealed reason."
 *
 * What an assessment must hold before a case can be verified. That the reporter never verifies, and that only a lead takes it
 * back, stands in the table of moves.
 */

export interface AssessmentInput {
  /** A CWE identifier, CWE-79. */
  readonly weakness: string | null;
  /** What the vector says, read beforehand. */
  readonly cvss: { readonly severity: Severity } | null;
  readonly severity: Severity | null;
  /** Whether a sealed reason for the severity comes along. */
  readonly hasReason: boolean;
}

export interface Assessment {
  readonly weakness: string;
  readonly severity: Severity;
}

/** The assessment in its stored form. Throws REQUIRED for what is missing, INVALID for what contradicts itself. */
export function judgeAssessment(input: AssessmentInput): Assessment {
  if (input.weakness === null) throw new UserRefusal('REQUIRED', 'Name the weakness, as CWE-79.', ['input', 'weakness']);
  return { weakness: readWeakness(input.weakness), severity: judgeSeverity(input) };
}

/** CWE-79 from what people write: `cwe-79`, `CWE 79`, `79`. Throws INVALID. */
export function readWeakness(text: string): string {
  const number = /^(?:cwe[- ]?)?0*([1-9]\d{0,4})$/i.exec(text.trim())?.[1];
  if (number === undefined) throw new UserRefusal('INVALID', 'Write the weakness as its CWE identifier, CWE-79.', ['input', 'weakness']);
  return `CWE-${number}`;
}

function judgeSeverity({ cvss, severity, hasReason }: AssessmentInput): Severity {
  if (cvss !== null) {
    if (severity === null || severity === cvss.severity) return cvss.severity;
    const message = `The CVSS vector says ${cvss.severity}. Leave the severity out, or give it with a reason and no vector.`;
    throw new UserRefusal('INVALID', message, ['input', 'severity']);
  }
  if (severity === null) throw new UserRefusal('REQUIRED', 'Give a CVSS vector, or a severity and why.', ['input', 'severity']);
  if (!hasReason) throw new UserRefusal('REQUIRED', 'Without a CVSS vector, say why it is this severe.', ['input', 'reason']);
  return severity;
}
