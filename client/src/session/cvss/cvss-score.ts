/** The one place on the client that asks the calculator; it is loaded when the first vector is there. */

/** What we use of the calculator's vectors, whose own types say `any`. */
interface CalculatedVector {
  isBaseFullyDefined(): boolean;
  calculateScores(): { readonly overall: number };
}

/** 0.0 to 10.0; null where it is no whole vector. */
export async function scoreOf(vector: string): Promise<number | null> {
  const { fromVector } = (await import('ae-cvss-calculator')).default;
  try {
    const calculated: CalculatedVector | null = fromVector(vector);
    return calculated?.isBaseFullyDefined() === true ? calculated.calculateScores().overall : null;
  } catch {
    return null;
  }
}

/** The word for a score, CVSS 3.1 section 5. */
export function severityOfScore(score: number): 'NONE' | 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL' {
  if (score === 0) return 'NONE';
  if (score < 4) return 'LOW';
  if (score < 7) return 'MEDIUM';
  return score < 9 ? 'HIGH' : 'CRITICAL';
}
