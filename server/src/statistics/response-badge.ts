/** The promise as a picture of 20 pixels height, for a page that links here. No outside font, style or script. */
import type { ResponseCounts } from './response-statistics.ts';

/** Digits and small letters of a system font at 11 px are about this wide; textLength makes it exact. */
const letterWidth = 6.2;
const widthOf = (text: string): number => Math.ceil(text.length * letterWidth) + 12;

/** The wording, for the badge and its alternative text. */
export function badgeWords({ shareInTime: share, responseHours }: ResponseCounts): { readonly label: string; readonly value: string } {
  return { label: `answered within ${responseHours} h`, value: share === null ? 'too few reports yet' : `${share} %` };
}

/** Ink on paper; green, amber or red beside the figure that says the same. */
export function responseBadge(counts: ResponseCounts): string {
  const { label, value } = badgeWords(counts);
  const { shareInTime: share } = counts;
  const colour = share === null ? '#57606a' : share >= 95 ? '#1f6b4a' : share >= 80 ? '#8a5a00' : '#a4312a';
  const [left, right] = [widthOf(label), widthOf(value)];
  const text = (at: number, width: number, words: string): string =>
    `<text x="${at + 6}" y="14" textLength="${width - 12}" lengthAdjust="spacingAndGlyphs">${words}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${label}: ${value}">
<title>${label}: ${value}, reports of the last ${counts.days} days</title>
<rect width="${left}" height="20" fill="#24292f"/><rect x="${left}" width="${right}" height="20" fill="${colour}"/>
<g fill="#fff" font-family="system-ui, sans-serif" font-size="11">${text(0, left, label)}${text(left, right, value)}</g>
</svg>
`;
}
