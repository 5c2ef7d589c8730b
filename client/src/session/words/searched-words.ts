/** What of a report is searched and compared: what was written, without the form's headings. Pure. */
import { isReportHeading, reportHeadings } from '../../../../schema/sealed-entity/report-text.ts';
import type { OpenedText } from '../../../../packages/client/src/sealing/opened-text.ts';
import { searchedPart } from './text-terms.ts';

/** What the list shows beside a report anyway; null where it shows none, and the report alone says it. */
type Beside = Readonly<Record<'title' | 'service' | 'issueType', unknown>>;
const fields = ['title', 'service', 'issueType'] as const satisfies readonly (keyof Beside)[];

/** At most `searchedPart` of it: a text that unpacks to megabytes would be held as long as the page. */
export function searchedWords({ text, body: { text: free, sections } }: Pick<OpenedText, 'text' | 'body'>, beside: Beside): string {
  if (sections.length === 0) return searchedPart(text);
  const left = new Set(fields.filter((field) => beside[field] !== null).map((field) => reportHeadings[field].toLowerCase()));
  const told = sections.filter(({ heading }) => !left.has(heading.trim().toLowerCase())).map(({ heading, text: words }) => (isReportHeading(heading) ? words : `${heading}\n${words}`));
  return searchedPart([free, ...told].filter((part) => part.trim() !== '').join('\n\n'));
}
