/** A round number that no bar passes, and the lines to draw up to it: 41 → 50 with 10, 20, 30, 40, 50. */
export function plotScale(highest: number): { readonly top: number; readonly lines: readonly number[] } {
  const target = Math.max(highest, 1);
  const magnitude = 10 ** Math.floor(Math.log10(target));
  const step = [0.2, 0.5, 1, 2, 5].map((factor) => factor * magnitude).find((each) => each >= 1 && target / each <= 5) ?? 5 * magnitude;
  const top = Math.ceil(target / step) * step;
  return { top, lines: Array.from({ length: Math.round(top / step) }, (_, index) => (index + 1) * step) };
}
