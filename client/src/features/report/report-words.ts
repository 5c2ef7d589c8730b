/** From the form's values to the words that are sealed. Pure: the preview and the seal take the same. */
import type { EntityBody } from '../../../../schema/sealed-entity/entity.ts';
import { reportBody } from '../../../../schema/sealed-entity/report-text.ts';
import { writeBody } from '../../../../schema/sealed-entity/sections.ts';
import type { ReportValues } from './report-values.ts';

/** The clear facts by their names; they stand in the sealed text too, so that nobody can change them on the way unseen. */
export interface ClearNames {
  readonly service: string;
  readonly issueType: string;
}

/** The address opens the steps, unless they name it anyhow. */
function stepsOf({ address, steps }: ReportValues): string {
  const trimmed = address.trim();
  if (trimmed === '' || steps.includes(trimmed)) return steps;
  return steps.trim() === '' ? trimmed : `${trimmed}\n\n${steps}`;
}

/** The body of the report; of a text sealed elsewhere there is none. */
export function wordsOf(values: ReportValues, clear: ClearNames): EntityBody {
  if (values.way === 'FREE') return reportBody(clear, values.address.trim() === '' ? values.free : `${values.address.trim()}\n\n${values.free}`);
  return reportBody({ ...clear, title: values.title, steps: stepsOf(values), configuration: values.configuration, impact: values.impact });
}

/** The title, sealed apart for lists; null where there is none. */
export function titleOf(values: ReportValues): EntityBody | null {
  const title = values.title.replace(/\s+/g, ' ').trim();
  return values.way !== 'FORM' || title === '' ? null : { text: title, sections: [] };
}

/** The exact words that will be sealed, as `gpg --decrypt` shows them. */
export const previewOf = (values: ReportValues, clear: ClearNames): string => writeBody(wordsOf(values, clear));
