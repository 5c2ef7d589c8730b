/** How much a browser has to work before an account comes into being: "Noise is kept out without keeping reporters out." */

/** Fewer tries than this are enough; half of them on average, which is a second or two on a phone. */
const plain = 800;
/** An office or a school behind one address stays below this in an hour. */
const calm = 20;
const hardest = 16;

/**
 * Fewer tries than it gives are enough, any number of them: who knew where to begin would be spared the rest. Twice as many with every twenty
 * more that one place asks for within the hour, up to half a minute on a phone: nobody is shut out.
 * @param asked challenges of one place in the last hour
 * @param isExample reached from its own machine alone: the way is the same, the sum a tenth
 */
export function workFor(asked: number, isExample: boolean): number {
  if (isExample) return plain / 10;
  return plain * Math.min(hardest, 2 ** Math.floor(Math.max(0, asked - 1) / calm));
}
