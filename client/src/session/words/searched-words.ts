/** What of a report is searched and compared: what was written, without the form's headings. Pure. */
import { isReportHeading, reportHeadings } from '../../../../schema/sealed-entity/report-text.ts';
import type { OpenedText } from '../../crypto/api.ts';

/** What the list shows beside a report anyway; null where it shows none, and the report alone says it. */
type Beside = Readonly<Record<'title' | 'service' | 'issueType', unknown>>;
const fields = ['title', 'service', 'issueType'] as const satisfies readonly (keyof Beside)[];

export function searchedWords({ text, body: { text: free, sections } }: Pick<OpenedText, 'text' | 'body'>, beside: Beside): string {
  if (sections.length === 0) return text;
  const left = new Set(fields.filter((field) => beside[field] !== null).map((field) => reportHeadings[field].toLowerCase()));
  const told = sections.filter(({ heading }) => !left.has(heading.trim().toLowerCase())).map(({ heading, text: words }) => (isReportHeading(heading) ? words : `${heading}\n${words}`));
  return [free, ...told].filter((part) => part.trim() !== '').join('\n\n');
}
