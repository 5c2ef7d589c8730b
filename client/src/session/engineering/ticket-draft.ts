/** The reduced ticket that a browser drafts for engineering, out of what it opened. Pure. */
import type { EntityBody } from '../../../../schema/sealed-entity/entity.ts';
import { reportFieldsOf } from '../../../../schema/sealed-entity/report-text.ts';

interface TicketFacts {
  readonly number: string;
  /** Lines of clear facts, as they are shown: "Service: Mail". Empty ones are left out. */
  readonly facts: readonly string[];
  /** Opened; null where there is none, or it does not open here. */
  readonly title: string | null;
  readonly report: EntityBody | null;
  /** Headings in the reader's language. */
  readonly headings: { readonly steps: string; readonly configuration: string; readonly impact: string; readonly report: string };
}
export interface Ticket {
  readonly title: string;
  readonly body: string;
}

/** Facts, steps, configuration and impact. Neither who reported, nor files, nor what was said in the case: of those it knows nothing. */
export function draftTicket({ number, facts, title, report, headings }: TicketFacts): Ticket {
  const fields = report === null ? {} : reportFieldsOf(report);
  const parts = [
    { heading: headings.steps, text: fields.steps }, { heading: headings.configuration, text: fields.configuration }, { heading: headings.impact, text: fields.impact },
  ];
  // What was written by hand has no parts: all of it, to be cut down by whoever hands it over.
  const free = report !== null && parts.every(({ text }) => !text?.trim()) ? [{ heading: headings.report, text: report.text }] : [];
  const written = [...parts, ...free].filter(({ text }) => text?.trim()).map(({ heading, text }) => `${heading}\n\n${text?.trim() ?? ''}`);
  return { title: title ?? fields.title?.trim() ?? number, body: [facts.filter((line) => line !== '').join('\n'), ...written].join('\n\n') };
}

/** Names of the reporter that stand in a text after all, in whatever case. */
export function namesIn({ title, body }: Ticket, names: readonly (string | null | undefined)[]): readonly string[] {
  const text = `${title}\n${body}`.toLowerCase();
  return names.filter((name): name is string => name != null && name.trim().length > 1 && text.includes(name.trim().toLowerCase()));
}
