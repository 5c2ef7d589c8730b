/** How much a browser has to work before an account comes into being: "Noise is kept out without keeping reporters out." */

export interface Work {
  /** Tries that a browser needs at least, and fewer than. */
  readonly least: number;
  readonly most: number;
}

/** A second or two on a phone. */
const plain: Work = { least: 400, most: 600 };
/** An office or a school behind one address stays below this in an hour. */
const calm = 20;
const hardest = 16;

/**
 * Twice as much with every twenty more that one place asks for within the hour, up to half a minute on a phone: nobody is shut out.
 * @param asked challenges of one place in the last hour
 * @param isExample reached from its own machine alone: the way is the same, the sum a tenth
 */
export function workFor(asked: number, isExample: boolean): Work {
  if (isExample) return { least: plain.least / 10, most: plain.most / 10 };
  const times = Math.min(hardest, 2 ** Math.floor(Math.max(0, asked - 1) / calm));
  return { least: plain.least * times, most: plain.most * times };
}
