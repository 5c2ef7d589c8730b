/**
 * "Where you are signed in": a browser and a system, so that people know their own sessions. Version, model and all else that would tell
 * devices apart is dropped, and no address is kept beside it. Words of this list and no others.
 */

/** In this order: most browsers also name those they are built on. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?(?:iOS)?\//, 'Edge'], [/\b(?:OPR|Opera)\//, 'Opera'], [/\bSamsungBrowser\//, 'Samsung Internet'], [/\bVivaldi\//, 'Vivaldi'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'], [/\b(?:Headless)?Chrom(?:e|ium)\/|\bCriOS\//, 'Chrome'], [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'], [/\biPad\b/, 'iPad'], [/\biPhone\b/, 'iPhone'], [/\bCrOS\b/, 'ChromeOS'], [/\bWindows\b/, 'Windows'],
  [/\bMac ?OS\b|\bMacintosh\b/, 'macOS'], [/\bLinux\b|\bX11\b/, 'Linux'],
];

const firstOf = (list: typeof browsers, text: string): string | undefined => list.find(([form]) => form.test(text))?.[1];

/** @param userAgent the header as it came @returns `Firefox, Windows`; null for what is no browser we know */
export function browserName(userAgent: string | undefined): string | null {
  const text = (userAgent ?? '').slice(0, 1_000);
  const named = [firstOf(browsers, text), firstOf(systems, text)].filter((part) => part !== undefined);
  return named.length > 0 ? named.join(', ') : null;
}
