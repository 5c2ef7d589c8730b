/** How long the index took, as the browser's own tools show it (User Timing): durations and nothing else, the last of each kind. */
export const indexMeasure = 'laurel: opened and indexed';
export const searchMeasure = 'laurel: searched';

export function tookSince(name: string, start: number): void {
  performance.clearMeasures(name);
  performance.measure(name, { start });
}
