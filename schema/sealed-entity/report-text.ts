/** The form's sections by name, and the blank template for people who write with gpg. */
import type { EntityBody } from './entity.ts';

/** Headings of format 1, as the form labels its fields. They stay English: they are part of the format. */
export const reportHeadings = {
  service: 'Online service',
  issueType: 'Type of issue',
  title: 'Title',
  steps: 'Steps, proof of concept or URL',
  configuration: 'Special configuration',
  impact: 'How could an attacker use it?',
} as const;
export type ReportField = keyof typeof reportHeadings;
export const reportFields = ['service', 'issueType', 'title', 'steps', 'configuration', 'impact'] as const satisfies readonly ReportField[];

const fieldOf = (heading: string): ReportField | undefined =>
  reportFields.find((field) => reportHeadings[field].toLowerCase() === heading.trim().toLowerCase());

/** Whether a heading is one of the form's, in any case. */
export const isReportHeading = (heading: string): boolean => fieldOf(heading) !== undefined;

/** Sections in the form's order; a field without words is left out. `text` is the free text, in place of all. */
export function reportBody(fields: Partial<Record<ReportField, string>>, text = ''): EntityBody {
  const sections = reportFields.flatMap((field) => {
    const words = fields[field] ?? '';
    return words.trim() === '' ? [] : [{ heading: reportHeadings[field], text: words }];
  });
  return { text, sections };
}

/** The form's fields out of a body; whatever else it holds stays in the body. Of a heading given twice the first counts. */
export function reportFieldsOf(body: EntityBody): Partial<Record<ReportField, string>> {
  const found: Partial<Record<ReportField, string>> = {};
  for (const section of body.sections) {
    const field = fieldOf(section.heading);
    if (field !== undefined) found[field] ??= section.text;
  }
  return found;
}

/** A body as a person reads it on a page: without escapes. */
export function readableText(body: EntityBody): string {
  const blocks = body.sections.map((section) => `${section.heading}\n\n${section.text}`);
  return (body.text === '' && blocks.length > 0 ? blocks : [body.text, ...blocks]).join('\n\n');
}

/** The template that the key page offers. Everything in it is optional but one text. */
export function blankTemplate(): string {
  return `${reportFields.map((field) => `## ${reportHeadings[field]}\n\n`).join('\n')}\n`;
}
